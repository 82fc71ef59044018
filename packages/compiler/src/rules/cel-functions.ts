/** A function that canonical CEL texts call and CEL itself lacks. */
export interface CelFunction {
  readonly usage: string;
  readonly meaning: string;
  /** Calls and what they give, for tests in other languages. */
  readonly vectors: readonly { readonly call: string; readonly result: string }[];
}

/**
 * All functions that a server in another language adds to its CEL, or has from its `strings` extension. Where a function of
 * the engine's library would give nothing, it gives an error. Numbers are integers; dates are days since 1970-01-01.
 */
export const celFunctions: readonly CelFunction[] = [
  {
    usage: 'sum(list)',
    meaning: 'the sum of integers, 0 of none',
    vectors: [
      { call: 'sum([1, 2, 3])', result: '6' },
      { call: 'sum([])', result: '0' },
    ],
  },
  { usage: 'least(list)', meaning: 'the smallest; an error of none', vectors: [{ call: 'least([3, 1, 2])', result: '1' }] },
  { usage: 'greatest(list)', meaning: 'the largest; an error of none', vectors: [{ call: 'greatest([3, 1])', result: '3' }] },
  {
    usage: 'roundHalfAway(n, d)',
    meaning: 'n / d rounded to the nearest integer, halves away from zero; an error if d is 0',
    vectors: [
      { call: 'roundHalfAway(5, 2)', result: '3' },
      { call: 'roundHalfAway(-5, 2)', result: '-3' },
    ],
  },
  {
    usage: 'roundUp(n, d)',
    meaning: 'n / d rounded away from zero; an error if d is 0',
    vectors: [{ call: 'roundUp(-5, 2)', result: '-3' }],
  },
  {
    usage: 'addMonths(date, n)',
    meaning: 'n calendar months later, at most the last day of the month',
    vectors: [{ call: 'addMonths(30, 1)', result: '58' }],
  },
  {
    usage: 'addYears(date, n)',
    meaning: 'n years later; 29 February becomes the 28th where there is none',
    vectors: [{ call: 'addYears(0, 1)', result: '365' }],
  },
  {
    usage: 'monthsBetween(from, to)',
    meaning: 'full months from the first to the second day',
    vectors: [{ call: 'monthsBetween(0, 31)', result: '1' }],
  },
  {
    usage: 'age(birth, on)',
    meaning: 'full years of age',
    vectors: [{ call: 'age(0, 365)', result: '1' }],
  },
  { usage: 'year(date)', meaning: 'the year', vectors: [{ call: 'year(0)', result: '1970' }] },
  {
    usage: 'month(date)',
    meaning: '1 to 12',
    vectors: [{ call: 'month(31)', result: '2' }],
  },
  {
    usage: 'day(date)',
    meaning: '1 to 31',
    vectors: [{ call: 'day(31)', result: '1' }],
  },
  { usage: 'weekday(date)', meaning: '1 for Monday to 7 for Sunday', vectors: [{ call: 'weekday(0)', result: '4' }] },
  { usage: 'text.lowerAscii()', meaning: 'A to Z as small letters', vectors: [{ call: '"ÄB".lowerAscii()', result: '"Äb"' }] },
  { usage: 'text.upperAscii()', meaning: 'a to z as capital letters', vectors: [{ call: '"äb".upperAscii()', result: '"äB"' }] },
  { usage: 'text.trim()', meaning: 'the text without white space around it', vectors: [{ call: '" a ".trim()', result: '"a"' }] },
];
