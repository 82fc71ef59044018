import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { competentKey, type Answer, type Answers, type FieldState, type RowAnswers, type Session } from '@vordruck/engine';
import { casesOf, loadForm, locateForms, openSession, type Circumstances, type LoadedForm, type OpenedAnswers } from 'vordruck';
import type { Specimen } from './specimen.ts';

/** Each valid case of each form, and of each form its fullest case grown to the limits of all its lists and texts. */
export async function fromCases(): Promise<readonly Specimen[]> {
  const specimens: Specimen[] = [];
  for (const folder of await locateForms([])) {
    const loaded = await loadForm(folder);
    const opened = await validCases(loaded);
    specimens.push(...opened.map(({ name, ...rest }) => specimen(loaded, name, rest)));
    const fullest = opened.toSorted((a, b) => size(b.session) - size(a.session))[0];
    if (!fullest) throw new Error(`${loaded.form.form} has no valid case, so nothing proves its documents.`);
    grow(fullest.session);
    specimens.push(specimen(loaded, 'at-its-limits', fullest));
  }
  return specimens;
}

type OpenedCase = OpenedAnswers & { readonly name: string; readonly municipality?: string };

async function validCases(loaded: LoadedForm): Promise<readonly OpenedCase[]> {
  const cases: OpenedCase[] = [];
  for (const name of await casesOf(loaded.folder)) {
    const folder = join(loaded.folder, 'cases', name);
    const circumstances: Circumstances = JSON.parse(await readFile(join(folder, 'case.json'), 'utf8'));
    const opened = await openSession(loaded, join(folder, 'answers.json'), circumstances);
    if (opened.issues.length === 0) cases.push({ ...opened, name, municipality: circumstances.municipality });
  }
  return cases;
}

function specimen(
  loaded: LoadedForm,
  name: string,
  { session, files, municipality }: Omit<OpenedCase, 'name' | 'issues'>,
): Specimen {
  // Documents are made later, after the session may have been grown: what it says now is kept.
  const [values, outline] = [session.values(), session.outline()];
  return {
    name: `${loaded.form.form}.${name}`,
    session: { form: session.form, texts: session.texts, inputs: session.inputs, values: () => values, outline: () => outline },
    xsd: loaded.xsd,
    authority: loaded.authority(municipality === undefined ? undefined : competentKey(loaded.form, municipality)),
    files,
  };
}

const size = (session: Session) => JSON.stringify(session.values()).length;

/** Where a list has no limit of its own. */
const manyRows = 25;
/** Where a text has no limit of its own. */
const longText = 2000;

/** Fills each list with copies of its last row, and each text that may hold anything with as much as it may hold. */
function grow(session: Session): void {
  const answers: Record<string, Answer> = { ...session.answers };
  for (const field of session.form.fields) {
    const rows = field.type === 'list' && field.depth === 0 && field.parent === -1 ? answers[field.id] : undefined;
    if (isRows(rows)) answers[field.id] = copies(rows, typeof field.max === 'number' ? field.max : manyRows);
  }
  session.replace(answers);
  lengthen(session, '');
}

function isRows(answer: Answer | undefined): answer is readonly RowAnswers[] {
  return Array.isArray(answer) && answer.every((row: string | Answers | object) => typeof row === 'object' && '$row' in row);
}

function copies(rows: readonly RowAnswers[], count: number): readonly RowAnswers[] {
  const last = rows.at(-1);
  if (!last) return rows;
  return Array.from({ length: count }, (_, index) => rows[index] ?? { ...last, $row: String(1000 + index) });
}

/** Texts of words that break badly, marks that stand above letters, and letters far from A to Z. */
const candidates = ['Donaudampfschifffahrtsgesellschaft ', 'N̄jáma Łukasz Ǎn-Živković ', 'ẞ'] as const;

function lengthen(session: Session, path: string): void {
  for (const field of session.fields(path)) {
    if (field.plan.type === 'group') lengthen(session, field.path);
    else if (field.plan.type === 'list') for (const row of session.rows(field.path)) lengthen(session, row.path);
    else if (field.plan.type === 'text' && field.plan.pattern === undefined && field.plan.value === undefined)
      fill(session, field);
  }
}

/** Sets a candidate that the field takes, another for each field; leaves the answer as it was where it takes none. */
function fill(session: Session, { path, plan, answer }: FieldState): void {
  const length = plan.maxLength ?? longText;
  for (let turn = 0; turn < candidates.length; turn += 1) {
    const candidate = candidates[(path.length + turn) % candidates.length] ?? 'x';
    session.set(
      path,
      candidate
        .repeat(Math.ceil(length / candidate.length))
        .slice(0, length)
        .trim(),
    );
    if (session.field(path).value !== undefined) return;
  }
  session.set(path, answer);
}
