import { toDays } from '../calendar/calendar.ts';
import { commonWords } from '../din-91379/common-words.ts';
import type { Field } from '../state/model.ts';
import { exists, isDigit } from './date-reading.ts';
import { fault, isFault, type Fault, type Parsed } from './field-type.ts';
import { multilineMaxLength } from './multiline.ts';
import { numberLimit } from './number-leaf.ts';
import { textMaxLength } from './text.ts';

/**
 * Shortcuts to what most answers are. Whatever they leave to the careful readings they give as undefined; a server that reads
 * thousands of answers gains from them, a page that reads what one person types does not and comes without.
 */
export interface PlainReadings {
  number(typed: string, scale: number): number | undefined;
  day(typed: string): number | Fault | undefined;
  /** The shortcut to all that answers to a field mean; made once for each. */
  of(field: Field): PlainReading;
}

export type PlainReading = (typed: string) => Parsed;

export const plainReadings: PlainReadings = { number: readPlainNumber, day: readPlainDay, of: readingOf };

const readings: Readonly<Record<string, (field: Field) => PlainReading>> = {
  text: (field) => words(field, textMaxLength),
  multiline: (field) => words(field, multilineMaxLength),
  integer: (field) => number(field, 0),
  decimal: (field) => number(field, field.plan.scale ?? 2),
  money: (field) => number(field, 2),
  date({ min = -Infinity, max = Infinity }) {
    return (typed) => {
      const day = readPlainDay(typed);
      return day === undefined || isFault(day) || (day >= min && day <= max) ? day : undefined;
    };
  },
  boolean: () => (typed) => (typed === 'true' ? true : typed === 'false' ? false : undefined),
  choice:
    ({ options = [] }) =>
    (typed) =>
      options.includes(typed) ? typed : undefined,
  email: () => (typed) => (typed.length <= 64 && address.test(typed) ? typed : undefined),
};

const leave: PlainReading = () => undefined;

/** What depends on other answers, or on lists that come with the texts, is left to the careful reading. */
function readingOf(field: Field): PlainReading {
  const isFixed = field.minRule === undefined && field.maxRule === undefined && field.offered === undefined;
  return (isFixed && readings[field.plan.type]?.(field)) || leave;
}

/** Words of common letters need no cleaning, and each sign is a letter. */
function words({ plan }: Field, longest: number): PlainReading {
  const { charset = 'C', minLength = 0, maxLength = longest, pattern } = plan;
  const common = commonWords(charset);
  const expression = new RegExp(pattern ?? '', 'u');
  return (typed) => {
    const fits = typed.length <= maxLength && typed.length >= minLength && common.test(typed);
    return fits && (pattern === undefined || expression.test(typed)) ? typed : undefined;
  };
}

function number({ min = -numberLimit, max = numberLimit }: Field, scale: number): PlainReading {
  return (typed) => {
    const value = readPlainNumber(typed, scale);
    return value !== undefined && value >= min && value <= max && Math.abs(value) <= numberLimit ? value : undefined;
  };
}

/** What most addresses are; none of its letters needs cleaning. */
const address =
  /^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,}$/;

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
  if (year < 1000 || month < 0 || day < 0) return undefined;
  return exists({ day, month, year }) ? toDays(year, month, day) : fault('date-impossible');
}

/** The number that the digits between two places make, four at most; -1 if there are none, or others than digits. */
function digitsAt(text: string, from: number, to: number): number {
  if (from >= to || to > from + 4) return -1;
  let value = 0;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 0x30;
  }
  return value;
}
