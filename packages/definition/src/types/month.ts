import { bound, computed, example, question } from '../schema/properties.ts';
import { orderOfDay, yearPattern } from './calendar.ts';
import type { Constant, FieldType, ValueType } from './field-type.ts';
import { boundFacets, ruleBounds } from './numbers.ts';

const constant: Constant = {
  accepts: (value) => typeof value === 'string' && /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/.test(value),
  expected: 'a month as year-month in double quotes',
  example: '2024-05',
  order: orderOfDay,
};

export const month: FieldType = {
  type: 'month',
  title: 'Month of a year',
  description:
    'A month such as May 2024. In rules it is all the days of that month: a comparison holds only if it holds for each of them.',
  properties: {
    ...question,
    ...computed,
    min: bound('min', 'string', 'a month', ['2020-01', 'einzug']),
    max: bound('max', 'string', 'a month', ['2030-12', 'env.today']),
    example,
  },
  required: ['label'],
  rule: 'partialDate',
  constant,
  value(field) {
    const hasBound = field.min !== undefined || field.max !== undefined;
    const yearMonth = `${yearPattern(field)}-(?:0[1-9]|1[0-2])`;
    const inexpressible: NonNullable<ValueType['inexpressible']>[number][] = [];
    if (hasBound) inexpressible.push({ in: 'json', what: 'the bounds of a month' }, ...ruleBounds(field, constant));
    return {
      json: { type: 'string', pattern: `^(?:${yearMonth})$` },
      xml: {
        kind: 'simple',
        base: 'xs:gYearMonth',
        facets: [{ facet: 'pattern', value: yearMonth.replaceAll('(?:', '(') }, ...boundFacets(field, constant)],
      },
      inexpressible,
    };
  },
};
