import type { CompiledForm, ParameterPlan } from '@vordruck/engine';

/** Names of the field types that a form names, in its questions and in the parameters of places. */
export function typesOf({ fields, parameters }: CompiledForm): readonly string[] {
  const names = new Set(fields.map(({ type }) => type));
  const add = (plans: readonly ParameterPlan[]): void => {
    for (const plan of plans) {
      names.add(plan.type);
      add(plan.fields ?? []);
    }
  };
  add(parameters);
  return [...names];
}
