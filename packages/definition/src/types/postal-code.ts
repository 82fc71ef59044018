import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

export const postalCode: FieldType = {
  type: 'postalCode',
  title: 'Postal code',
  description: 'A German postal code, five digits.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^(?!00)\d{5}$/, 'five digits in double quotes', '66111'),
  value: () => patternText('0[1-9][0-9]{3}|[1-9][0-9]{4}'),
};
