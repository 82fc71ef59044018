import { numberOfLetter, weightedDigitSum } from './check-digits.ts';
import { codeLeaf, joined } from './code-leaf.ts';
import { fault } from './field-type.ts';

/** § 290 SGB V: the part that stays for life, a letter and eight digits, then its check digit. */
export const healthInsuranceNumber = codeLeaf({
  type: 'healthInsuranceNumber',
  codes: ['health-insurance-number'],
  read(typed) {
    const code = joined(typed);
    if (!/^[A-Z]\d{9}$/.test(code)) return fault('health-insurance-number');
    const sum = weightedDigitSum(numberOfLetter(code) + code.slice(1, 9), '12');
    return sum === Number(code.charAt(9)) ? code : fault('health-insurance-number', { variant: 'checksum' });
  },
});
