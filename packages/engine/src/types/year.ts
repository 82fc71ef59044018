import { cleanLine } from './clean-text.ts';
import { checkBounds } from './bounds.ts';
import { fault, isNumber, textLeaf } from './field-type.ts';

const text = { canonical: (year: number) => year, people: String };

/** A year of four digits. Two are refused: 25 may be 1925 or 2025. */
export const year = textLeaf<number>({
  type: 'year',
  codes: ['year', 'year-digits', 'min', 'max'],
  is: isNumber,
  reader: (plan) => (typed, context) => {
    const given = cleanLine(typed);
    if (!/^[1-9]\d{3}$/.test(given)) return fault(/^'?\d{1,2}$/.test(given) ? 'year-digits' : 'year');
    const value = Number(given);
    return checkBounds(value, value, plan, context, text) ?? value;
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'number' && Number.isSafeInteger(json) ? json : undefined),
  format: String,
});
