import { daysInMonth } from '../calendar/calendar.ts';
import { readMonth, type DateParts } from '../calendar/date-parts.ts';
import { emptyAnswer, fault, type Fault } from './field-type.ts';
import type { Answer } from '../answers.ts';

export const dateCodes = ['date', 'date-incomplete', 'date-impossible', 'year-digits'];

/** What was given of a date, as numbers; the parts that are left out are undefined. */
export interface GivenDate {
  readonly day: number | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
}

type PartName = 'day' | 'month' | 'year';

/** Reads the parts of a date of which `needed` must be there; one fault if that fails. */
export function readParts(parts: DateParts, needed: readonly PartName[]): GivenDate | Fault {
  const [dayText, monthText, yearText] = parts;
  const missing = needed.filter((name) => parts[['day', 'month', 'year'].indexOf(name)] === '');
  const given = { day: readDay(dayText), month: monthText === '' ? undefined : readMonth(monthText), year: readYear(yearText) };
  const unread = (dayText && given.day === undefined) || (monthText && given.month === undefined);
  if (unread) return fault('date');
  // Two digits leave the century open: 25 may be 1925 or 2025.
  if (yearText && given.year === undefined) return fault(/^['\u2019]?\d{1,2}$/.test(yearText) ? 'year-digits' : 'date');
  if (missing.length > 0) return fault('date-incomplete', { variant: missing.length === 1 ? missing[0] : undefined });
  return exists(given) ? given : fault('date-impossible');
}

function readDay(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

function readYear(text: string): number | undefined {
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : undefined;
}

export function exists({ day, month, year }: GivenDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  // Without a year 29 February exists.
  return day === undefined || (day >= 1 && day <= (month === undefined ? 31 : daysInMonth(year ?? 2000, month)));
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Three empty inputs join to nothing, or to dots only. */
export function emptyDate(answer: Answer): boolean {
  if (typeof answer !== 'string') return emptyAnswer(answer);
  return !isDigit(answer.charCodeAt(0)) && (emptyAnswer(answer) || /^[\s.]*$/.test(answer));
}
