import { bound, computed, example, question } from '../schema/properties.ts';
import type { Constant, FieldType } from './field-type.ts';
import { constantBound, ruleBounds, boundFacets } from './numbers.ts';

const FIRST = 1000;
const LAST = 9999;

const constant: Constant = {
  accepts: (value) => Number.isInteger(value) && Number(value) >= FIRST && Number(value) <= LAST,
  expected: 'a year with four digits, without quotes',
  example: 2024,
  order: Number,
};

export const year: FieldType = {
  type: 'year',
  title: 'Year',
  description: 'A year with four digits; rules calculate with it as with a whole number.',
  properties: {
    ...question,
    ...computed,
    min: bound('min', ['integer', 'string'], 'a year', [1950, 'baujahr']),
    max: bound('max', ['integer', 'string'], 'a year', [2030, 'year(env.today)']),
    example,
  },
  required: ['label'],
  rule: 'integer',
  constant,
  value(field) {
    const min = Math.max(FIRST, Number(constantBound('min', field, constant) ?? FIRST));
    const max = Math.min(LAST, Number(constantBound('max', field, constant) ?? LAST));
    return {
      json: { type: 'integer', minimum: min, maximum: max },
      xml: {
        kind: 'simple',
        base: 'xs:gYear',
        facets: [{ facet: 'pattern', value: '[1-9][0-9]{3}' }, ...boundFacets({ min, max }, constant)],
      },
      inexpressible: ruleBounds(field, constant),
    };
  },
};
