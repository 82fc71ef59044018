import type { CheckPlan, CompiledForm, FieldPlan, OptionPlan, Rule, RuleIndex, Scope, StepPlan } from '../compiled-form.ts';
import { isDayRange } from '../library/day-ranges.ts';
import { library } from '../library/index.ts';
import type { FieldType, Reader as AnswerReader } from '../types/field-type.ts';
import type { PlainReading } from '../types/plain-readings.ts';
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
  /** The form, then its lists. */
  readonly kinds: readonly FrameKind[];
  /** Steps and fields by rank: whatever one reads comes before it. */
  readonly sequence: readonly (Step | Field)[];
  /** The same without what is {@link Field.isFree}. */
  readonly bound: readonly (Step | Field)[];
  readonly rules: readonly Rule[];
}

/** The form, or one list: what each of its rows holds, groups dissolved. */
export interface FrameKind {
  /** Its place in {@link Model.kinds}. */
  readonly place: number;
  readonly fields: Field[];
  readonly groups: Field[];
  readonly checks: Check[];
  /** What rules read directly in it, absent: copied for each frame, so that all have one shape. */
  readonly blank: Scope;
  /** True for each field that is {@link Field.isAlways}; copied likewise. */
  readonly shown: (true | undefined)[];
  /** Nothing for each field; copied likewise. */
  readonly slots: undefined[];
}

/** A field linked to the rest; what every pass asks of its plan and type lies here, so that all fields have one shape. */
export interface Field {
  readonly index: number;
  readonly plan: FieldPlan;
  readonly type: FieldType;
  readonly id: string;
  readonly answer: FieldType['answer'];
  readonly when: RuleIndex | undefined;
  /** The rule that computes it. */
  readonly value: RuleIndex | undefined;
  readonly required: boolean | RuleIndex;
  readonly isSubmitted: boolean;
  /** It is visible whatever is answered, wherever it exists. */
  readonly isAlways: boolean;
  /** It is answered itself, instead of what it holds. */
  readonly isLeaf: boolean;
  /** Rows may not have the same value. */
  readonly isUnique: boolean;
  /** Once it has a value nothing is wrong with it, but for checks of the form. */
  readonly isDone: boolean;
  /** An answer that is always visible, and means what it means whatever else is answered. */
  readonly isFree: boolean;
  readonly parent: Field | undefined;
  /** Lists around it, outermost first. */
  readonly lists: readonly Field[];
  readonly children: Field[];
  readonly step: Step | undefined;
  /** The step that must be visible for it: only what stands directly in a step asks. */
  readonly gate: Step | undefined;
  readonly kind: FrameKind;
  /** Its place among what its parent holds. */
  readonly position: number;
  /** Its place in its frame. */
  readonly slot: number;
  /** The place in {@link Frame.scopes} of what holds its value for rules. */
  readonly home: number;
  /** Its pointer from the frame, `/halter/name`. */
  readonly within: string;
  /** Its place in the order of evaluation. */
  readonly rank: number;
  readonly readers: Reader[];
  /** Some rule reads it. */
  isRead: boolean;
  /** Of a list: what its rows hold. */
  readonly rows: FrameKind | undefined;
  /** Nearest group around it, or itself, that may be left out as a whole; then nothing in it is required. */
  readonly optional: Field | undefined;
  /** Bounds: constants, or the rules that give them. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly minRule: RuleIndex | undefined;
  readonly maxRule: RuleIndex | undefined;
  /** The options, if they stand in the plan and depend on nothing. */
  readonly options: readonly string[] | undefined;
  /** The options, if which of them may be chosen depends on answers. */
  readonly offered: readonly OptionPlan[] | undefined;
  /** How its answers are read; made when the first one comes. */
  read: AnswerReader | undefined;
  /** The same for what most answers are, where sessions have such shortcuts. */
  plain: PlainReading | undefined;
}

