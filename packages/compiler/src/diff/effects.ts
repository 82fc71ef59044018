import type { Check } from '@vordruck/definition';
import type { Answers } from '@vordruck/engine';
import type { FieldNode } from '../2-check/form-tree.ts';
import { isAnswered, listsAround, type Pairs } from '../5-migrate/pairs.ts';
import type { Difference, DifferenceClass, DiffExample } from './differences.ts';
import { leavesOf, onlyAnswers, placeKey, withAnswer, type Seen } from './observe.ts';
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
const shrinksMost = 60;

/** Which answers lead elsewhere: each kind of effect once, with the smallest example that was found. */
export function findEffects(
  trials: Trials,
  drafts: readonly Draft[],
  pairs: Pairs,
  namesAbout: (subject: string) => ReadonlySet<string>,
): readonly Difference[] {
  const comparison = new Comparison(trials, pairs);
  const first = new Map<string, { readonly effect: Effect; readonly draft: Draft; readonly size: number }>();
  for (const draft of drafts) {
    const size = leavesOf(draft.answers).length;
    for (const effect of comparison.effects(draft)) {
      const id = idOf(effect);
      const known = first.get(id);
      if (!known || size < known.size) first.set(id, { effect, draft, size });
    }
  }
  return [...first.values()].map(({ effect, draft }) => {
    const example = shrink(comparison, draft, effect, namesAbout(effect.subject));
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

/** Leaves out answers as long as the effect stays: half of them at once, then fewer and fewer. */
function shrink(comparison: Comparison, draft: Draft, effect: Effect, names: ReadonlySet<string>): DiffExample {
  const { inputs } = draft;
  const stays = (answers: Answers) => comparison.effects({ inputs, answers }).some((one) => idOf(one) === idOf(effect));
  // Mostly only what the changed rule names matters.
  const near = onlyAnswers(draft.answers, (name) => names.has(name));
  let answers = names.size > 0 && stays(near) ? near : draft.answers;
  let runs = 0;
  for (let size = leavesOf(answers).length; size >= 1 && runs < shrinksMost; size = size > 1 ? Math.ceil(size / 2) : 0) {
    // From the end, so that rows before stay where they are.
    for (let end = leavesOf(answers).length; end > 0 && runs++ < shrinksMost; end -= size) {
      const ways = leavesOf(answers).slice(Math.max(0, end - size), end);
      const less = ways.reduce((fewer, way) => withAnswer(fewer, way, undefined), answers);
      if (stays(less)) answers = less;
    }
  }
  const kept = Object.entries(answers).filter(([, answer]) => typeof answer !== 'object' || leavesOf({ answer }).length > 0);
  const tidy = Object.fromEntries(kept);
  const smallest = stays(tidy) ? tidy : answers;
  const { migrated } = comparison.trials.run({ inputs, answers: smallest });
  return { inputs, answers: smallest, migrated, words: comparison.inWords(smallest) };
}

/** Two versions beside each other, with what is looked up for every draft. */
class Comparison {
  readonly trials: Trials;
  private readonly pairs: Pairs;
  private readonly old: ReadonlyMap<string, FieldNode>;
  private readonly next: ReadonlyMap<string, FieldNode>;
  /** What continues an old field. */
  private readonly later = new Map<FieldNode, FieldNode>();
  private readonly checks: readonly Check[];

  constructor(trials: Trials, pairs: Pairs) {
    this.trials = trials;
    this.pairs = pairs;
    this.old = new Map(pairs.old.nodes.map((node) => [node.field.key, node]));
    this.next = new Map(pairs.next.nodes.map((node) => [node.field.key, node]));
    for (const { node, sources } of pairs.all) for (const source of sources) this.later.set(source, node);
    const { definition, nodes } = pairs.next;
    this.checks = [...definition.checks, ...nodes.flatMap(({ field }) => field.checks ?? [])];
  }

  /** What a draft shows otherwise in the new version. */
  effects(draft: Draft): readonly Effect[] {
    const trial = this.trials.run(draft);
    const effects: Effect[] = [];
    const matched = new Set<string>();
    for (const now of trial.next.places.values()) {
      const node = this.next.get(now.key);
      if (!node || node.rule === 'none') continue;
      const source = this.sourceOf(node);
      const place = source && placeKey(source.field.key, now.rows.slice(0, listsAround(source).length));
      if (place !== undefined) matched.add(place);
      effects.push(...compareSeen(node, source, place === undefined ? undefined : trial.old.places.get(place), now));
    }
    for (const [place, before] of trial.old.places) {
      const node = this.old.get(before.key);
      // Of a group its questions tell.
      if (!node || node.rule === 'none' || node.rule === 'group' || matched.has(place)) continue;
      const subject = this.later.get(node)?.field.key ?? before.key;
      effects.push({ class: 'affects-drafts', code: 'not-asked', subject, words: asked(node, 'no longer') });
    }
    return [...effects, ...brokenChecks(trial, this.checks)];
  }

  private sourceOf(node: FieldNode): FieldNode | undefined {
    if (isAnswered(node)) return this.pairs.of.get(node)?.sources[0];
    // What is computed has no answers to continue; it is the same if its key is.
    const same = this.old.get(node.field.key);
    return same?.field.value === undefined ? undefined : same;
  }

  /** `"Art des Hundes" with "mischling" and "Alter" with "3"` */
  inWords(answers: Answers): string {
    const words = leavesOf(answers).map((way) => {
      const ids = way.filter((step) => typeof step === 'string');
      const node = this.old.get(ids.join('.'));
      const answer = way.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], answers);
      const shown = Array.isArray(answer) ? answer.map(nameOfPart).join(', ') : String(answer);
      return `“${nameOf(node) || ids.join('.')}” with “${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}”`;
    });
    const rows = Object.entries(answers).flatMap(([id, answer]) =>
      Array.isArray(answer) && answer.length > 0 && leavesOf({ [id]: answer }).length === 0
        ? [`“${nameOf(this.old.get(id)) || id}” with ${answer.length} rows`]
        : [],
    );
    return [...words, ...rows].join(' and ');
  }
}

function nameOfPart(part: unknown): string {
  return typeof part === 'object' && part !== null && 'name' in part ? String(part.name) : String(part);
}

function nameOf(node: FieldNode | undefined): string {
  return node?.field.label ?? node?.field.key ?? '';
}

function asked(node: FieldNode, when: 'now' | 'no longer'): string {
  return node.field.value === undefined ? `is ${when} asked “${nameOf(node)}”` : `${when} sees “${nameOf(node)}”`;
}

function compareSeen(node: FieldNode, source: FieldNode | undefined, before: Seen | undefined, now: Seen): Effect[] {
  const subject = node.field.key;
  const name = nameOf(node);
  const isGroup = node.rule === 'group';
  if (!before && isGroup) return [];
  if (!before) {
    const isComputed = node.field.value !== undefined;
    const code = source ? 'asked' : isComputed ? 'newly-shown' : 'newly-asked';
    return [{ class: isComputed && !source ? 'neutral' : 'affects-drafts', code, subject, words: asked(node, 'now') }];
  }
  const effects: Effect[] = [];
  const add = (code: string, kind: DifferenceClass, words: string) => effects.push({ class: kind, code, subject, words });
  if (!isGroup && now.required && !before.required) add('required', 'affects-drafts', `must now answer “${name}”`);
  if (!isGroup && !now.required && before.required) add('optional', 'neutral', `may now leave out “${name}”`);
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
function brokenChecks({ old, next }: Trial, checks: readonly Check[]): readonly Effect[] {
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
