import { computed, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';

export const boolean: FieldType = {
  type: 'boolean',
  title: 'Yes or no',
  description: 'A question that is answered with yes or no. Neither is chosen beforehand.',
  properties: { ...question, ...computed },
  required: ['label'],
  continues: ['declaration'],
  rule: 'boolean',
  constant: { accepts: (value) => typeof value === 'boolean', expected: 'true or false without quotes', example: true },
  value: () => ({
    json: { type: 'boolean' },
    xml: { kind: 'simple', base: 'xs:boolean', facets: [{ facet: 'pattern', value: 'true|false' }] },
  }),
};
