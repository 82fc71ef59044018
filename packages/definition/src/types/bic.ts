import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

export const bic: FieldType = {
  type: 'bic',
  title: 'BIC',
  description: 'The international code of a bank, 8 or 11 letters and digits.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/, 'a BIC', 'SAKSDE55XXX'),
  // ISO 9362 as ISO 20022 spells it.
  value: () => patternText('[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?'),
};
