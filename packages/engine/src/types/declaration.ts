import type { Answer } from '../answers.ts';
import { isBoolean, readBoolean } from './boolean.ts';
import { emptyAnswer, fault, textLeaf } from './field-type.ts';

/** A sentence that is agreed to or not; not agreed is not answered. */
export const declaration = textLeaf<boolean>({
  type: 'declaration',
  printed: 'declaration',
  codes: ['boolean'],
  is: isBoolean,
  empty: (answer: Answer) => emptyAnswer(answer) || (typeof answer === 'string' && readBoolean(answer) === false),
  reader: () => (typed) => {
    const given = readBoolean(typed);
    return given === undefined ? fault('boolean') : given || undefined;
  },
  toJson: (value) => value,
  fromJson: (json) => (json === true ? true : undefined),
  format: (value, _plan, context) => (value ? context.locale.yes : context.locale.no),
});
