import { toDays } from '../calendar/calendar.ts';
import { exists, isDigit } from './date-reading.ts';
import { fault, type Fault } from './field-type.ts';

/**
 * Shortcuts to what most answers are. Whatever they leave to the careful readings they give as undefined; a server that reads
 * thousands of answers gains from them, a page that reads what one person types does not and comes without.
 */
export interface PlainReadings {
  number(typed: string, scale: number): number | undefined;
  day(typed: string): number | Fault | undefined;
}

export const plainReadings: PlainReadings = { number: readPlainNumber, day: readPlainDay };

/** More digits than this may not be exact as a number, or need the care of {@link readNumber}. */
const plainDigitsMost = 15;

/**
 * Reads what most numbers are, digits with perhaps a sign before and a decimal sign within, as {@link readNumber} does;
 * undefined if it is anything else.
 */
function readPlainNumber(typed: string, scale: number): number | undefined {
  const negative = typed.charCodeAt(0) === 0x2d;
  let value = 0;
  let digits = 0;
  let point = -1;
  for (let place = negative ? 1 : 0; place < typed.length; place++) {
    const code = typed.charCodeAt(place);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      digits++;
    } else if ((code === 0x2c || code === 0x2e) && point < 0 && digits > 0) point = place;
    else return undefined;
  }
  const fraction = point < 0 ? 0 : typed.length - point - 1;
  // Three digits after a point may group thousands; none after it, or too many, are for the careful reading too.
  if (digits === 0 || fraction > scale || fraction === 3 || (point >= 0 && fraction === 0)) return undefined;
  if (digits + scale - fraction > plainDigitsMost) return undefined;
  for (let missing = fraction; missing < scale; missing++) value *= 10;
  return negative && value !== 0 ? -value : value;
}

/**
 * Reads what most days are, `2026-03-03` or `3.3.2026`, as {@link readParts} does, into days since 1970-01-01; undefined
 * if it is anything else.
 */
function readPlainDay(typed: string): number | Fault | undefined {
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

/** The number that the digits between two places make; NaN if there are none, or others than digits. */
function digitsAt(text: string, from: number, to: number): number {
  let value = from < to ? 0 : Number.NaN;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    value = isDigit(code) ? value * 10 + code - 0x30 : Number.NaN;
  }
  return value;
}
