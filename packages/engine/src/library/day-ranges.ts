import type { DayRange, RuleValue } from '../compiled-form.ts';

/** A date, or a partial date, which is an interval of days. */
export type Days = number | DayRange;

/** Tells a partial date from other values. */
export function isDayRange(value: RuleValue): value is DayRange {
  return typeof value === 'object' && 'precision' in value && 'from' in value && typeof value.from === 'number';
}

export function firstDay(days: Days): number {
  return typeof days === 'number' ? days : days.from;
}

export function lastDay(days: Days): number {
  return typeof days === 'number' ? days : days.to;
}

/** `a < b`: holds if it holds for all days of both, fails if for none, is absent otherwise. */
export function before(a: Days | undefined, b: Days | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (lastDay(a) < firstDay(b)) return true;
  return firstDay(a) >= lastDay(b) ? false : undefined;
}

/** `a <= b`, as {@link before}. */
export function notAfter(a: Days | undefined, b: Days | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (lastDay(a) <= firstDay(b)) return true;
  return firstDay(a) > lastDay(b) ? false : undefined;
}

/** `a == b`: holds only for two known days. */
export function sameDay(a: Days | undefined, b: Days | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (lastDay(a) < firstDay(b) || lastDay(b) < firstDay(a)) return false;
  return firstDay(a) === lastDay(a) && firstDay(b) === lastDay(b) ? true : undefined;
}

/** What a function gives for every day of a partial date: its value if the first and the last day agree. */
export function agreed(days: Days, of: (day: number) => number): number | undefined {
  const first = of(firstDay(days));
  return of(lastDay(days)) === first ? first : undefined;
}
