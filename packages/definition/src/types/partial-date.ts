import { bound, computed, example, question } from '../schema/properties.ts';
import { isCalendarDay, orderOfDay, yearPattern } from './calendar.ts';
import type { Constant, FieldType } from './field-type.ts';
import { patternText } from './texts.ts';

const constant: Constant = {
  accepts(value) {
    const match = typeof value === 'string' ? /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) : null;
    return match !== null && isCalendarDay(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1));
  },
  expected: 'a year, a month or a day in double quotes',
  example: '2023-05',
  order: orderOfDay,
};

const DAY_OF_MONTH =
  '(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?|02(?:-(?:0[1-9]|[12][0-9]))?';

export const partialDate: FieldType = {
  type: 'partialDate',
  title: 'Date, as far as known',
  description:
    'A day, a month or a year, as exactly as people know it. Comparisons hold only if they hold for all days it may be.',
  properties: {
    ...question,
    ...computed,
    min: bound('min', 'string', 'a day, month or year', ['1900', 'geboren']),
    max: bound('max', 'string', 'a day, month or year', ['env.today']),
    example,
  },
  required: ['label'],
  continues: ['date', 'year'],
  rule: 'partialDate',
  constant,
  value(field) {
    const hasBound = field.min !== undefined || field.max !== undefined;
    return patternText(
      `${yearPattern(field)}(?:-(?:${DAY_OF_MONTH}))?`,
      `29 February of a year that is no leap year${hasBound ? ', and the bounds of a partial date' : ''}`,
    );
  },
};
