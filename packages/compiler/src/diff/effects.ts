import type { Answers } from '@vordruck/engine';
import type { FieldNode } from '../2-check/form-tree.ts';
import { isAnswered, listsAround, type Pairs } from '../5-migrate/pairs.ts';
import type { Difference, DifferenceClass, DiffExample } from './differences.ts';
import { leavesOf, placeKey, withAnswer, type Seen } from './observe.ts';
import type { Draft, Trial, Trials } from './trial.ts';

/** Something that a draft shows otherwise in the new version. */
interface Effect {
  readonly code: string;
  readonly class: DifferenceClass;
  readonly subject: string;
  /** After "Who answers …": what happens to them. */
  readonly words: string;
}

/** Runs for one example, to make it as small as it can be. */
const shrinksMost = 80;

/** Which answers lead elsewhere: each kind of effect once, with the smallest example that was found. */
export function findEffects(trials: Trials, drafts: readonly Draft[], pairs: Pairs): readonly Difference[] {
  const first = new Map<string, { readonly effect: Effect; readonly draft: Draft; readonly size: number }>();
  for (const draft of drafts) {
    const size = leavesOf(draft.answers).length;
    for (const effect of effectsOf(trials.run(draft), pairs)) {
      const id = idOf(effect);
      const known = first.get(id);
      if (!known || size < known.size) first.set(id, { effect, draft, size });
    }
  }
  return [...first.values()].map(({ effect, draft }) => {
    const example = shrink(trials, draft, effect, pairs);
    return {
      class: effect.class,
      code: effect.code,
      subject: effect.subject,
      message: `${whoever(example)} ${effect.words}.`,
      example,
    };
  });
}

function idOf({ code, subject }: Effect): string {
  return `${code} ${subject}`;
}

function whoever({ words }: DiffExample): string {
  return words === '' ? 'Whoever begins' : `Who answers ${words}`;
}

/** Leaves out one answer after the other, as long as the effect stays. */
function shrink(trials: Trials, draft: Draft, effect: Effect, pairs: Pairs): DiffExample {
  let smallest = draft;
  let runs = 0;
  for (const way of leavesOf(draft.answers).toReversed()) {
    if (runs++ >= shrinksMost) break;
    const less = { ...smallest, answers: withAnswer(smallest.answers, way, undefined) };
    if (effectsOf(trials.run(less), pairs).some((one) => idOf(one) === idOf(effect))) smallest = less;
  }
  const answers = withoutEmptyRows(trials, smallest, effect, pairs);
  return {
    inputs: smallest.inputs,
    answers,
    migrated: trials.run({ ...smallest, answers }).migrated,
    words: inWords(answers, pairs),
  };
}

function withoutEmptyRows(trials: Trials, { inputs, answers }: Draft, effect: Effect, pairs: Pairs): Answers {
  const kept = Object.entries(answers).filter(([, answer]) => typeof answer !== 'object' || leavesOf({ answer }).length > 0);
  const less = Object.fromEntries(kept);
  return effectsOf(trials.run({ inputs, answers: less }), pairs).some((one) => idOf(one) === idOf(effect)) ? less : answers;
}

/** `"Art des Hundes" with "mischling" and "Alter" with "3"` */
function inWords(answers: Answers, { old }: Pairs): string {
  const words = leavesOf(answers).map((way) => {
    const ids = way.filter((step) => typeof step === 'string');
    const node = old.nodes.find(({ field }) => field.key === ids.join('.'));
    const answer = way.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], answers);
    const shown = Array.isArray(answer) ? answer.map(nameOfPart).join(', ') : String(answer);
    return `“${nameOf(node) || ids.join('.')}” with “${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}”`;
  });
  return words.join(' and ');
}

function nameOfPart(part: unknown): string {
  return typeof part === 'object' && part !== null && 'name' in part ? String(part.name) : String(part);
}

function nameOf(node: FieldNode | undefined): string {
  return node?.field.label ?? node?.field.key ?? '';
}

