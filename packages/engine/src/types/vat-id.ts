import { codeLeaf, joined } from './code-leaf.ts';
import { fault } from './field-type.ts';
import { hasVatCheckDigits } from './vat-check-digits.ts';

/** As the member states write them (Council Directive 2006/112/EC, article 215; VIES). */
const forms =
  /^(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE[1-9]\d{8}|DK\d{8}|EE\d{9}|EL\d{9}|ES(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])|FI\d{8}|FR[A-Z0-9]{2}\d{9}|HR\d{11}|HU\d{8}|IE\d[A-Z0-9]\d{5}[A-W][A-IW]?|IT\d{11}|LT(?:\d{9}|\d{12})|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d{2}|PL\d{10}|PT\d{9}|RO[1-9]\d{1,9}|SE\d{10}01|SI[1-9]\d{7}|SK[1-9]\d[2-47-9]\d{7}|XI(?:\d{9}(?:\d{3})?|GD\d{3}|HA\d{3}))$/;

export const vatId = codeLeaf({
  type: 'vatId',
  codes: ['vat-id'],
  read(typed) {
    const code = joined(typed.replace(/^UST-?ID-?(?:NR\.?)?:? */, '')).replace(/^GR/, 'EL');
    const number = /^[1-9]\d{8}$/.test(code) ? `DE${code}` : code;
    if (!forms.test(number)) return fault('vat-id');
    return hasVatCheckDigits(number) ? number : fault('vat-id', { variant: 'checksum' });
  },
});
