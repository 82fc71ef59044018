import type { CheckPlan, CompiledForm, FieldPlan, RuleIndex, StepPlan } from '../compiled-form.ts';
import { isDayRange } from '../library/day-ranges.ts';
import type { FieldType } from '../types/field-type.ts';
import { fieldType } from '../types/index.ts';

/** What of a form is the same in every session: fields linked to each other, and who reads what. */
export interface Model {
  readonly form: CompiledForm;
  readonly fields: readonly Field[];
  readonly top: readonly Field[];
  readonly steps: readonly Step[];
  readonly declarations: readonly Field[];
  /** What the form itself holds outside of all lists. */
  readonly root: FrameKind;
}

/** The form, or one list: what each of its rows holds, groups dissolved. */
export interface FrameKind {
  readonly fields: Field[];
  readonly checks: Check[];
}

export interface Field {
  readonly index: number;
  readonly plan: FieldPlan;
  readonly type: FieldType;
  readonly parent: Field | undefined;
  /** Lists around it, outermost first. */
  readonly lists: readonly Field[];
  readonly children: Field[];
  readonly step: Step | undefined;
  /** Its place in its frame. */
  readonly slot: number;
  /** Its place in the order of evaluation. */
  readonly rank: number;
  readonly readers: Reader[];
  /** Of a list: what its rows hold. */
  readonly rows: FrameKind | undefined;
  /** Nearest group around it, or itself, that may be left out as a whole; then nothing in it is required. */
  readonly optional: Field | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface Step {
  readonly index: number;
  readonly plan: StepPlan;
  readonly fields: Field[];
  readonly rank: number;
}

export interface Check {
  readonly plan: CheckPlan;
  readonly slot: number;
  readonly lists: readonly Field[];
  readonly scope: Field | undefined;
  readonly at: Field | undefined;
}

/** Who reads a field: a field's value, whether it is required, a check or a step; `shared` counts the rows in common. */
export interface Reader {
  readonly shared: number;
  readonly field?: Field;
  readonly required?: Field;
  readonly check?: Check;
  readonly step?: Step;
}

const models = new WeakMap<CompiledForm, Model>();

export function modelOf(form: CompiledForm): Model {
  let model = models.get(form);
  if (!model) models.set(form, (model = link(form)));
  return model;
}

function link(form: CompiledForm): Model {
  const ranks = new Map(form.order.map((index, place) => [index, 2 * place + 1]));
  const root: FrameKind = { fields: [], checks: [] };
  const fields: Field[] = [];
  const steps = form.steps.map((plan, index): Step => {
    const first = Math.min(...plan.fields.map((field) => ranks.get(field) ?? 0));
    // What a step's condition reads comes before all its fields, so the step stands just before the first of them.
    return { index, plan, fields: [], rank: first - 1 };
  });
  form.fields.forEach((plan, index) => {
    const field = linkField(plan, index, fields[plan.parent], steps[plan.step], ranks.get(index) ?? 0, root);
    fields.push(field);
    field.parent?.children.push(field);
    if (!field.parent) field.step?.fields.push(field);
  });
  for (const field of fields.toReversed()) insertAfter(field, fields);
  for (const plan of form.checks) linkCheck(plan, fields, root);
  const model = {
    form, fields, steps, root,
    top: fields.filter((field) => !field.parent),
    declarations: form.declarations.flatMap((index) => fields[index] ?? []),
  }; // prettier-ignore
  linkReaders(model);
  return model;
}

/** Puts a question of a place where it is asked; called from the last to the first, so that several keep their order. */
function insertAfter(field: Field, fields: readonly Field[]): void {
  const after = field.plan.after === undefined ? undefined : fields[field.plan.after];
  const asked = after?.step?.fields;
  if (asked && after) asked.splice(asked.indexOf(after) + 1, 0, field);
}

function linkField(
  plan: FieldPlan,
  index: number,
  parent: Field | undefined,
  step: Step | undefined,
  rank: number,
  root: FrameKind,
): Field {
  const lists = !parent ? [] : parent.rows ? [...parent.lists, parent] : parent.lists;
  const frame = lists.at(-1)?.rows ?? root;
  const type = fieldType(plan.type);
  const field: Field = {
    index, plan, type, parent, lists, step, rank,
    children: [],
    slot: frame.fields.length,
    readers: [],
    rows: type.answer === 'rows' ? { fields: [], checks: [] } : undefined,
    optional: parent?.rows ? undefined : parent?.optional,
    min: constantBound(plan, type, 'min'),
    max: constantBound(plan, type, 'max'),
  }; // prettier-ignore
  frame.fields.push(field);
  if (type.answer === 'fields' && mayBeLeftOut(plan, parent)) return Object.assign(field, { optional: field });
  return field;
}

function mayBeLeftOut(plan: FieldPlan, parent: Field | undefined): boolean {
  return (plan.required !== undefined && plan.required !== true) || isAlternative(parent);
}

/** Whether what a group holds are alternatives, of which none is required by itself. */
export function isAlternative(group: Field | undefined): boolean {
  return group?.plan.exactlyOne === true || group?.plan.atLeastOne === true;
}

function constantBound(plan: FieldPlan, type: FieldType, which: 'min' | 'max'): number | undefined {
  const bound = plan[which];
  if (bound === undefined || typeof bound === 'object') return undefined;
  const value = type.answer === 'text' ? type.fromJson(bound, plan) : bound;
  if (typeof value === 'number') return value;
  return isDayRange(value) ? value[which === 'min' ? 'from' : 'to'] : undefined;
}

function linkCheck(plan: CheckPlan, fields: readonly Field[], root: FrameKind): void {
  const scope = fields[plan.scope];
  const lists = scope?.rows ? [...scope.lists, scope] : (scope?.lists ?? []);
  const frame = lists.at(-1)?.rows ?? root;
  const at = plan.at === undefined ? undefined : fields[plan.at];
  // A field in the rows of a further list has no single place that could show the issue.
  const shown = at && at.lists.length <= lists.length ? at : undefined;
  frame.checks.push({ plan, slot: frame.checks.length, lists, scope, at: shown });
}

function linkReaders(model: Model): void {
  const reads = (rule: RuleIndex | undefined, who: Omit<Reader, 'shared'>) => {
    if (rule === undefined) return;
    for (const [index, shared] of model.form.reads[rule] ?? []) {
      const readers = model.fields[index]?.readers;
      const known = readers?.some(
        (one) =>
          one.shared === shared &&
          one.field === who.field &&
          one.required === who.required &&
          one.check === who.check &&
          one.step === who.step,
      );
      if (!known) readers?.push({ ...who, shared });
    }
  };
  for (const step of model.steps) reads(step.plan.when, { step });
  for (const field of model.fields) {
    const { plan } = field;
    for (const rule of [plan.when, plan.value, ruleOf(plan.min), ruleOf(plan.max)]) reads(rule, { field });
    for (const option of plan.options ?? []) reads(option.when, { field });
    if (typeof plan.required === 'number') reads(plan.required, { required: field });
  }
  for (const kind of [model.root, ...model.fields.flatMap((field) => field.rows ?? [])]) {
    for (const check of kind.checks) reads(check.plan.that, { check });
  }
}

/** The rule of a bound that is one. */
export function ruleOf(bound: FieldPlan['min']): RuleIndex | undefined {
  return typeof bound === 'object' ? bound.rule : undefined;
}
