import type { RuleValue } from '../compiled-form.ts';
import { fault, leaf } from './field-type.ts';
import { isBlank } from './invisible.ts';

/** An array of texts, as answer or value. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** Any of several options; kept in the order of the options, each once. */
export const choices = leaf<readonly string[]>({
  type: 'choices',
  answer: 'texts',
  codes: ['not-an-option', 'exclusive'],
  is: (value: RuleValue): value is readonly string[] => isTexts(value),
  reader: (plan) => (answer, context) => {
    if (!isTexts(answer)) return fault('wrong-type');
    const given = new Set<string>();
    for (const entry of answer) {
      const option = context.option(entry.trim());
      if (option !== undefined) given.add(option);
    }
    const unknown = answer.find((entry) => !isBlank(entry) && context.option(entry.trim()) === undefined);
    if (unknown !== undefined) return fault('not-an-option', { params: { given: unknown.trim().slice(0, 100) } });
    const alone = plan.options?.find((option) => option.exclusive && given.has(option.value));
    if (alone && given.size > 1) return fault('exclusive', { params: { option: alone.value } });
    return context.options.filter((option) => given.has(option));
  },
  toJson: (value) => value,
  fromJson: (json) => (isTexts(json) ? json : undefined),
  format: (value, _plan, context) => value.map((entry) => context.option(entry)),
});
