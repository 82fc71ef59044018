import { readPattern, slowness } from '@vordruck/definition';
import { bounded, requireRounded, unify, join } from './conversions.ts';
import type { Expression, LibraryFunction } from './expression.ts';
import { sentence } from './mistakes.ts';
import { round } from './operators.ts';
import { RuleError, type Span } from './syntax.ts';
import { boolean, describe, integer, maxScale, text, type RuleType } from './types.ts';

/** A function of the rule language. All of these take values; `walks.ts` has those that take a condition for each row. */
export interface RuleFunction {
  readonly name: string;
  /** As written in messages and in the reference. */
  readonly usage: string;
  readonly meaning: string;
  readonly least: number;
  readonly most: number;
  type(args: readonly Expression[], at: Span): Expression;
}

const date: RuleType = { kind: 'date', partial: false };

/** All functions that take values, by name; the only place that knows them all. */
export const functions: ReadonlyMap<string, RuleFunction> = new Map(
  [
    define('present(x)', 'true if x has a value, else false; never absent', present),
    define('has(x)', 'the same as present(x), as CEL writes it', present),
    define('coalesce(x, y, …)', 'the first that is present', coalesce, 2, 20),
    define(
      'round(x)',
      'the nearest integer, or cent for money; halves away from zero; a second argument gives the digits after the point',
      rounding('round'),
      1,
      2,
    ),
    define('roundDown(x)', 'towards zero; money to the cent, with a second argument 0 to the euro', rounding('roundDown'), 1, 2),
    define('roundUp(x)', 'away from zero', rounding('roundUp'), 1, 2),
    define("date('2026-01-31')", 'a written day', writtenDate),
    define("money('12.50')", 'a written amount of money', writtenMoney),
    duration('days'),
    duration('months'),
    duration('years'),
    between('daysBetween', 'days from the first to the second day', 3_700_000),
    between('monthsBetween', 'full months from the first to the second day', 121_000),
    define(
      'age(birth, on)',
      'full years of age on a day, such as age(geboren, env.today) >= 18; absent where a partial date leaves it open',
      ([birth = none(), on = none()], at) => {
        requireDate(birth, at, true);
        requireDate(on, at, false);
        return call('age', [birth, on], integer(-10_000, 10_000), true);
      },
      2,
    ),
    part('year', 1, 9999),
    part('month', 1, 12),
    part('day', 1, 31),
    define('weekday(date)', '1 for Monday to 7 for Sunday', ([x = none()], at) => {
      requireDate(x, at, false);
      return call('weekday', [x], integer(1, 7));
    }),
    textTest('contains', 'whether the text contains the other'),
    textTest('startsWith', 'whether the text begins with the other'),
    textTest('endsWith', 'whether the text ends with the other'),
    define("matches(text, 'pattern')", 'whether a written regular expression matches a part of the text', matches, 2),
    textChange('lowerAscii', 'A to Z as small letters'),
    textChange('upperAscii', 'a to z as capital letters'),
    textChange('trim', 'the text without spaces around it'),
  ].map((entry) => [entry.name, entry]),
);

function define(usage: string, meaning: string, type: RuleFunction['type'], least = 1, most = least): RuleFunction {
  return { name: usage.slice(0, usage.indexOf('(')), usage, meaning, least, most, type };
}

function call(name: LibraryFunction, args: readonly Expression[], type: RuleType, open = false): Expression {
  return { kind: 'call', name, args, type, mayBeAbsent: open || args.some((arg) => arg.mayBeAbsent) };
}

/** Stands for an argument that the number of arguments has made sure of. */
function none(): Expression {
  return { kind: 'constant', value: '', type: text, mayBeAbsent: false };
}

function present([x = none()]: readonly Expression[], at: Span): Expression {
  if (x.type.kind !== 'group' && x.type.kind !== 'duration')
    return { kind: 'present', operand: x, type: boolean, mayBeAbsent: false };
  throw new RuleError(
    'rule-type',
    at,
    `${sentence(describe(x.type))} is always there; only its fields can be absent.`,
    'Ask for a field in it.',
  );
}

