import { bound, computed, example, question, unit } from '../schema/properties.ts';
import type { Constant, FieldType, XmlFacet } from './field-type.ts';
import { boundFacets, constantBound, ruleBounds } from './numbers.ts';

const constant: Constant = {
  accepts: (value) => Number.isSafeInteger(value),
  expected: 'a whole number without quotes',
  example: 3,
  order: Number,
};

/** Twelve digits, as the engine takes where the definition sets no bounds. */
const LIMIT = 999_999_999_999;

export const integer: FieldType = {
  type: 'integer',
  title: 'Whole number',
  description: 'A number that counts: persons, square metres, pieces. Use text for numbers nobody calculates with.',
  properties: {
    ...question,
    ...computed,
    min: bound('min', ['integer', 'string'], 'a whole number', [0, 1, 'params.leastArea']),
    max: bound('max', ['integer', 'string'], 'a whole number', [99, 'count(hunde)']),
    example,
    unit,
  },
  required: ['label'],
  continues: ['year'],
  rule: 'integer',
  constant,
  value(field) {
    const isBounded = field.min !== undefined && field.max !== undefined;
    const min = Number(constantBound('min', field, constant) ?? (isBounded ? Number.MIN_SAFE_INTEGER : -LIMIT));
    const max = Number(constantBound('max', field, constant) ?? (isBounded ? Number.MAX_SAFE_INTEGER : LIMIT));
    // XML could write zero with a sign, and any number with zeros in front.
    const facets: XmlFacet[] = [{ facet: 'pattern', value: '0|-?[1-9][0-9]*' }, ...boundFacets({ min, max }, constant)];
    return {
      json: { type: 'integer', minimum: min, maximum: max },
      xml: { kind: 'simple', base: 'xs:integer', facets },
      inexpressible: ruleBounds(field, constant),
    };
  },
};
