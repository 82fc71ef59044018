/** What somebody means to answer, nested by field id as in the answers of a case; files by their paths, or by name and type. */
export interface Journey {
  readonly name: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** `file` entries of the answers are relative to it. */
  readonly folder: string;
  /** The definition refuses these answers: the journey ends at the page that says so. */
  readonly refused?: boolean;
  /** The language of the form unless given. */
  readonly language?: string;
}

/** Places of rows in the journey's answers, by the names that the portal gave them, `/hunde/@7`. */
export type RowPlaces = ReadonlyMap<string, number>;

/** What is meant for a field or list by its name, `/hunde/@7/name`. */
export function intendedFor({ answers }: Journey, name: string, places: RowPlaces): unknown {
  let at: unknown = answers;
  let path = '';
  for (const part of name.slice(1).split('/')) {
    path += `/${part}`;
    const key = part.startsWith('@') ? String(places.get(path)) : part;
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  }
  return at;
}
