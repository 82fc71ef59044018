import type { Answer, Answers, RowAnswers } from '../answers.ts';
import { correctedKey } from '../answers/corrected-key.ts';
import { isRecord } from '../answers/is-record.ts';
import { library } from '../library/index.ts';
import { isTexts } from '../types/choices.ts';
import { fieldType } from '../types/index.ts';
import type { FieldType } from '../types/field-type.ts';
import type { Rule } from '../compiled-form.ts';
import { changeAbout, type Noted } from './change-about.ts';
import { convert } from './convert.ts';
import { continueAnswer } from './continue-answer.ts';
import {
  filesIn,
  framesOf,
  hasGroup,
  heldIn,
  linkFormer,
  pathOf,
  rootFrame,
  type Former,
  type FormerFrame,
  type Held,
} from './former.ts';
import { FormerValues } from './former-values.ts';
import type { DraftChange, LaterField, Migrated, Migration } from './migration.ts';

/** A later field linked to what it holds and what it continues. */
export interface Later {
  readonly field: LaterField;
  readonly type: FieldType;
  readonly children: Later[];
  readonly from: Former | undefined;
  readonly takes: readonly Former[];
}

interface Linked {
  readonly laters: readonly Later[];
  readonly formers: readonly Former[];
  readonly top: readonly Later[];
  readonly rules: readonly Rule[];
  /** Former questions whose answers stand somewhere afterwards. */
  readonly taken: ReadonlySet<Former>;
}

/** One draft on its way. */
export interface Migrating {
  readonly rules: readonly Rule[];
  readonly values: () => FormerValues;
  readonly changes: Noted[];
}

const format = 1;
const links = new WeakMap<Migration, Linked>();

/**
 * Makes answers of one version into answers of the next. Pure and total: whatever the answers are, nothing throws, rows
 * keep their ids, and what a migration does not speak of stays as it was typed.
 */
export function migrate(migration: Migration, answers: Answers): Migrated {
  if (migration.format !== format) throw new Error(`Migration format ${String(migration.format)} is not ${format}`);
  const linked = links.get(migration) ?? link(migration);
  links.set(migration, linked);
  const root = rootFrame(answers);
  const top = linked.formers.filter(({ parent }) => !parent);
  let values: FormerValues | undefined;
  const run: Migrating = { rules: linked.rules, values: () => (values ??= new FormerValues(top, root)), changes: [] };
  const made = { ...fill(run, linked.top, root, ''), ...corrections(linked, answers) };
  for (const former of top) noteDropped(run, linked.taken, former, root);
  const changes = run.changes.toSorted((one, other) => one.about - other.about).map(({ change }) => change);
  return { answers: made, changes };
}

function link(migration: Migration): Linked {
  const formers = linkFormer(migration);
  const laters: Later[] = [];
  const find = (index: number) => formers[index] ?? [];
  for (const field of migration.after) {
    const from = field.from === undefined ? undefined : formers[field.from];
    const takes = field.convert?.takes.flatMap(find) ?? [];
    const later: Later = { field, type: fieldType(field.plan.type), children: [], from, takes };
    laters.push(later);
    laters[field.plan.parent]?.children.push(later);
  }
  const taken = new Set(laters.flatMap((later) => takenBy(later)));
  const top = laters.filter(({ field }) => field.plan.parent === -1);
  return { formers, laters, top, rules: migration.rules(library), taken };
}

/** Locked answers that people said were wrong remain theirs, under the present names of the fields. */
function corrections({ laters }: Linked, answers: unknown): Answers {
  const given = isRecord(answers) && Object.hasOwn(answers, correctedKey) ? answers[correctedKey] : undefined;
  if (!isTexts(given)) return {};
  const keys = laters.flatMap(({ from, field }) => (from && given.includes(from.field.plan.key) ? [field.plan.key] : []));
  return keys.length === 0 ? {} : { [correctedKey]: keys };
}