export interface Step {
  readonly index: number;
  readonly plan: StepPlan;
  readonly fields: Field[];
  /** What a place adds to it may come before it. */
  readonly early: Field[];
  readonly rank: number;
  readonly kind?: undefined;
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
  const root = makeKind(0);
  const kinds = [root];
  const fields: Field[] = [];
  const steps = form.steps.map((plan, index): Step => {
    const first = Math.min(...plan.fields.map((field) => ranks.get(field) ?? 0));
    // What a step's condition reads comes before all its fields, so the step stands just before the first of them.
    const rank = plan.fields.length > 0 ? first - 1 : 2 * (form.order.length + index + 1);
    return { index, plan, fields: [], early: [], rank };
  });
  let tops = 0;
  form.fields.forEach((plan, index) => {
    const field = linkField(plan, index, fields[plan.parent], steps[plan.step], ranks.get(index) ?? 0, kinds, tops);
    if (!field.parent) tops++;
    fields.push(field);
    field.parent?.children.push(field);
    if (!field.parent) field.step?.fields.push(field);
  });
  for (const field of fields.toReversed()) insertAfter(field, fields);
  for (const step of steps) step.early.push(...step.fields.filter(({ rank }) => rank < step.rank));
  for (const plan of form.checks) linkCheck(plan, fields, root);
  const sequence = [...steps, ...fields].toSorted((one, other) => one.rank - other.rank);
  const model = {
    form, fields, steps, root, kinds, sequence,
    bound: sequence.filter((item) => item.kind === undefined || !item.isFree),
    rules: form.rules(library),
    top: fields.filter((field) => !field.parent),
    declarations: form.declarations.flatMap((index) => fields[index] ?? []),
  }; // prettier-ignore
  linkReaders(model);
  for (const field of fields) {
    const { parent, readers, kind, plan } = field;
    field.isRead = readers.length > 0;
    if (field.isRead && (!parent || parent.rows)) kind.blank[plan.id] = undefined;
  }
  return model;
}

function makeKind(place: number): FrameKind {
  const blank: Scope = place === 0 ? {} : { $index: 0, $row: '' };
  return { place, fields: [], groups: [], checks: [], blank, shown: [], slots: [] };
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
  kinds: FrameKind[],
  tops: number,
): Field {
  const lists = !parent ? [] : parent.rows ? [...parent.lists, parent] : parent.lists;
  const kind = parent?.rows ?? parent?.kind ?? kinds[0] ?? makeKind(0);
  const type = fieldType(plan.type);
  const rows = type.answer === 'rows' ? makeKind(kinds.length) : undefined;
  if (rows) kinds.push(rows);
  // What a place adds belongs to a group of its own, but is asked in one of the steps.
  const gate = parent && plan.after === undefined ? undefined : step;
  const isAlways = plan.when === undefined && gate?.plan.when === undefined && (!parent || parent.isAlways);
  const isUnique = parent?.plan.unique?.includes(plan.id) === true;
  const isOffered = plan.options?.some(({ when }) => when !== undefined) === true;
  const field: Field & { optional: Field | undefined } = {
    // What reading an answer asks stands side by side, so that a processor fetches it at once.
    id: plan.id,
    position: parent ? parent.children.length : tops,
    slot: kind.fields.length,
    answer: type.answer,
    isLeaf: isLeaf(type),
    isFree: isAlways && isLeaf(type) && plan.value === undefined && !isOffered && ruleOf(plan.min) === undefined && ruleOf(plan.max) === undefined,
    isDone: isLeaf(type) && !isUnique,
    isRead: false,
    plain: undefined,
    read: undefined,
    index, plan, type, parent, lists, step, kind, rows, rank,
    when: plan.when,
    value: plan.value,
    required: plan.required ?? true,
    isSubmitted: plan.submit !== false,
    gate, isAlways,
    isUnique,
    children: [],
    home: parent && !parent.rows ? kind.groups.indexOf(parent) + 1 : 0,
    within: `${parent && !parent.rows ? parent.within : ''}/${plan.id}`,
    readers: [],
    optional: parent?.rows ? undefined : parent?.optional,
    min: constantBound(plan, type, 'min'),
    max: constantBound(plan, type, 'max'),
    minRule: ruleOf(plan.min),
    maxRule: ruleOf(plan.max),
    options: isOffered ? undefined : plan.options?.map(({ value }) => value),
    offered: isOffered ? plan.options : undefined,
  }; // prettier-ignore
  kind.fields.push(field);
  kind.slots.push(undefined);
  kind.shown.push(isAlways ? true : undefined);
  if (type.answer === 'fields') {
    kind.groups.push(field);
    if (mayBeLeftOut(plan, parent)) field.optional = field;
  }
  return field;
}

function isLeaf({ answer }: FieldType): boolean {
  return answer === 'text' || answer === 'texts' || answer === 'files';
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
function ruleOf(bound: FieldPlan['min']): RuleIndex | undefined {
  return typeof bound === 'object' ? bound.rule : undefined;
}
