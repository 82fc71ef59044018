import { codelist, computed, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { isOption, optionFacets, optionValues } from './options.ts';

export const country: FieldType = {
  type: 'country',
  title: 'Country',
  description:
    'One of the countries of a code list, the official list of states if none is named. In rules and data it is the code of two letters (ISO 3166-1), "DE".',
  properties: { ...question, ...computed, codelist },
  required: ['label'],
  rule: 'choice',
  codelist: 'staaten',
  constant: { accepts: isOption, expected: 'the code of one of the countries', example: 'ja' },
  value: (field) => ({
    json: { type: 'string', enum: optionValues(field) },
    xml: { kind: 'simple', base: 'xs:string', facets: optionFacets(field) },
  }),
};
