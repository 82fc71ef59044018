import type { Answers } from '@vordruck/engine';
import { inputsOf, type Exploration } from '../2-check/prove/exploration.ts';
import type { FieldNode } from '../2-check/form-tree.ts';
import { compareOptions } from '../5-migrate/options.ts';
import { isAnswered, isContainer, listsAround, type Pair, type Pairs } from '../5-migrate/pairs.ts';
import { withAnswer } from './observe.ts';
import type { Draft } from './trial.ts';

/** Drafts from the ways through one version. */
const waysMost = 120;
/** Drafts that are varied, and drafts in all. */
const basesMost = 10;
const draftsMost = 1500;
/** Fewer where forms are large: what a draft costs grows with the form. */
const fieldsMost = 150_000;
/** Fields whose answers are varied together. */
const togetherMost = 8;

/**
 * Drafts of the old version that may lead elsewhere in the new one: answers that were found in either version, and
 * around them every answer near to what has changed. Counted, not timed, so that the same versions give the same drafts.
 */
export function gatherDrafts(old: Exploration, next: Exploration, pairs: Pairs, changed: Changed): readonly Draft[] {
  const ways = [...waysThrough(old), ...waysThrough(next).map((draft) => backwards(pairs, draft))];
  const empty: Draft = { inputs: ways[0]?.inputs ?? { today: '2026-06-15' }, answers: {} };
  const most = Math.min(draftsMost, Math.ceil(fieldsMost / (pairs.old.nodes.length + pairs.next.nodes.length)));
  const drafts = [empty, ...ways].slice(0, most);
  const bases = ways.length > basesMost ? ways.filter((_, place) => place % Math.ceil(ways.length / basesMost) === 0) : drafts;
  const varied = changed.fields.slice(0, togetherMost).map((node) => ({
    way: wayTo(node).slice(0, node.rule === 'list' ? -1 : undefined),
    values: valuesFor(node, pairs, changed),
  }));
  for (const base of bases) {
    for (const [index, one] of varied.entries()) {
      for (const value of one.values) {
        if (drafts.length >= most) return drafts;
        const first: Draft = { ...base, answers: withAnswer(base.answers, one.way, value) };
        drafts.push(first);
        for (const other of varied.slice(index + 1))
          for (const second of other.values.slice(0, 4)) {
            if (drafts.length >= most) return drafts;
            drafts.push({ ...base, answers: withAnswer(first.answers, other.way, second) });
          }
      }
    }
  }
  return drafts;
}

/** What has changed, as far as answers can show it. */
export interface Changed {
  /** Old questions that changed rules read, or whose own limits have changed. */
  readonly fields: readonly FieldNode[];
  /** The texts of the changed rules, of both versions. */
  readonly rules: readonly string[];
}

function waysThrough({ runs }: Exploration): readonly Draft[] {
  const seen = new Set<string>();
  const drafts = runs.map(({ answers, circumstances }): Draft => ({
    inputs: inputsOf(circumstances),
    answers: withRowIds(answers),
  }));
  return drafts.filter((draft) => {
    const key = JSON.stringify(draft);
    return !seen.has(key) && seen.add(key).size <= waysMost;
  });
}

/** Rows with their ids, as drafts have them. */
function withRowIds(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, rowsIn(answer)]));
}

function rowsIn(answer: Answers[string]): Answers[string] {
  if (typeof answer === 'string') return answer;
  if (!Array.isArray(answer)) return withRowIds(answer as Answers);
  const isRows = answer.length > 0 && answer.every((row) => typeof row === 'object' && !('sha256' in row));
  return isRows ? answer.map((row, place) => ({ ...withRowIds(row), $row: String(place + 1) })) : answer;
}

function wayTo(node: FieldNode): readonly (string | number)[] {
  const own = node.rule === 'list' ? [node.field.field, 0] : [node.field.field];
  return node.parent ? [...wayTo(node.parent), ...own] : own;
}

