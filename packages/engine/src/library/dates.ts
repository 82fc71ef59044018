import { daysInMonth, fromDays, toDays } from '../calendar/calendar.ts';
import { agreed, firstDay, lastDay, type Days } from './day-ranges.ts';

type Absent = undefined;

export function addDays(date: number | Absent, days: number | Absent): number | Absent {
  return date === undefined || days === undefined ? undefined : date + days;
}

/** The same day so many months later, clamped to the month's end: 31 January and one month is 28 or 29 February. */
export function addMonths(date: number | Absent, months: number | Absent): number | Absent {
  if (date === undefined || months === undefined) return undefined;
  const start = fromDays(date);
  const count = start.year * 12 + start.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return toDays(year, month, Math.min(start.day, daysInMonth(year, month)));
}

export function addYears(date: number | Absent, years: number | Absent): number | Absent {
  return years === undefined ? undefined : addMonths(date, years * 12);
}

/** Whole days from `start` to `end`, negative if `end` is earlier. */
export function daysBetween(start: Days | Absent, end: Days | Absent): number | Absent {
  return between(start, end, (from, to) => to - from);
}

/** Whole months from `start` to `end`; 31 January to 28 February is none, since the 31st has not come round. */
export function monthsBetween(start: Days | Absent, end: Days | Absent): number | Absent {
  return between(start, end, wholeMonths);
}

/** Completed years of life on a day. Someone born on 29 February turns a year older on 1 March in common years (§ 188 (2) BGB). */
export function age(birth: Days | Absent, on: Days | Absent): number | Absent {
  return between(birth, on, (from, to) => Math.floor(wholeMonths(from, to) / 12));
}

function between(start: Days | Absent, end: Days | Absent, count: (from: number, to: number) => number): number | Absent {
  if (start === undefined || end === undefined) return undefined;
  // Widest and narrowest span agree, or a partial date leaves it open.
  const widest = count(firstDay(start), lastDay(end));
  return count(lastDay(start), firstDay(end)) === widest ? widest : undefined;
}

function wholeMonths(from: number, to: number): number {
  if (to < from) return -wholeMonths(to, from) || 0;
  const [start, end] = [fromDays(from), fromDays(to)];
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}

export function year(date: Days | Absent): number | Absent {
  return date === undefined ? undefined : agreed(date, (days) => fromDays(days).year);
}

/** From 1. */
export function month(date: Days | Absent): number | Absent {
  // The months of a whole year differ, though its first and last day alone could agree across years.
  return date === undefined || year(date) === undefined ? undefined : agreed(date, (days) => fromDays(days).month);
}

export function day(date: Days | Absent): number | Absent {
  return date === undefined || firstDay(date) !== lastDay(date) ? undefined : fromDays(firstDay(date)).day;
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export function weekday(date: Days | Absent): number | Absent {
  if (date === undefined || firstDay(date) !== lastDay(date)) return undefined;
  // 1970-01-01 was a Thursday.
  return ((((firstDay(date) + 3) % 7) + 7) % 7) + 1;
}