function coalesce(args: readonly Expression[], at: Span): Expression {
  return args.reduceRight((second, first) => {
    const [a, b] = unify(first, second, at);
    return { kind: 'coalesce', first: a, second: b, type: join(a.type, b.type), mayBeAbsent: a.mayBeAbsent && b.mayBeAbsent };
  });
}

function rounding(mode: 'round' | 'roundDown' | 'roundUp'): RuleFunction['type'] {
  return ([x = none(), digits], at) => {
    const isMoney = x.type.kind === 'number' && x.type.unit === 'money';
    const most = isMoney ? 2 : maxScale;
    const scale =
      digits === undefined
        ? isMoney
          ? 2
          : 0
        : digits.kind === 'constant' && digits.type.kind === 'number' && digits.type.scale === 0
          ? Number(digits.value)
          : -1;
    if (scale < 0 || scale > most)
      throw new RuleError(
        'rule-arguments',
        at,
        `The number of digits is a written number from 0 to ${most}.`,
        `Write ${mode}(x, 2), or ${mode}(x) for ${isMoney ? 'cents' : 'an integer'}; a number with a comma is written with a point: 0.19.`,
      );
    return round(mode, x, scale, at);
  };
}

function writtenDate([x = none()]: readonly Expression[], at: Span): Expression {
  const day = x.kind === 'constant' && typeof x.value === 'string' ? dayNumber(x.value) : undefined;
  if (day !== undefined) return { kind: 'constant', value: day, type: date, mayBeAbsent: false };
  throw new RuleError(
    'rule-arguments',
    at,
    'date(…) takes a written day that exists.',
    "Write year, month and day: date('2026-01-31').",
  );
}

/** Days since 1970-01-01 of a calendar day `YYYY-MM-DD`, if it exists. */
export function dayNumber(written: string): number | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(written)) return undefined;
  const milliseconds = Date.parse(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(written);
  return exists ? milliseconds / 86_400_000 : undefined;
}

function writtenMoney([x = none()]: readonly Expression[], at: Span): Expression {
  const written =
    x.kind === 'constant' && typeof x.value === 'string' && /^-?[0-9]{1,13}(?:\.[0-9]{2})?$/u.test(x.value) ? x.value : undefined;
  if (written === undefined)
    throw new RuleError('rule-arguments', at, 'money(…) takes a written amount.', "Write money('1234.50').");
  const cents = Number((written.includes('.') ? written : `${written}.00`).replace('.', ''));
  return {
    kind: 'constant',
    value: cents,
    type: bounded({ kind: 'number', unit: 'money', scale: 2, low: cents, high: cents }, at),
    mayBeAbsent: false,
  };
}

function duration(unit: 'days' | 'months' | 'years'): RuleFunction {
  return define(
    `${unit}(n)`,
    `n ${unit}, to be added to a date${unit === 'days' ? '' : "; clamped to the month's end"}`,
    ([amount = none()], at) => {
      const { type } = amount;
      if (type.kind !== 'number' || type.scale !== 0 || type.unit === 'money')
        throw new RuleError(
          'rule-type',
          at,
          `${unit}(…) needs an integer, but this is ${describe(type)}.`,
          'Round it to an integer.',
        );
      return { kind: 'duration', unit, amount, type: { kind: 'duration', unit }, mayBeAbsent: amount.mayBeAbsent };
    },
  );
}

function between(name: 'daysBetween' | 'monthsBetween', meaning: string, most: number): RuleFunction {
  return define(
    `${name}(from, to)`,
    `${meaning}; negative if it is earlier`,
    ([from = none(), to = none()], at) => {
      requireDate(from, at, false);
      requireDate(to, at, false);
      return call(name, [from, to], integer(-most, most));
    },
    2,
  );
}

function part(name: 'year' | 'month' | 'day', low: number, high: number): RuleFunction {
  return define(`${name}(date)`, `the ${name} of a date; absent where a partial date does not say it`, ([x = none()], at) => {
    requireDate(x, at, true);
    return call(name, [x], integer(low, high), x.type.kind === 'date' && x.type.partial);
  });
}

