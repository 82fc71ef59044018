import { numberOfLetter, weightedDigitSum } from './check-digits.ts';
import { codeLeaf, joined } from './code-leaf.ts';
import { fault } from './field-type.ts';

/** § 2 VKVV: area, date of birth, first letter of the name at birth, serial number, check digit. */
const form = /^(\d{2}(?:[0-2]\d|3[01])(?:0\d|1[0-2])\d{2})([A-Z])(\d{2})(\d)$/;

export const pensionInsuranceNumber = codeLeaf({
  type: 'pensionInsuranceNumber',
  codes: ['pension-insurance-number'],
  read(typed) {
    const code = joined(typed);
    const [, begin = '', letter = '', serial = '', digit = ''] = form.exec(code) ?? [];
    if (begin === '') return fault('pension-insurance-number');
    const sum = weightedDigitSum(begin + numberOfLetter(letter) + serial, '212571212121');
    return sum === Number(digit) ? code : fault('pension-insurance-number', { variant: 'checksum' });
  },
  people: (code) => code.replace(/^(..)(......)(.)(...)$/, '$1 $2 $3 $4'),
});
