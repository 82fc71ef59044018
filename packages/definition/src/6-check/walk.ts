import type { Definition, Field } from '../model.ts';

/** All fields at the top: of the steps, the declarations, and the group of questions that places add. */
export function topFields(definition: Pick<Definition, 'steps' | 'declarations' | 'local'>): readonly Field[] {
  return [
    ...definition.steps.flatMap((step) => step.fields),
    ...definition.declarations,
    ...(definition.local ? [definition.local] : []),
  ];
}

/** These fields and all that they hold, parents before children. */
export function walk(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [field, ...walk(field.fields ?? [])]);
}

/** Keys of the fields in a group, relative to it, as an author writes them. */
export function pathsWithin(fields: readonly Field[], prefix: string): readonly string[] {
  return walk(fields).map((field) => field.key.slice(prefix === '' ? 0 : prefix.length + 1));
}

/** The field at a path of ids; `'unknown'` if the way leads through a block that could not be read. */
export function find(fields: readonly Field[], path: string): Field | 'unknown' | undefined {
  const [first = '', ...rest] = path.split('.');
  const field = fields.find((candidate) => candidate.field === first);
  if (!field || rest.length === 0) return field;
  if (field.incomplete) return 'unknown';
  return find(field.fields ?? [], rest.join('.'));
}
