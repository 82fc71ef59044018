import { computed, example, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

const PATTERN = '[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}[EH]?|[A-ZÄÖÜ]{1,3}-0[3-7][0-9]{2,4}|Y-[1-9][0-9]{0,5}';

export const licensePlate: FieldType = {
  type: 'licensePlate',
  title: 'Licence plate',
  description:
    'The plate of a vehicle registered in Germany (FZV), such as SB-AB 1234. E and H at the end are allowed, and plates for a few days or for trials, such as SB-04123.',
  properties: { ...question, ...computed, example },
  required: ['label'],
  rule: 'text',
  constant: patternConstant(new RegExp(`^(?:${PATTERN})$`), 'a licence plate', 'SB-AB 1234'),
  value: () => patternText(PATTERN, 'licence plates with more than eight letters and digits'),
};
