import { codelist, computed, options, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { isOption, optionFacets, optionRules, optionValues } from './options.ts';

export const choice: FieldType = {
  type: 'choice',
  title: 'One of several options',
  description: 'A question with given options of which one is chosen.',
  properties: { ...question, ...computed, options, codelist },
  required: ['label'],
  rule: 'choice',
  constant: { accepts: isOption, expected: 'the value of one of the options', example: 'ja' },
  value: (field) => ({
    json: { type: 'string', enum: optionValues(field) },
    xml: { kind: 'simple', base: 'xs:string', facets: optionFacets(field) },
    inexpressible: optionRules(field),
  }),
};
