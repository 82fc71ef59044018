import { daysInMonth, toDays } from '../calendar/calendar.ts';
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
  if (yearText && given.year === undefined) return fault(/^\d{1,2}$/.test(yearText) ? 'year-digits' : 'date');
  if (missing.length > 0) return fault('date-incomplete', { variant: missing.length === 1 ? missing[0] : undefined });
  return exists(given) ? given : fault('date-impossible');
}

function readDay(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

function readYear(text: string): number | undefined {
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : undefined;
}

function exists({ day, month, year }: GivenDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  // Without a year 29 February exists.
  return day === undefined || (day >= 1 && day <= (month === undefined ? 31 : daysInMonth(year ?? 2000, month)));
}

/**
 * Reads what most days are, `2026-03-03` or `3.3.2026`, as {@link readParts} does, into days since 1970-01-01; undefined
 * if it is anything else.
 */
export function readPlainDay(typed: string): number | Fault | undefined {
  const isIso = typed.length === 10 && typed.charCodeAt(4) === 0x2d;
  const firstSign = isIso ? 4 : typed.indexOf('.');
  const secondSign = isIso ? 7 : typed.indexOf('.', firstSign + 1);
  if (
    isIso ? typed.charCodeAt(secondSign) !== 0x2d : firstSign < 1 || firstSign > 2 || secondSign < 0 || secondSign > firstSign + 3
  ) {
    return undefined;
  }
  const first = digitsAt(typed, 0, firstSign);
  const month = digitsAt(typed, firstSign + 1, secondSign);
  const last = digitsAt(typed, secondSign + 1, typed.length);
  const [year, day] = isIso ? [first, last] : [last, first];
  // Not a number at all compares with nothing.
  if (!(year >= 1000 && year <= 9999 && month >= 0 && day >= 0) || (!isIso && typed.length !== secondSign + 5)) return undefined;
  return exists({ day, month, year }) ? toDays(year, month, day) : fault('date-impossible');
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The number that the digits between two places make; NaN if there are none, or others than digits. */
function digitsAt(text: string, from: number, to: number): number {
  let value = from < to ? 0 : Number.NaN;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    value = isDigit(code) ? value * 10 + code - 0x30 : Number.NaN;
  }
  return value;
}

/** Three empty inputs join to nothing, or to dots only. */
export function emptyDate(answer: Answer): boolean {
  if (typeof answer !== 'string') return emptyAnswer(answer);
  return !isDigit(answer.charCodeAt(0)) && (emptyAnswer(answer) || /^[\s.]*$/.test(answer));
}
