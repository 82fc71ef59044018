import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

export const taxId: FieldType = {
  type: 'taxId',
  title: 'Tax identification number',
  description:
    'The tax identification number of a person (Steuer-ID, § 139b AO), 11 digits. Spaces do not matter; the check digit is checked.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^[1-9]\d{10}$/, 'eleven digits in double quotes', '86095742719'),
  value: () =>
    patternText('[1-9][0-9]{10}', 'the check digit of a tax identification number, and how often its digits may occur'),
};
