import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

export const healthInsuranceNumber: FieldType = {
  type: 'healthInsuranceNumber',
  title: 'Health insurance number',
  description:
    'The number of a person in the statutory health insurance (Krankenversichertennummer, § 290 SGB V): a letter and nine digits, as on the card. The check digit is checked.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^[A-Z]\d{9}$/, 'a letter and nine digits in double quotes', 'A123456780'),
  value: () => patternText('[A-Z][0-9]{9}', 'the check digit of a health insurance number'),
};