/** What a question takes in; a rule takes all that a group or list holds. */
function takenBy({ from, takes, type }: Later): readonly Former[] {
  const isQuestion = type.answer !== 'fields' && type.answer !== 'rows';
  return [...(isQuestion && from ? leavesOf(from) : []), ...takes.flatMap(leavesOf)];
}

function leavesOf(former: Former): readonly Former[] {
  return former.children.length === 0 ? [former] : former.children.flatMap(leavesOf);
}

function fill(run: Migrating, fields: readonly Later[], frame: FormerFrame, path: string): Answers {
  const answers: Answers = {};
  for (const later of fields) {
    const { id } = later.field.plan;
    const answer = answerFor(run, later, frame, `${path}/${id}`);
    if (answer !== undefined) answers[id] = answer;
  }
  return answers;
}

function answerFor(run: Migrating, later: Later, frame: FormerFrame, path: string): Answer | undefined {
  switch (later.type.answer) {
    case 'none':
      return undefined;
    case 'fields':
      return fillGroup(run, later, frame, path);
    case 'rows':
      return fillRows(run, later, frame, path);
    default:
      return later.field.convert ? convert(run, later, frame, path) : continueAnswer(run, later, frame, path);
  }
}

function fillGroup(run: Migrating, later: Later, frame: FormerFrame, path: string): Answers | undefined {
  const { from } = later;
  if (from?.type.answer === 'rows') return fillSingle(run, later, from, frame, path);
  const answers = fill(run, later.children, frame, path);
  const isThere = from !== undefined && hasGroup(from, frame);
  return isThere || Object.keys(answers).length > 0 ? answers : undefined;
}

/** A list of which one is left: its first row. */
function fillSingle(run: Migrating, later: Later, list: Former, frame: FormerFrame, path: string): Answers | undefined {
  const [first, ...others] = framesOf(list, frame) ?? [];
  if (!first) return undefined;
  const cut = others.flatMap((row) => list.children.flatMap((child) => heldIn(child, row)));
  if (cut.length > 0) {
    const rest = { kind: 'rows-cut', count: others.length, reason: later.field.single ?? {}, ...lostIn(cut) } as const;
    run.changes.push(changeAbout({ former: list, frame }, rest));
  }
  return fill(run, later.children, first, path);
}

function lostIn(held: readonly Held[]): Pick<DraftChange & { readonly kind: 'dropped' }, 'lost' | 'files'> {
  const files = filesIn(held);
  return { lost: held.map(({ former, frame }) => pathOf(former, frame)), ...(files.length > 0 ? { files } : {}) };
}

function fillRows(run: Migrating, later: Later, frame: FormerFrame, path: string): readonly RowAnswers[] | undefined {
  const { from } = later;
  if (from?.type.answer === 'rows') {
    return framesOf(from, frame)?.map((row): RowAnswers => {
      const answers = fill(run, later.children, row, `${path}/@${row.id}`);
      return { ...answers, $row: row.id };
    });
  }
  // What was asked once becomes the first of several.
  const answers = fill(run, later.children, frame, `${path}/@1`);
  return Object.keys(answers).length > 0 ? [{ ...answers, $row: '1' }] : undefined;
}

/** Tells what was taken out, once for the outermost; what stands elsewhere now is not lost. */
function noteDropped(run: Migrating, taken: ReadonlySet<Former>, former: Former, frame: FormerFrame): void {
  const { dropped: reason } = former.field;
  if (reason) {
    const lost = heldIn(former, frame).filter((held) => !taken.has(held.former));
    const [first] = lost;
    if (!first) return;
    const answer = former.children.length === 0 ? first.answer : undefined;
    run.changes.push(changeAbout({ former, frame, answer }, { kind: 'dropped', reason, ...lostIn(lost) }));
    return;
  }
  const frames = former.type.answer === 'rows' ? (framesOf(former, frame) ?? []) : [frame];
  for (const at of frames) for (const child of former.children) noteDropped(run, taken, child, at);
}
