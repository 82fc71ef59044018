import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-]{0,61}[\\p{L}\\p{N}])?';

export const url: FieldType = {
  type: 'url',
  title: 'Web address',
  description: 'The address of a page on the web. People may leave out "https://".',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?$/, 'a web address', 'https://www.example.org/'),
  value: () =>
    patternText(
      `https?://(?:${LABEL}\\.)+\\p{L}[\\p{L}\\p{N}\\-]{0,61}[\\p{L}\\p{N}](?::[1-9][0-9]{0,4})?(?:[/?#][^\\s"<>\\\\\\^\`{|}]*)?`,
      'web addresses with more than 2000 characters, or with signs that cannot be seen',
    ),
};
