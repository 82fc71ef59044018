import { codelist, options, question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { isOption, optionFacets, optionRules, optionValues } from './options.ts';

export const choices: FieldType = {
  type: 'choices',
  title: 'Any of several options',
  description:
    'A question with given options of which several can be chosen. An exclusive option ("None of these") is chosen alone.',
  properties: { ...question, options, codelist },
  required: ['label'],
  continues: ['choice'],
  rule: 'choices',
  constant: {
    accepts: (value, field) =>
      Array.isArray(value) && value.every((entry) => isOption(entry, field)) && new Set(value).size === value.length,
    expected: 'an array with values of the options',
    example: ['ja'],
  },
  value(field) {
    const all = optionValues(field);
    const exclusive = (field.options ?? []).filter((option) => option.exclusive).map((option) => option.value);
    const alone = exclusive.map((value) => ({ const: [value] }));
    const several = { items: { enum: all.filter((value) => !exclusive.includes(value)) } };
    return {
      json: {
        type: 'array',
        items: { type: 'string', enum: all },
        minItems: 1,
        uniqueItems: true,
        ...(alone.length > 0 ? { anyOf: [...alone, several] } : {}),
      },
      xml: { kind: 'simple', base: 'xs:string', facets: optionFacets(field) },
      repeats: { min: 1, max: all.length },
      inexpressible: [...optionRules(field), { in: 'xml' as const, what: 'options chosen twice, or beside an exclusive one' }],
    };
  },
};
