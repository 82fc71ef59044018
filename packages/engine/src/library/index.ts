import { addDays, addMonths, addYears, age, day, daysBetween, month, monthsBetween, weekday, year } from './dates.ts';
import { before, notAfter, sameDay } from './day-ranges.ts';
import { roundDown, roundHalfAway, roundUp } from './rounding.ts';
import { contains, endsWith, lowerAscii, matches, size, startsWith, trim, upperAscii } from './texts.ts';

/** The functions that emitted rules call as `$.name(…)`. Each takes and gives runtime values; absent goes through. */
export const library = {
  addDays,
  addMonths,
  addYears,
  age,
  before,
  contains,
  day,
  daysBetween,
  endsWith,
  lowerAscii,
  matches,
  month,
  monthsBetween,
  notAfter,
  roundDown,
  roundHalfAway,
  roundUp,
  sameDay,
  size,
  startsWith,
  trim,
  upperAscii,
  weekday,
  year,
};
