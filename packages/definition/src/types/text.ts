import { charset, computed, example, maxLength, minLength, pattern, question, unit } from '../schema/properties.ts';
import { everyLine } from './every-line.ts';
import type { FieldType } from './field-type.ts';
import { freeText, textConstant } from './texts.ts';

/** As many letters as the engine takes on one line where the definition sets no limit. */
const LENGTH_MAX = 500;

export const text: FieldType = {
  type: 'text',
  title: 'Text on one line',
  description: 'A short text: a name, a number with letters, a breed.',
  properties: { ...question, ...computed, minLength, maxLength, pattern, example, charset, unit },
  required: ['label'],
  continues: everyLine,
  rule: 'text',
  lengthMax: LENGTH_MAX,
  constant: textConstant,
  value: (field) => freeText(field, field.charset ?? 'C', LENGTH_MAX),
};
