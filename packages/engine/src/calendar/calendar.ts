/** The Gregorian calendar as whole days since 1970-01-01: no time zone, no Date object, so the same everywhere. */
export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function toDays(year: number, month: number, day: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const ofYear = (daysBefore[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
  // 719162 days lie between 0001-01-01 and 1970-01-01.
  return before * 365 + leaps + ofYear - 719162;
}

export function fromDays(days: number): CalendarDay {
  // A first guess from the mean length of a year is off by one at most.
  let year = Math.floor((days + 719162) / 365.2425) + 1;
  while (toDays(year, 1, 1) > days) year--;
  while (toDays(year + 1, 1, 1) <= days) year++;
  // Nor does any month begin more than a month before what thirty-one days for each would make of it.
  let month = Math.floor((days - toDays(year, 1, 1)) / 31) + 1;
  if (month < 12 && toDays(year, month + 1, 1) <= days) month++;
  return { year, month, day: days - toDays(year, month, 1) + 1 };
}

export function pad(number: number, length = 2): string {
  return number > 9 && length === 2 ? String(number) : String(number).padStart(length, '0');
}

/** `YYYY-MM-DD` */
export function isoDate(days: number): string {
  const { year, month, day } = fromDays(days);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** Days of a text `YYYY-MM-DD`, if it is one and the day exists. */
export function readIsoDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return toDays(year, month, day);
}
