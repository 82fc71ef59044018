import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

export const phone: FieldType = {
  type: 'phone',
  title: 'Telephone number',
  description: 'A telephone number, typed in any usual way; kept with its country code, +4968150600.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^\+[1-9]\d{6,14}$/, 'a telephone number with its country code', '+496819050'),
  // ITU-T E.164: at most 15 digits.
  value: () => patternText('\\+[1-9][0-9]{6,14}'),
};
