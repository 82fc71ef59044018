import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIsoDate } from '../calendar/calendar.ts';
import type { DayRange } from '../index.ts';
import { library as $ } from './index.ts';

function day(text: string): number {
  return readIsoDate(text) ?? Number.NaN;
}

function range(from: string, to: string): DayRange {
  return { from: day(from), to: day(to), precision: 'month' };
}

describe('dates', () => {
  test('months are clamped to their end', () => {
    expect($.addMonths(day('2024-01-31'), 1)).toBe(day('2024-02-29'));
    expect($.addMonths(day('2024-03-31'), -1)).toBe(day('2024-02-29'));
    expect($.addMonths(day('2024-01-31'), -13)).toBe(day('2022-12-31'));
    expect($.addYears(day('2024-02-29'), 1)).toBe(day('2025-02-28'));
    expect($.addDays(day('2024-02-28'), 2)).toBe(day('2024-03-01'));
  });

  test('whole months and years are counted when the day has come round', () => {
    expect($.monthsBetween(day('2024-01-31'), day('2024-02-29'))).toBe(0);
    expect($.monthsBetween(day('2024-01-15'), day('2024-03-15'))).toBe(2);
    expect($.monthsBetween(day('2024-03-15'), day('2024-01-16'))).toBe(-1);
    expect($.daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect($.age(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect($.age(day('2008-02-29'), day('2026-03-01'))).toBe(18);
    expect($.age(day('2008-11-24'), day('2026-11-23'))).toBe(17);
  });

  test('parts', () => {
    expect([
      $.year(day('2024-02-29')),
      $.month(day('2024-02-29')),
      $.day(day('2024-02-29')),
      $.weekday(day('2024-02-29')),
    ]).toEqual([2024, 2, 29, 4]);
    expect([$.weekday(day('1970-01-01')), $.weekday(day('1969-12-28')), $.weekday(day('1969-12-29'))]).toEqual([4, 7, 1]);
  });

  test('a partial date gives what all its days give', () => {
    const may = range('2023-05-01', '2023-05-31');
    expect([$.year(may), $.month(may), $.day(may)]).toEqual([2023, 5, undefined]);
    expect($.month(range('2023-01-01', '2023-12-31'))).toBeUndefined();
    expect($.age(may, day('2026-05-31'))).toBe(3);
    expect($.age(may, day('2026-05-15'))).toBeUndefined();
  });

  test('comparisons of partial dates hold for all days, fail for none, or are absent', () => {
    const may = range('2023-05-01', '2023-05-31');
    expect([$.before(may, day('2023-06-01')), $.before(may, day('2023-05-01')), $.before(may, day('2023-05-02'))]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect([$.notAfter(may, day('2023-05-31')), $.notAfter(may, day('2023-04-30')), $.notAfter(may, day('2023-05-01'))]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect([$.sameDay(may, may), $.sameDay(may, day('2022-01-01')), $.sameDay(day('2022-01-01'), day('2022-01-01'))]).toEqual([
      undefined,
      false,
      true,
    ]);
  });
});

describe('rounding', () => {
  test.each([[5, 2, 3, 2, 3], [-5, 2, -3, -2, -3], [4, 3, 1, 1, 2], [-4, 3, -1, -1, -2], [6, 3, 2, 2, 2], [0, 7, 0, 0, 0], [-1, 4, 0, 0, -1], [5, -2, -3, -2, -3]])(
    '%i / %i',
    (numerator, denominator, half, down, up) => {
      expect([$.roundHalfAway(numerator, denominator), $.roundDown(numerator, denominator), $.roundUp(numerator, denominator)]).toEqual([half, down, up]);
    },
  ); // prettier-ignore

  test('agrees with exact arithmetic', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const [n, d] = [BigInt(Math.abs(numerator)), BigInt(denominator)];
        const half = (2n * n + d) / (2n * d);
        expect($.roundHalfAway(numerator, denominator)).toBe(Number(numerator < 0 ? -half : half) || 0);
      }),
    );
  });

  test('absent or division by zero is absent', () => {
    for (const result of [$.roundUp(undefined, 1), $.roundUp(1, undefined), $.roundUp(1, 0), $.roundUp(Number.NaN, 1)])
      expect(result).toBeUndefined();
  });
});

test('texts', () => {
  expect([$.size('Ǎ😀'), $.size(['a']), $.contains('abc', 'b'), $.startsWith('abc', 'a'), $.endsWith('abc', 'a')]).toEqual([
    2,
    1,
    true,
    true,
    false,
  ]);
  expect([$.lowerAscii('ÄB'), $.upperAscii('äb'), $.trim(' a '), $.matches('a1', /[0-9]/u)]).toEqual(['Äb', 'äB', 'a', true]);
});

test('absent goes through every function', () => {
  const { matches, ...others } = $;
  const functions: readonly ((a: undefined, b: undefined) => unknown)[] = Object.values(others);
  for (const one of functions) expect(one(undefined, undefined)).toBeUndefined();
  expect(matches(undefined, /a/u)).toBeUndefined();
});
