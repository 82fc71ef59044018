import type { Answer } from '../answers.ts';
import type { RuleValue } from '../compiled-form.ts';
import { changeAbout } from './change-about.ts';
import { converted, namedNow } from './continue-answer.ts';
import { frameOf, heldIn, pathOf, type FormerFrame } from './former.ts';
import { noInputs } from './former-values.ts';
import type { Later, Migrating } from './migrate.ts';
import { canRead, writeAnswer } from './write-answer.ts';

/**
 * The answer that a rule makes of former ones. Where it can make none, what was typed stays as long as it is plainly wrong
 * there, so that people are asked about it; what could be mistaken for something else does not.
 */
export function convert(run: Migrating, later: Later, frame: FormerFrame, path: string): Answer | undefined {
  const { field, type, from, takes } = later;
  if (!field.convert) return undefined;
  const held = takes.flatMap((former) => (frameOf(former, frame) ? heldIn(former, frame) : []));
  const [first, ...others] = held;
  if (!first) return undefined;
  const typed = others.length === 0 && first.former === from ? first.answer : undefined;
  const value = run.rules[field.convert.rule]?.(run.values().form, run.values().around(frame), noInputs);
  if (isAbsent(value)) {
    const stays = typeof typed === 'string' && type.answer === 'text' && !canRead(type, field.plan, typed) ? typed : undefined;
    const to = stays === undefined ? {} : { to: path };
    for (const about of held) run.changes.push(changeAbout(about, { kind: 'unconverted', ...to, ...namedNow(field) }));
    return stays;
  }
  const answer = writeAnswer(type, field.plan, value, typed);
  if (answer === undefined) return undefined;
  for (const about of held) {
    const isSame = about.answer === answer;
    if (!isSame) run.changes.push(changeAbout(about, converted(later, answer, path)));
    else if (pathOf(about.former, about.frame) !== path)
      run.changes.push(changeAbout(about, { kind: 'moved', to: path, ...namedNow(field) }));
  }
  return answer;
}

/** Emitted arithmetic with an absent operand gives NaN. */
function isAbsent(value: RuleValue): boolean {
  return value === undefined || Number.isNaN(value);
}
