import { daysInMonth, fromDays, isoDate, pad, toDays } from '../calendar/calendar.ts';
import { splitDate } from '../calendar/date-parts.ts';
import type { DayRange } from '../compiled-form.ts';
import { isDayRange } from '../library/day-ranges.ts';
import { writeDate } from '../locales/write-values.ts';
import { checkBounds } from './bounds.ts';
import { dateCodes, emptyDate, readParts, type GivenDate } from './date-reading.ts';
import { isFault, textLeaf } from './field-type.ts';

function range({ day, month, year = 0 }: GivenDate): DayRange {
  if (month === undefined) return { from: toDays(year, 1, 1), to: toDays(year, 12, 31), precision: 'year' };
  if (day === undefined)
    return { from: toDays(year, month, 1), to: toDays(year, month, daysInMonth(year, month)), precision: 'month' };
  const days = toDays(year, month, day);
  return { from: days, to: days, precision: 'day' };
}

/** Registers write `00.00.1990`, people `XX.XX.1990`, where only the year is known. */
function known(part: string): string {
  return /^(?:0{1,2}|[-?x]{1,2})$/i.test(part) ? '' : part;
}

/** A day, a month or a year: all of the interval that was given. */
export const partialDate = textLeaf<DayRange>({
  type: 'partialDate',
  codes: [...dateCodes, 'min', 'max'],
  is: isDayRange,
  empty: emptyDate,
  reader: (plan) => (typed, context) => {
    const [day, month, year] = splitDate(typed);
    const parts = [known(day), known(month), year] as const;
    const given = readParts(parts, parts[0] === '' ? ['year'] : ['month', 'year']);
    if (isFault(given)) return given;
    const value = range(given);
    return checkBounds(value.from, value.to, plan, context, { canonical: isoDate, people: writeDate }) ?? value;
  },
  toJson(value) {
    return isoDate(value.from).slice(0, { year: 4, month: 7, day: 10 }[value.precision]);
  },
  fromJson(json) {
    const match = typeof json === 'string' ? /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(json) : null;
    if (!match) return undefined;
    const given = readParts([match[3] ?? '', match[2] ?? '', pad(Number(match[1]), 4)], ['year']);
    return isFault(given) ? undefined : range(given);
  },
  format(value, _plan, context) {
    const { year, month } = fromDays(value.from);
    if (value.precision === 'day') return writeDate(value.from, context.locale);
    return value.precision === 'year' ? String(year) : `${context.locale.months[month - 1] ?? ''} ${year}`;
  },
});
