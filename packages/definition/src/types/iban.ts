import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

export const iban: FieldType = {
  type: 'iban',
  title: 'IBAN',
  description: 'The international number of a bank account. Spaces do not matter; the check digits are checked.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/, 'an IBAN without spaces', 'DE02120300000000202051'),
  // ISO 13616; German account numbers have digits only.
  value: () =>
    patternText(
      'DE[0-9]{20}|(?:D[A-DF-Z]|[A-CE-Z][A-Z])[0-9]{2}[A-Z0-9]{11,30}',
      'check digits, and the lengths of IBANs of other countries',
    ),
};
