import { digitsOf } from './digits-of.ts';
import { mod11And10 } from './check-digits.ts';
import { codeLeaf, joined } from './code-leaf.ts';
import { fault } from './field-type.ts';

/**
 * § 139b AO, § 1 StIdV: of the first ten digits exactly one occurs twice or three times, not three times in a row, the others
 * once or never; the eleventh is their check digit (ISO 7064 mod 11,10).
 */
function isTaxId(digits: string): boolean {
  const first = digits.slice(0, 10);
  const counts = [...'0123456789'].map((digit) => first.split(digit).length - 1).filter((count) => count > 1);
  const [most = 0] = counts;
  if (counts.length !== 1 || most > 3 || /(\d)\1\1/.test(first)) return false;
  return mod11And10(first) === Number(digits.charAt(10));
}

export const taxId = codeLeaf({
  type: 'taxId',
  codes: ['tax-id'],
  read(typed) {
    const digits = joined(typed.replace(/^(?:STEUER-?)?(?:ID(?:ENTIFIKATIONS)?-?(?:NR|NUMMER)?|TIN)[.:]* */, ''));
    if (!/^\d+$/.test(digits)) return fault('tax-id', { variant: /^\d{11}$/.test(digitsOf(digits)) ? 'letters' : undefined });
    if (digits.length !== 11) return fault('tax-id', { variant: 'length', params: { given: digits.length } });
    return digits.startsWith('0') || !isTaxId(digits) ? fault('tax-id', { variant: 'checksum' }) : digits;
  },
  people: (code) => code.replace(/^(..)(...)(...)(...)$/, '$1 $2 $3 $4'),
});
