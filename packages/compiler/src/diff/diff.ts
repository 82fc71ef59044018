import type { Source } from '@vordruck/definition';
import { declare } from '../5-migrate/compile-migration.ts';
import { isContainer, type Pairs } from '../5-migrate/pairs.ts';
import { findUndeclared } from '../5-migrate/undeclared.ts';
import type { FieldNode } from '../2-check/form-tree.ts';
import { readVersion, type Version } from '../5-migrate/version.ts';
import { farthest, type Difference, type DiffResult } from './differences.ts';
import { gatherDrafts, type Changed } from './drafts.ts';
import { findEffects } from './effects.ts';
import { exploreBoth } from './explorations.ts';
import type { Rewriting } from './rewritten-rules.ts';
import { findStaticDifferences, type StaticDifference } from './static-differences.ts';
import { Trials } from './trial.ts';

/**
 * What is different between two versions of a form, for drafts, for data, for people. Which answers lead elsewhere is
 * shown by answers that were run through both; a change of rules for which none were found is said to be undecided.
 */
export async function diff(old: Source, next: Source): Promise<DiffResult> {
  const [from, to] = [await readVersion(old), await readVersion(next)];
  if (!from) return { unreadable: 'old' };
  if (!to) return { unreadable: 'new' };
  const declared = declare(from, to);
  const undeclared = findUndeclared(declared);
  const isSame = from.plan.form.hash === to.plan.form.hash;
  const changes = isSame ? [] : findStaticDifferences(declared);
  // Words lead nobody elsewhere.
  const isQuiet =
    isSame || (changes.length > 0 && changes.every((change) => change.class === 'texts-only') && isLaidOutAlike(from, to));
  const { effects, isTheSame } = isQuiet ? nothing : await effectsBetween(changes);
  const differences = [...effects, ...changes.map((change) => settled(change, effects, isTheSame))].toSorted(byClass);
  if (!isSame && differences.length === 0) differences.push(rewritten);
  const { form, hash } = to.plan.form;
  return { diff: { form, from: from.plan.form.hash, to: hash, class: farthest(differences), differences, undeclared } };

  async function effectsBetween(found: readonly StaticDifference[]): Promise<Effects> {
    if (!from || !to) return nothing;
    const { pairs } = declared;
    const rewritings = found.flatMap(({ rewriting }) => rewriting ?? []);
    const { isTheSame, ...explored } = await exploreBoth(from, to, pairs, { nodes: touchedBy(pairs, found), rewritings });
    const drafts = gatherDrafts(explored.old, explored.next, pairs, changedIn(pairs, found));
    const namesAbout = (subject: string) =>
      wordsIn(found.flatMap(({ about, rules }) => (about?.includes(subject) ? (rules ?? []) : [])));
    return { effects: findEffects(await Trials.make(from, to, declared), drafts, pairs, namesAbout), isTheSame };
  }
}

/** What answers show, and which rules are proved to do what they did. */
interface Effects {
  readonly effects: readonly Difference[];
  isTheSame(rewriting: Rewriting): boolean;
}

const nothing: Effects = { effects: [], isTheSame: () => false };

const rewritten: Difference = {
  class: 'neutral',
  code: 'rewritten',
  subject: '',
  message: 'The definition is written otherwise, or in another order; nothing else was found to differ.',
};

/** Whether the same questions stand on the same pages. */
function isLaidOutAlike(...versions: readonly Version[]): boolean {
  const [one, other] = versions.map(({ plan }) =>
    JSON.stringify([plan.form.steps.map(({ step }) => step), plan.form.fields.map(({ key, step }) => [key, step])]),
  );
  return one === other;
}

/** The old questions that decide what changed rules do. */
function changedIn(pairs: Pairs, changes: readonly StaticDifference[]): Changed {
  const rules = changes.flatMap((change) => change.rules ?? []);
  const words = wordsIn(rules);
  const subjects = new Set(changes.filter(({ code }) => code === 'limit-changed').map(({ subject }) => subject));
  const named = pairs.all.flatMap(({ node, sources: [source] }) => {
    const isMeant = words.has(node.field.field) || (source && words.has(source.field.field)) || subjects.has(node.field.key);
    const isVaried = source && (source.rule === 'list' ? subjects.has(node.field.key) : !isContainer(source));
    return isVaried && isMeant ? [source] : [];
  });
  return { fields: [...new Set(named)], rules };
}

/** The old fields that changes are about, or that changed rules name. */
function touchedBy({ old, all }: Pairs, changes: readonly StaticDifference[]): readonly FieldNode[] {
  const words = wordsIn(changes.flatMap(({ rules }) => rules ?? []));
  const keys = new Set(changes.flatMap(({ subject, about }) => [subject, ...(about ?? [])]));
  const later = new Map(all.flatMap(({ node, sources }) => sources.map((source) => [source, node.field.key] as const)));
  return old.nodes.filter(
    (node) => words.has(node.field.field) || keys.has(node.field.key) || keys.has(later.get(node) ?? node.field.key),
  );
}

/** Everything in rules that may be the name of a field. */
function wordsIn(rules: readonly string[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => rule.match(/[A-Za-z]\w*/gu) ?? []));
}

/** A changed rule that no draft shows to matter may matter all the same. */
function settled(
  { rules, about, rewriting, ...change }: StaticDifference,
  effects: readonly Difference[],
  isTheSame: Effects['isTheSame'],
): Difference {
  if (!rules) return change;
  if (rewriting && isTheSame(rewriting))
    return { ...change, message: `${change.message} Both do the same, whatever is answered.` };
  const isShown = effects.some(({ subject }) => about?.some((key) => subject === key || subject.startsWith(`${key}.`)));
  if (isShown) return change;
  return {
    ...change,
    class: 'affects-drafts',
    undecided: 'No answers were found that lead elsewhere; that there are none is not proved.',
  };
}

function byClass(one: Difference, other: Difference): number {
  return rank(other) - rank(one);
}

const order = ['texts-only', 'neutral', 'affects-drafts', 'breaks-data'];

function rank(difference: Difference): number {
  return order.indexOf(difference.class);
}
