import type { ValueField } from './field-type.ts';

/** Whether a day exists in the Gregorian calendar; a month or a day that is not given always does. */
export function isCalendarDay(year: number, month = 1, day = 1): boolean {
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1 && day >= 1 && day <= (days[month - 1] ?? 0);
}

/** `YYYY-MM-DD` of a day that exists. */
export function isIsoDay(value: unknown): boolean {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Sorts ISO days and parts of them as numbers. */
export function orderOfDay(value: unknown): number {
  const [year = 0, month = 0, day = 0] = String(value).split('-').map(Number);
  return (year * 100 + month) * 100 + day;
}

/** Years that people type have four digits, the first no zero; rules may compute any from 0001 on. */
export function yearPattern({ value }: ValueField): string {
  return value === undefined ? '[1-9][0-9]{3}' : '(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])';
}
