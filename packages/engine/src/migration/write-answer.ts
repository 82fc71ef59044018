import type { Answer } from '../answers.ts';
import type { FieldPlan, RuleValue } from '../compiled-form.ts';
import { isTexts } from '../types/choices.ts';
import type { FieldType, ParseContext } from '../types/field-type.ts';
import { isFiles } from '../types/is-file.ts';
import { sameValue } from '../values/same-value.ts';

/** Which options are offered at the moment, the session says; entries of code lists are not known here. */
function contextOf({ options }: FieldPlan): ParseContext {
  const known = options?.map(({ value }) => value);
  return {
    bound: () => undefined,
    options: known ?? [],
    option: (typed) => (!known || known.includes(typed) ? typed : undefined),
  };
}

/** Whether a type can make something of what was typed, whatever its bounds. */
export function canRead(type: FieldType, plan: FieldPlan, answer: Answer): boolean {
  return !type.parse(answer, plan, contextOf(plan)).fault;
}

/**
 * Writes a value as somebody would have typed it. What was typed stays if it means the same now: `1.3.2024` remains, and
 * so does `1.234,50 €`.
 */
export function writeAnswer(type: FieldType, plan: FieldPlan, value: RuleValue, typed: Answer | undefined): Answer | undefined {
  if (type.answer === 'texts' || type.answer === 'files') return isTexts(value) || isFiles(value) ? value : undefined;
  const json = type.toJson(value, plan);
  if (typeof json === 'object' || json === undefined) return undefined;
  // A comma is never taken for a sign between thousands where a decimal could be meant.
  const written = [String(json).replace('.', ','), String(json)];
  const candidates = typeof typed === 'string' ? [typed, ...written] : written;
  const same = candidates.find((text) => {
    const parsed = type.parse(text, plan, contextOf(plan));
    return !parsed.fault && sameValue(parsed.value, value);
  });
  return same ?? String(json);
}
