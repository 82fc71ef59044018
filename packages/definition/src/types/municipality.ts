import { codelist, computed, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { isOption, optionFacets, optionValues } from './options.ts';

export const municipality: FieldType = {
  type: 'municipality',
  title: 'Municipality',
  description:
    'One of the municipalities of a code list, those of the Saarland if none is named. In rules and data it is the AGS, so that it can be compared with env.municipality.',
  properties: { ...question, ...computed, codelist },
  required: ['label'],
  rule: 'text',
  codelist: 'saarland-gemeinden',
  constant: { accepts: isOption, expected: 'the key (AGS) of one of the municipalities', example: 'ja' },
  value: (field) => ({
    json: { type: 'string', enum: optionValues(field) },
    xml: { kind: 'simple', base: 'xs:string', facets: optionFacets(field) },
  }),
};
