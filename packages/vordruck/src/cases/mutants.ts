import type { CompiledForm, FieldPlan, Rule } from '@vordruck/engine';

/** A form with one rule broken, and in words how. */
export interface Mutant {
  /** Where the rule stands, by the key of its texts: `hunde.rasse`, `steps.halter`. */
  readonly at: string;
  /** `“when” always true` */
  readonly how: string;
  readonly form: CompiledForm;
}

/**
 * Every rule of a form broken in each way that people could notice: a condition that always or never holds, a value or
 * bound that is never there, a check that never fails. A form whose cases all pass with a mutant has a rule that no case needs.
 */
export function mutantsOf(form: CompiledForm): readonly Mutant[] {
  return [...ofSteps(form), ...ofFields(form), ...ofChecks(form)];
}

/** Puts a rule into a copy of the form; `use` points to it by its index. */
function withRule(form: CompiledForm, rule: Rule, use: (index: number) => Partial<CompiledForm>): CompiledForm {
  const index = form.reads.length;
  return { ...form, reads: [...form.reads, []], rules: (library) => [...form.rules(library), rule], ...use(index) };
}

const conditions: readonly { readonly how: string; readonly rule: Rule }[] = [
  { how: 'always true', rule: () => true },
  { how: 'never true', rule: () => false },
];

function ofSteps(form: CompiledForm): readonly Mutant[] {
  return form.steps.flatMap((step, place) =>
    step.when === undefined
      ? []
      : conditions.map(({ how, rule }) => ({
          at: `steps.${step.step}`,
          how: `“when” ${how}`,
          form: withRule(form, rule, (when) => ({ steps: form.steps.with(place, { ...step, when }) })),
        })),
  );
}

function ofFields(form: CompiledForm): readonly Mutant[] {
  return form.fields.flatMap((field, place) =>
    fieldMutations(field).map(({ how, rule, change }) => ({
      at: field.key,
      how,
      form: withRule(form, rule, (index) => ({ fields: form.fields.with(place, { ...field, ...change(index) }) })),
    })),
  );
}

interface Mutation {
  readonly how: string;
  readonly rule: Rule;
  readonly change: (index: number) => Partial<FieldPlan>;
}

function fieldMutations(field: FieldPlan): readonly Mutation[] {
  const { when, required, value, min, max, options = [] } = field;
  const condition = (name: string, change: Mutation['change']) =>
    conditions.map(({ how, rule }) => ({ how: `${name} ${how}`, rule, change }));
  const bound = (name: 'min' | 'max') => ({
    how: `“${name}” never there`,
    rule: never,
    change: (rule: number) => ({ [name]: { rule } }),
  });
  return [
    ...(when === undefined ? [] : condition('“when”', (index) => ({ when: index }))),
    ...(typeof required === 'number' ? condition('“required”', (index) => ({ required: index })) : []),
    ...(value === undefined ? [] : [{ how: '“value” never there', rule: never, change: (index: number) => ({ value: index }) }]),
    ...(typeof min === 'object' ? [bound('min')] : []),
    ...(typeof max === 'object' ? [bound('max')] : []),
    ...options.flatMap((option, place) =>
      option.when === undefined
        ? []
        : condition(`“when” of option ${option.value}`, (index) => ({
            options: options.with(place, { ...option, when: index }),
          })),
    ),
  ];
}

const never: Rule = () => undefined;

function ofChecks(form: CompiledForm): readonly Mutant[] {
  return form.checks.map((check, place) => ({
    at: check.key,
    how: 'never fails',
    form: withRule(
      form,
      () => true,
      (that) => ({ checks: form.checks.with(place, { ...check, that }) }),
    ),
  }));
}
