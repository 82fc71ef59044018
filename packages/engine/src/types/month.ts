import { daysInMonth, fromDays, isoDate, toDays } from '../calendar/calendar.ts';
import { splitDate } from '../calendar/date-parts.ts';
import type { DayRange } from '../compiled-form.ts';
import { isDayRange } from '../library/day-ranges.ts';
import type { Locale } from '../locales/locale.ts';
import { checkBounds } from './bounds.ts';
import { dateCodes, emptyDate, readParts } from './date-reading.ts';
import { fault, isFault, textLeaf } from './field-type.ts';

function monthOf(year: number, month: number): DayRange {
  return { from: toDays(year, month, 1), to: toDays(year, month, daysInMonth(year, month)), precision: 'month' };
}

function write(days: number, locale: Locale): string {
  const { year, month } = fromDays(days);
  return `${locale.months[month - 1] ?? ''} ${year}`;
}

const text = { canonical: (days: number) => isoDate(days).slice(0, 7), people: write };

/** A month of a year: all of its days. */
export const month = textLeaf<DayRange>({
  type: 'month',
  codes: [...dateCodes, 'min', 'max'],
  is: isDayRange,
  empty: emptyDate,
  reader: (plan) => (typed, context) => {
    const [day, monthText, year] = splitDate(typed);
    // 05/24 is May 1924 or May 2024.
    if (year === '' && /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(monthText)) return fault('year-digits');
    if (day !== '') return fault('date');
    const given = readParts(['', monthText, year], ['month', 'year']);
    if (isFault(given)) return given;
    const value = monthOf(given.year ?? 0, given.month ?? 0);
    return checkBounds(value.from, value.to, plan, context, text) ?? value;
  },
  toJson: ({ from }) => text.canonical(from),
  fromJson(json) {
    const match = typeof json === 'string' ? /^(\d{4})-(0[1-9]|1[0-2])$/.exec(json) : null;
    return match ? monthOf(Number(match[1]), Number(match[2])) : undefined;
  },
  format: ({ from }, _plan, { locale }) => write(from, locale),
});
