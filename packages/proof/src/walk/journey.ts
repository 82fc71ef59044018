/** What somebody means to answer, nested by field id as in the answers of a case; files by their paths. */
export interface Journey {
  readonly name: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** `file` entries of the answers are relative to it. */
  readonly folder: string;
  /** The language of the form unless given. */
  readonly language?: string;
}

/** What is meant for a field or list by its name, `/hunde/@7/name`; `row` is the place of the row in hand. */
export function intendedFor({ answers }: Journey, name: string, row = 0): unknown {
  let at: unknown = answers;
  for (const part of name.slice(1).split('/')) {
    const key = part.startsWith('@') ? String(row) : part;
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  }
  return at;
}