function requireDate({ type }: Expression, at: Span, partial: boolean): void {
  if (type.kind === 'date' && (partial || !type.partial)) return;
  const wayOut =
    type.kind === 'date'
      ? 'Compare it with <, <=, >=, >, or use year(…) or age(…).'
      : type.kind === 'text'
        ? "Write a day as date('2026-01-31')."
        : 'Use a field of type date.';
  throw new RuleError('rule-type', at, `Here a date is needed, but this is ${describe(type)}.`, wayOut);
}

function requireText({ type }: Expression, at: Span): void {
  if (type.kind === 'text' || type.kind === 'choice') return;
  throw new RuleError(
    'rule-type',
    at,
    `Here a text is needed, but this is ${describe(type)}.`,
    type.kind === 'choices' ? "Ask whether one is chosen: 'x' in the field." : 'Use a text.',
  );
}

function textTest(name: 'contains' | 'startsWith' | 'endsWith', meaning: string): RuleFunction {
  return define(
    `${name}(text, part)`,
    meaning,
    (args, at) => {
      for (const arg of args) requireText(arg, at);
      return call(name, args, boolean);
    },
    2,
  );
}

function textChange(name: 'lowerAscii' | 'upperAscii' | 'trim', meaning: string): RuleFunction {
  return define(`${name}(text)`, meaning, ([x = none()], at) => {
    requireText(x, at);
    return call(name, [x], text);
  });
}

/** Letters of a text in which a pattern is looked for, where nothing says otherwise. */
const searchedMost = 500;

function matches([x = none(), pattern = none()]: readonly Expression[], at: Span): Expression {
  requireText(x, at);
  const written = pattern.kind === 'constant' && typeof pattern.value === 'string' ? pattern.value : undefined;
  if (written === undefined)
    throw new RuleError(
      'rule-arguments',
      at,
      'matches(…) takes a written regular expression.',
      "Write matches(x, '^[0-9]{4}$').",
    );
  if (!isPattern(written)) {
    const read = readPattern(written);
    const [reason, wayOut] = 'problem' in read ? [read.problem, read.advice] : ['it is too long', 'Describe less.'];
    throw new RuleError('rule-arguments', at, `The pattern ${written} is no regular expression: ${reason}.`, wayOut);
  }
  const slow = slowness(written, searchedMost);
  if (slow !== undefined)
    throw new RuleError(
      'rule-arguments',
      at,
      `This pattern can take for ever on certain texts: ${slow}.`,
      'Write the pattern without a repeated group that repeats itself, so that every letter can be matched in one way only.',
    );
  return { kind: 'matches', operand: x, pattern: written, type: boolean, mayBeAbsent: x.mayBeAbsent };
}

function isPattern(written: string): boolean {
  try {
    return new RegExp(written, 'u').source.length <= 500;
  } catch {
    return false;
  }
}

/** Number of letters of a text; `walks.ts` counts rows. */
export function sizeOfText(x: Expression): Expression {
  return call('size', [x], integer(0, 100_000));
}

/** The smaller or larger of some values, absent if one of them is. */
export function pick(which: 'min' | 'max', args: readonly Expression[], at: Span): Expression {
  const [first = none(), ...rest] = args;
  return rest.reduce((left, right) => {
    const [a, b] = unify(left, right, at);
    if ((a.type.kind !== 'number' && a.type.kind !== 'date') || (a.type.kind === 'date' && a.type.partial))
      throw new RuleError(
        'rule-type',
        at,
        `${which}(…) needs numbers or dates, but this is ${describe(a.type)}.`,
        'Use numbers or whole dates.',
      );
    if (a.type.kind === 'number') requireRounded(a.type, at);
    const earlier = a.kind === 'pick' && a.which === which ? a.items : [a];
    return {
      kind: 'pick',
      which,
      items: [...earlier, b],
      type: join(a.type, b.type),
      mayBeAbsent: a.mayBeAbsent || b.mayBeAbsent,
    };
  }, first);
}
