import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

const NAME = "[\\p{L}\\p{N}!#$%&'*+/=?\\^_`{|}~\\-]+";
const HOST = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-]*[\\p{L}\\p{N}])?';

export const email: FieldType = {
  type: 'email',
  title: 'E-mail address',
  description: 'An e-mail address. Umlauts are allowed in it.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address', 'amt@example.org'),
  value: () =>
    patternText(
      `${NAME}(?:\\.${NAME})*@(?:${HOST}\\.)+\\p{L}{2,}`,
      'e-mail addresses with more than 64 characters before the @ or 254 in all',
    ),
};
