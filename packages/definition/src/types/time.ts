import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

export const time: FieldType = {
  type: 'time',
  title: 'Time of day',
  description: 'A time of day, hours and minutes. In JSON "14:30".',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'hours and minutes in double quotes', '14:30'),
  value: () => patternText('(?:[01][0-9]|2[0-3]):[0-5][0-9]'),
};
