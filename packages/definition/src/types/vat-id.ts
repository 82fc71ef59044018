import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

/** As the member states write them (Council Directive 2006/112/EC, article 215; VIES). */
const PATTERN =
  'ATU[0-9]{8}|BE[01][0-9]{9}|BG[0-9]{9,10}|CY[0-9]{8}[A-Z]|CZ[0-9]{8,10}|DE[1-9][0-9]{8}|DK[0-9]{8}|EE[0-9]{9}|EL[0-9]{9}|' +
  'ES(?:[A-Z][0-9]{7}[A-Z0-9]|[0-9]{8}[A-Z])|FI[0-9]{8}|FR[A-Z0-9]{2}[0-9]{9}|HR[0-9]{11}|HU[0-9]{8}|IE[0-9][A-Z0-9][0-9]{5}[A-W][A-IW]?|' +
  'IT[0-9]{11}|LT(?:[0-9]{9}|[0-9]{12})|LU[0-9]{8}|LV[0-9]{11}|MT[0-9]{8}|NL[0-9]{9}B[0-9]{2}|PL[0-9]{10}|PT[0-9]{9}|RO[1-9][0-9]{1,9}|' +
  'SE[0-9]{10}01|SI[1-9][0-9]{7}|SK[1-9][0-9][2-47-9][0-9]{7}|XI(?:[0-9]{9}(?:[0-9]{3})?|GD[0-9]{3}|HA[0-9]{3})';

export const vatId: FieldType = {
  type: 'vatId',
  title: 'VAT identification number',
  description:
    'The VAT identification number (USt-IdNr.) of a business in the European Union. Check digits are checked where its state has published how.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(new RegExp(`^(?:${PATTERN})$`), 'a VAT identification number without spaces', 'DE136695976'),
  value: () => patternText(PATTERN, 'the check digits of VAT identification numbers'),
};
