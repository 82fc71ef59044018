import { bound, computed, example, question } from '../schema/properties.ts';
import { isIsoDay, orderOfDay, yearPattern } from './calendar.ts';
import type { Constant, FieldType, ValueType } from './field-type.ts';
import { boundFacets, ruleBounds } from './numbers.ts';

const constant: Constant = {
  accepts: (value) => isIsoDay(value),
  expected: 'a day as year-month-day in double quotes',
  example: '2024-01-01',
  order: orderOfDay,
};

/** Days of the months with 31, 30 and at most 29 days; that 29 February needs a leap year stands in no pattern. */
const DAY = '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9])';

export const date: FieldType = {
  type: 'date',
  title: 'Date',
  description: 'A calendar day that people know exactly. Use partialDate where the month or the year may be enough.',
  properties: {
    ...question,
    ...computed,
    min: bound('min', 'string', 'a day', ['2000-01-01', 'beginn', 'env.today - years(120)']),
    max: bound('max', 'string', 'a day', ['env.today', '2030-12-31']),
    example,
  },
  required: ['label'],
  rule: 'date',
  constant,
  value(field) {
    const hasBound = field.min !== undefined || field.max !== undefined;
    const inexpressible: NonNullable<ValueType['inexpressible']>[number][] = [
      { in: 'json', what: '29 February of a year that is no leap year' },
    ];
    if (hasBound) inexpressible.push({ in: 'json', what: 'the bounds of a date' }, ...ruleBounds(field, constant));
    return {
      json: { type: 'string', format: 'date', pattern: `^${yearPattern(field)}-(?:${DAY})$` },
      xml: {
        kind: 'simple',
        base: 'xs:date',
        facets: [
          { facet: 'pattern', value: `${yearPattern(field).replaceAll('(?:', '(')}-[0-9]{2}-[0-9]{2}` },
          ...boundFacets(field, constant),
        ],
      },
      inexpressible,
    };
  },
};
