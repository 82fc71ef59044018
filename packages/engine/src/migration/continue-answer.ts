import type { Answer } from '../answers.ts';
import { isTexts } from '../types/choices.ts';
import { changeAbout, shownAnswer, type About } from './change-about.ts';
import { answerOf, frameOf, pathOf, type FormerFrame } from './former.ts';
import { optionMeant } from './former-values.ts';
import type { Later, Migrating } from './migrate.ts';
import type { LaterField } from './migration.ts';

/** The answer to a question that continues another: as it was typed, options by their present names. */
export function continueAnswer(run: Migrating, later: Later, frame: FormerFrame, path: string): Answer | undefined {
  const { field, from, type } = later;
  if (!from || !frameOf(from, frame)) return undefined;
  const answer = answerOf(from, frame);
  if (answer === undefined) return undefined;
  if (from.type.empty(answer)) return from.type.answer === type.answer ? answer : undefined;
  const about: About = { former: from, frame, answer };
  const shaped = shapeTo(type.answer, answer);
  if (shaped === undefined) return void run.changes.push(changeAbout(about, { kind: 'unconverted', ...namedNow(field) }));
  if (field.renewed) return void run.changes.push(changeAbout(about, { kind: 'renewed', to: path }));
  const chosen = typeof answer === 'string' ? [answer] : isTexts(answer) ? answer : [];
  const { stays, gone } = sortOptions(field, about, chosen);
  for (const { typed, reason } of gone) {
    // Each option that is gone is told by itself, with its own reason.
    const one: About = { ...about, answer: typeof answer === 'string' ? typed : [typed] };
    const to = stays.length > 0 ? { to: path } : {};
    run.changes.push(changeAbout(one, { kind: 'option-dropped', reason, ...to }));
  }
  if (gone.length > 0 && stays.length === 0) return undefined;
  const isRenamed = stays.some(({ typed, now }) => typed !== now);
  const names = [...new Set(stays.map(({ now }) => now))];
  const kept = gone.length === 0 && !isRenamed ? shaped : typeof shaped === 'string' ? (names[0] ?? shaped) : names;
  if (isRenamed) {
    const before = typeof answer === 'string' ? answer : stays.map(({ typed }) => typed);
    run.changes.push(changeAbout({ ...about, answer: before }, converted(later, kept, path)));
  } else if (pathOf(from, frame) !== path) run.changes.push(changeAbout(about, { kind: 'moved', to: path, ...namedNow(field) }));
  return kept;
}

export function converted(later: Later, answer: Answer, path: string) {
  return { kind: 'converted', to: path, ...namedNow(later.field), after: shownAnswer(later.field, answer) } as const;
}

export function namedNow({ label }: LaterField): { readonly newLabel?: NonNullable<LaterField['label']> } {
  return label ? { newLabel: label } : {};
}

/** Where one could be chosen and now several can, it is the only one. */
function shapeTo(shape: Later['type']['answer'], answer: Answer): Answer | undefined {
  if (shape === 'texts') return typeof answer === 'string' ? [answer] : isTexts(answer) ? answer : undefined;
  if (shape === 'text') return typeof answer === 'string' ? answer : undefined;
  return shape === 'files' && typeof answer !== 'string' ? answer : undefined;
}

interface SortedOptions {
  readonly stays: readonly { readonly typed: string; readonly now: string }[];
  readonly gone: readonly { readonly typed: string; readonly reason: NonNullable<LaterField['withdrawn']>[string] }[];
}

/** What was chosen: options by their present names, and those that are gone. */
function sortOptions({ renamed = {}, withdrawn = {} }: LaterField, { former }: About, chosen: readonly string[]): SortedOptions {
  const known = [...Object.keys(renamed), ...Object.keys(withdrawn)];
  const stays: { typed: string; now: string }[] = [];
  const gone: SortedOptions['gone'][number][] = [];
  for (const typed of chosen) {
    const value = known.length === 0 ? typed : (optionMeant(typed, known, former.field.options) ?? typed);
    const reason = Object.hasOwn(withdrawn, value) ? withdrawn[value] : undefined;
    if (reason) gone.push({ typed, reason });
    else stays.push({ typed, now: (Object.hasOwn(renamed, value) ? renamed[value] : undefined) ?? typed });
  }
  return { stays, gone };
}
