import { bound, computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { decimalConstant, decimalValue } from './numbers.ts';

const SCALE = 2;
const constant = decimalConstant(() => SCALE, '120.00');

export const money: FieldType = {
  type: 'money',
  title: 'Amount in euros',
  description: 'An amount of money, exact to the cent. In JSON it is written as a text, "120.00".',
  properties: {
    ...question,
    ...computed,
    min: bound('min', 'string', 'an amount in double quotes', ['0.00']),
    max: bound('max', 'string', 'an amount in double quotes', ['1000.00', 'params.greatest']),
    example,
  },
  required: ['label'],
  rule: 'money',
  constant,
  value: (field) => decimalValue(field, SCALE, constant),
};
