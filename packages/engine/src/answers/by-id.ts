import type { Field } from '../state/model.ts';

const named = new WeakMap<readonly Field[], ReadonlyMap<string, Field>>();

export function byId(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const known = named.get(fields) ?? new Map(fields.map((field) => [field.plan.id, field]));
  named.set(fields, known);
  return known;
}