function effectsOf(trial: Trial, pairs: Pairs): readonly Effect[] {
  const effects: Effect[] = [];
  const matched = new Set<string>();
  const byKey = new Map(pairs.next.nodes.map((node) => [node.field.key, node]));
  for (const now of trial.next.places.values()) {
    const node = byKey.get(now.key);
    if (!node || node.rule === 'none') continue;
    const source = sourceOf(pairs, node);
    const place = source && placeKey(source.field.key, now.rows.slice(0, listsAround(source).length));
    if (place !== undefined) matched.add(place);
    effects.push(...compareSeen(node, source, place === undefined ? undefined : trial.old.places.get(place), now));
  }
  const oldByKey = new Map(pairs.old.nodes.map((node) => [node.field.key, node]));
  for (const [place, before] of trial.old.places) {
    const node = oldByKey.get(before.key);
    if (!node || node.rule === 'none' || matched.has(place)) continue;
    const successor = pairs.all.find(({ sources }) => sources.includes(node))?.node;
    const subject = successor?.field.key ?? before.key;
    effects.push({ class: 'affects-drafts', code: 'not-asked', subject, words: asked(node, 'no longer') });
  }
  effects.push(...brokenChecks(trial, pairs));
  return effects;
}

function sourceOf({ of, old }: Pairs, node: FieldNode): FieldNode | undefined {
  // What is computed has no answers to continue; it is the same if its key is.
  if (!isAnswered(node)) return old.nodes.find((one) => one.field.key === node.field.key && one.field.value !== undefined);
  return of.get(node)?.sources[0];
}

function asked(node: FieldNode, when: 'now' | 'no longer'): string {
  return node.field.value === undefined ? `is ${when} asked “${nameOf(node)}”` : `${when} sees “${nameOf(node)}”`;
}

function compareSeen(node: FieldNode, source: FieldNode | undefined, before: Seen | undefined, now: Seen): Effect[] {
  const subject = node.field.key;
  const name = nameOf(node);
  if (!before) {
    const isComputed = node.field.value !== undefined;
    const code = source ? 'asked' : isComputed ? 'newly-shown' : 'newly-asked';
    return [{ class: isComputed && !source ? 'neutral' : 'affects-drafts', code, subject, words: asked(node, 'now') }];
  }
  const effects: Effect[] = [];
  const add = (code: string, kind: DifferenceClass, words: string) => effects.push({ class: kind, code, subject, words });
  if (now.required && !before.required) add('required', 'affects-drafts', `must now answer “${name}”`);
  if (!now.required && before.required) add('optional', 'neutral', `may now leave out “${name}”`);
  const [refused] = now.issues.filter((code) => code !== 'required' && !before.issues.includes(code));
  if (refused !== undefined) add('refused', 'affects-drafts', `is now told that “${name}” is wrong (${refused})`);
  const [accepted] = before.issues.filter((code) => code !== 'required' && !now.issues.includes(code));
  if (accepted !== undefined && refused === undefined)
    add('accepted', 'neutral', `is no longer told that “${name}” is wrong (${accepted})`);
  const isComputed = node.field.value !== undefined;
  if (isComputed && now.display !== before.display)
    add('computed', 'affects-drafts', `now gets ${shown(now.display)} as “${name}” instead of ${shown(before.display)}`);
  if (now.step !== before.step) add('step', 'neutral', `finds “${name}” on the page “${now.step}” instead of “${before.step}”`);
  return effects;
}

function shown(display: string): string {
  return display === '' ? 'nothing' : `“${display}”`;
}

/** Checks of the form or of rows are shown at no field. */
function brokenChecks({ old, next }: Trial, pairs: Pairs): readonly Effect[] {
  const { definition, nodes } = pairs.next;
  const checks = [...definition.checks, ...nodes.flatMap(({ field }) => field.checks ?? [])];
  const told = (codes: ReadonlySet<string>, others: ReadonlySet<string>) =>
    checks.filter(({ id }) => codes.has(id) && !others.has(id)).map(({ key }) => key);
  return [
    ...told(next.others, old.others).map((subject): Effect => ({
      class: 'affects-drafts',
      code: 'check-broken',
      subject,
      words: `now breaks the check “${subject}”`,
    })),
    ...told(old.others, next.others).map((subject): Effect => ({
      class: 'neutral',
      code: 'check-mended',
      subject,
      words: `no longer breaks the check “${subject}”`,
    })),
  ];
}
