import { cleanLine } from './clean-text.ts';
import { fault, isText, textLeaf } from './field-type.ts';

/** ITU-T E.164: `+` and at most 15 digits. A number without country code is a German one. */
function international(typed: string): string | undefined {
  const text = typed
    .replace(/^(?:tel|telefon|phone|mobil|mobile|handy|fon)\b[.:]* */i, '')
    .replace(/\(0\)/g, '')
    .replace(/[\s()/.\u2010-\u2015\u2212-]/gu, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+49');
  // A trunk zero after the German country code belongs to no number.
  const number = text.replace(/^\+490/, '+49');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}

export const phone = textLeaf<string>({
  type: 'phone',
  codes: ['phone'],
  is: isText,
  reader: () => (typed) => {
    const value = international(cleanLine(typed));
    return value === undefined ? fault('phone') : value;
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? international(json) : undefined),
  format: (value) => value,
});