function valuesFor(node: FieldNode, { all }: Pairs, { rules }: Changed): readonly unknown[] {
  const { rule, field } = node;
  const later = all.find(({ sources }) => sources.includes(node))?.node.field;
  if (rule === 'list') return rowCounts([field.min, field.max, later?.min, later?.max]);
  if (rule === 'boolean') return ['true', 'false', undefined];
  const options = (field.options ?? []).map(({ value }) => value).slice(0, 12);
  if (rule === 'choice') return [...options, undefined];
  if (rule === 'choices') return [...options.map((option) => [option]), options.slice(0, 2), undefined];
  const text = rules.join(' ');
  if (rule === 'integer' || rule === 'decimal' || rule === 'money') {
    const bounds = [field.min, field.max, later?.min, later?.max].flatMap((bound) =>
      Number.isFinite(Number(bound)) ? [Number(bound)] : [],
    );
    const named = (text.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
    return [...new Set([...named, ...bounds].flatMap((one) => [one, one - 1, one + 1]))]
      .slice(0, 12)
      .map((one) => String(one).replace('.', ','));
  }
  if (rule === 'date' || rule === 'partialDate') return daysNear(text, [field.min, field.max, later?.min, later?.max]);
  const written = [...text.matchAll(/'([^']*)'|"([^"]*)"/gu)].map((match) => match[1] ?? match[2] ?? '');
  const lengths = [field.minLength, field.maxLength, later?.minLength, later?.maxLength].flatMap((length) => length ?? []);
  const long = lengths
    .flatMap((length) => [length, length + 1])
    .filter((length) => length > 0 && length <= 5000)
    .map((length) => 'a'.repeat(length));
  return [...new Set([...written, ...long, ...(field.example ? [field.example] : []), 'x'])].slice(0, 8);
}

/** Rows that a draft has at most, to try a limit. */
const rowsMost = 50;

/** Empty rows, as many as a limit takes and one more. */
function rowCounts(bounds: readonly unknown[]): readonly unknown[] {
  const counts = bounds.flatMap((bound) => (typeof bound === 'number' ? [bound, bound + 1] : []));
  return [...new Set(counts)]
    .filter((count) => count <= rowsMost)
    .toSorted((one, other) => one - other)
    .map((count) => Array.from({ length: count }, (_, place) => ({ $row: String(place + 1) })));
}

const day = 86_400_000;

/** Days named in rules and bounds, and as many years ago as rules name; and the days beside them. */
function daysNear(text: string, bounds: readonly (string | number | undefined)[]): readonly string[] {
  const named = `${text} ${bounds.join(' ')}`.match(/\d{4}-\d{2}-\d{2}/gu) ?? [];
  const years = (text.match(/\b\d{1,3}\b/gu) ?? []).map(Number).filter((count) => count < 130);
  const today = new Date('2026-06-15T00:00:00Z');
  const ago = years.map((count) => new Date(Date.UTC(today.getUTCFullYear() - count, today.getUTCMonth(), today.getUTCDate())));
  const days = [...named.map((one) => new Date(`${one}T00:00:00Z`)), ...ago, today].filter((one) => !Number.isNaN(one.getTime()));
  const near = days.flatMap((one) => [0, -day, day].map((by) => new Date(one.getTime() + by).toISOString().slice(0, 10)));
  return [...new Set(near)].slice(0, 12);
}

/** Answers to the new version as answers to the old one, as far as they stand for themselves. */
function backwards(pairs: Pairs, { inputs, answers }: Draft): Draft {
  const byOld = new Map<FieldNode, Pair>();
  for (const pair of pairs.all) {
    const [source] = pair.sources;
    if (source && pair.convert === undefined && !byOld.has(source)) byOld.set(source, pair);
  }
  const fill = (fields: readonly FieldNode[], rows: ReadonlyMap<FieldNode, unknown>): Answers => {
    const made: Answers = {};
    for (const node of fields.filter(isAnswered)) {
      const pair = byOld.get(node);
      const given = pair ? valueAt(pair.node, rows, answers) : undefined;
      const answer = node.rule === 'group' ? fill(node.children, rows) : answerBack(node, pair, given, rows, fill);
      if (answer !== undefined) made[node.field.field] = answer;
    }
    return made;
  };
  return { inputs, answers: fill(pairs.old.top, new Map()) };
}

type Fill = (fields: readonly FieldNode[], rows: ReadonlyMap<FieldNode, unknown>) => Answers;

function answerBack(node: FieldNode, pair: Pair | undefined, given: unknown, rows: ReadonlyMap<FieldNode, unknown>, fill: Fill) {
  if (!pair || given === undefined || isContainer(node) !== isContainer(pair.node)) return undefined;
  if (node.rule === 'list')
    return Array.isArray(given)
      ? given.map((row, place) => ({ ...fill(node.children, new Map([...rows, [pair.node, row]])), $row: String(place + 1) }))
      : undefined;
  const { renamed } = compareOptions(node, pair.node);
  const before = (value: unknown) => [...renamed].find(([, now]) => now === value)?.[0] ?? value;
  const back = Array.isArray(given) ? given.map(before) : before(given);
  return typeof back === 'string' || Array.isArray(back) ? (back as Answers[string]) : undefined;
}

function valueAt(node: FieldNode, rows: ReadonlyMap<FieldNode, unknown>, answers: Answers): unknown {
  const [list] = listsAround(node);
  const { parent } = node;
  const holder = !parent ? answers : parent === list ? rows.get(list) : valueAt(parent, rows, answers);
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[node.field.field] : undefined;
}
