import { computed, question } from '../schema/properties.ts';
import { isCalendarDay } from './calendar.ts';
import type { FieldType } from './field-type.ts';

export const monthDay: FieldType = {
  type: 'monthDay',
  title: 'Day of every year',
  description: 'A day that comes every year, such as the 1st of March. In JSON "--03-01".',
  properties: { ...question, ...computed },
  required: ['label'],
  rule: 'opaque',
  constant: {
    accepts(value) {
      const match = typeof value === 'string' ? /^--(\d{2})-(\d{2})$/.exec(value) : null;
      return match !== null && isCalendarDay(2000, Number(match[1]), Number(match[2]));
    },
    expected: 'a month and a day after two hyphens',
    example: '--03-01',
  },
  value: () => ({
    json: {
      type: 'string',
      pattern:
        '^--(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$',
    },
    xml: { kind: 'simple', base: 'xs:gMonthDay', facets: [{ facet: 'pattern', value: '--[0-9]{2}-[0-9]{2}' }] },
  }),
};
