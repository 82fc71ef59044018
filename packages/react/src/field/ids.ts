export type Part = 'hint' | 'error' | 'label' | 'account' | 'group' | 'month' | 'year' | `option-${number}` | `unit`;

/** Ids of what belongs to a question, by its name. */
export type Ids = (name: string, part?: Part) => string;

/**
 * The id of a question's first control, made from its name: `/hunde/@2/name` → `f-hunde-2-name`. Field ids hold letters and
 * digits only, so ids need no escaping in CSS and are unique; parts of a question follow after two underscores. Where several
 * forms stand on one page, each has a prefix of its own (promise 46).
 */
function idsWith(prefix: string): Ids {
  return (name, part) => `${prefix}f${name.replace(/\/@?/g, '-')}${part ? `__${part}` : ''}`;
}

/** Under which ids the questions of a form stand. */
export function scopeOf({ prefix = '' }: { readonly prefix?: string }): { readonly prefix: string; readonly ids: Ids } {
  return { prefix, ids: idsWith(prefix) };
}
