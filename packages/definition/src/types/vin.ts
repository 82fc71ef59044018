import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

export const vin: FieldType = {
  type: 'vin',
  title: 'Vehicle identification number',
  description:
    'The number of a vehicle (Fahrzeug-Identifizierungsnummer, ISO 3779): 17 letters and digits without I, O and Q. European numbers have no check digit.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(/^[A-HJ-NPR-Z0-9]{17}$/, '17 letters and digits in double quotes', 'WVWZZZ1JZXW000001'),
  value: () => patternText('[A-HJ-NPR-Z0-9]{17}'),
};
