import { bound, computed, example, question, unit } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { decimalConstant, decimalValue } from './numbers.ts';

const SCALE = 2;
const constant = decimalConstant((field) => field.scale ?? SCALE, '0.5');

export const decimal: FieldType = {
  type: 'decimal',
  title: 'Number with decimals',
  description: 'An exact number with a fixed number of digits after the point. In JSON it is written as a text, "1.25".',
  properties: {
    ...question,
    ...computed,
    scale: {
      title: 'Decimals',
      description: 'How many digits stand after the point, 0 to 6; 2 if not given.',
      examples: [1, 3],
      type: 'integer',
      minimum: 0,
      maximum: 6,
    },
    min: bound('min', 'string', 'a number in double quotes', ['0.00', '0.5']),
    max: bound('max', 'string', 'a number in double quotes', ['100.00', 'params.greatest']),
    example,
    unit,
  },
  required: ['label'],
  continues: ['integer'],
  rule: 'decimal',
  scale: SCALE,
  constant,
  value: (field) => decimalValue(field, field.scale ?? SCALE, constant),
};
