import { charset, computed, example, maxLength, minLength, pattern, question } from '../schema/properties.ts';
import { everyLine } from './every-line.ts';
import type { FieldType } from './field-type.ts';
import { freeText, textConstant } from './texts.ts';

/** As many letters as the engine takes where the definition sets no limit. */
const LENGTH_MAX = 5000;

export const multiline: FieldType = {
  type: 'multiline',
  title: 'Text on several lines',
  description: 'A longer text with line breaks: a reason, a description.',
  properties: { ...question, ...computed, minLength, maxLength, pattern, example, charset },
  required: ['label'],
  continues: everyLine,
  rule: 'text',
  lengthMax: LENGTH_MAX,
  constant: textConstant,
  value: (field) => freeText(field, field.charset ?? 'C', LENGTH_MAX),
};
