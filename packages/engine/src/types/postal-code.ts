import { digitsOf } from './digits-of.ts';
import { cleanLine } from './clean-text.ts';
import { fault, isText, textLeaf } from './field-type.ts';

/** A German Postleitzahl. None begins with 00. */
function readPostalCode(typed: string): string | undefined {
  const code = cleanLine(typed)
    .replace(/^DE?[ -]*/i, '')
    .replace(/ /g, '');
  return /^(?!00)\d{5}$/.test(code) ? code : undefined;
}

export const postalCode = textLeaf<string>({
  type: 'postalCode',
  codes: ['postal-code'],
  is: isText,
  reader: () => (typed) => {
    const value = readPostalCode(typed);
    if (value !== undefined) return value;
    return fault('postal-code', { variant: readPostalCode(digitsOf(typed)) === undefined ? undefined : 'letters' });
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? readPostalCode(json) : undefined),
  format: (value) => value,
});
