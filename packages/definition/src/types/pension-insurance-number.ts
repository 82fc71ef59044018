import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

const PATTERN = '[0-9]{2}(?:[0-2][0-9]|3[01])(?:0[0-9]|1[0-2])[0-9]{2}[A-Z][0-9]{3}';

export const pensionInsuranceNumber: FieldType = {
  type: 'pensionInsuranceNumber',
  title: 'Pension insurance number',
  description:
    'The number of a person in the pension insurance (Rentenversicherungsnummer, § 147 SGB VI), such as 15070649C103. The check digit is checked.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(new RegExp(`^${PATTERN}$`), 'twelve digits and letters in double quotes', '15070649C103'),
  value: () => patternText(PATTERN, 'the check digit of a pension insurance number'),
};
