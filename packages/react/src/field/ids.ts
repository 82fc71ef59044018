/**
 * The id of a question's first control, made from its name: `/hunde/@2/name` → `f-hunde-2-name`. Field ids hold letters and
 * digits only, so ids need no escaping in CSS and are unique; parts of a question follow after two underscores.
 */
export function idOf(name: string): string {
  return `f${name.replace(/\/@?/g, '-')}`;
}

export type Part = 'hint' | 'error' | 'label' | 'account' | 'group' | 'month' | 'year' | `option-${number}` | `unit`;

export function partId(name: string, part: Part): string {
  return `${idOf(name)}__${part}`;
}
