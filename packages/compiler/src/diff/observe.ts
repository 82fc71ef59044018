import type { Answers, FieldState, RowAnswers, Session } from '@vordruck/engine';

/** What a session shows at one place. */
export interface Seen {
  /** Key of the field, and the rows around it by id. */
  readonly key: string;
  readonly rows: readonly string[];
  readonly step: string;
  readonly required: boolean;
  /** The value as people read it. */
  readonly display: string;
  /** Codes of the issues that it shows. */
  readonly issues: readonly string[];
}

export interface Observation {
  /** Everything that is asked or shown, by key and rows. */
  readonly places: ReadonlyMap<string, Seen>;
  /** Codes of the issues that are shown at no field: of checks of the form or of rows. */
  readonly others: ReadonlySet<string>;
}

export function placeKey(key: string, rows: readonly string[]): string {
  return [key, ...rows].join('@');
}

export function observe(session: Session): Observation {
  const seen = new Map<string, Seen>();
  const issues = new Map<string, string[]>();
  const shown = new Set<string>();
  for (const { path, code } of session.issues()) issues.set(path, [...(issues.get(path) ?? []), code]);
  const note = (fields: readonly FieldState[], step: string, rows: readonly string[]) => {
    for (const state of fields) {
      const { key } = state.plan;
      shown.add(state.path);
      seen.set(placeKey(key, rows), {
        key,
        rows,
        step,
        required: state.required,
        display: state.display.map(({ text }) => text).join(', '),
        issues: issues.get(state.path) ?? [],
      });
      if (state.plan.type === 'group') note(session.fields(state.path), step, rows);
      if (state.plan.type === 'list') {
        for (const row of session.rows(state.path)) note(session.fields(row.path), step, [...rows, row.row]);
      }
    }
  };
  for (const { step } of session.steps()) note(session.stepFields(step), step, []);
  note(session.declarations(), '', []);
  const others = [...issues].flatMap(([path, codes]) => (shown.has(path) ? [] : codes));
  return { places: seen, others: new Set(others) };
}

/** Every answer in a draft with the way to it: ids of fields, places of rows. */
export function leavesOf(answers: Answers): readonly (readonly (string | number)[])[] {
  const found: (string | number)[][] = [];
  const walk = (part: unknown, way: (string | number)[]) => {
    if (isRows(part)) return part.forEach((row, place) => walk(row, [...way, place]));
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return void found.push(way);
    for (const [id, inner] of Object.entries(part)) if (id !== '$row') walk(inner, [...way, id]);
  };
  walk(answers, []);
  return found.filter((way) => way.length > 0);
}

/** The draft with only those answers whose names are kept; rows stay where they are. */
export function onlyAnswers(answers: Answers, isKept: (name: string) => boolean): Answers {
  const kept: Answers = {};
  for (const [id, answer] of Object.entries(answers)) {
    const part: unknown = answer;
    if (id === '$row') kept[id] = answer;
    else if (isRows(part)) kept[id] = part.map((row) => ({ ...onlyAnswers(row, isKept), $row: row.$row }));
    else if (typeof answer === 'object' && !Array.isArray(answer)) kept[id] = onlyAnswers(answer as Answers, isKept);
    else if (isKept(id)) kept[id] = answer;
  }
  return kept;
}

function isRows(part: unknown): part is readonly RowAnswers[] {
  return Array.isArray(part) && part.length > 0 && part.every((row) => typeof row === 'object' && row !== null && '$row' in row);
}

/** The draft with one answer changed, or without it; what lies beside stays the same. A list gets a first row where it has none. */
export function withAnswer(answers: Answers, way: readonly (string | number)[], answer: unknown): Answers {
  return changed(answers, way, 0, answer) as Answers;
}

function changed(part: unknown, way: readonly (string | number)[], at: number, answer: unknown): unknown {
  const name = way[at];
  if (name === undefined) return answer;
  if (typeof name === 'number') {
    const rows: readonly unknown[] = Array.isArray(part) ? part : [];
    const row = changed(rows[name] ?? { $row: String(name + 1) }, way, at + 1, answer);
    return name < rows.length ? rows.with(name, row) : [...rows, row];
  }
  const fields: Readonly<Record<string, unknown>> = typeof part === 'object' && part !== null ? { ...part } : {};
  const inner = changed(fields[name], way, at + 1, answer);
  if (inner !== undefined) return { ...fields, [name]: inner };
  const { [name]: _gone, ...others } = fields;
  return others;
}
