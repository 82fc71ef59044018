import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDays, isoDate, readIsoDate, toDays } from './calendar.ts';
import { joinDate, splitDate } from './date-parts.ts';

describe('the calendar', () => {
  test('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (days) => {
        expect(isoDate(days)).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
        const { year, month, day } = fromDays(days);
        expect(toDays(year, month, day)).toBe(days);
        expect(readIsoDate(isoDate(days))).toBe(days);
      }),
    );
  });

  test('knows no 30 February', () => {
    for (const text of ['2024-02-30', '2023-02-29', '1900-02-29', '2024-13-01', '2024-00-01', '24-01-01', '0000-01-01'])
      expect(readIsoDate(text)).toBeUndefined();
    expect(readIsoDate('2000-02-29')).toBe(11_016);
  });
});

describe('a date in three inputs', () => {
  test('is joined to one answer', () => {
    expect(joinDate(['3.', 'März', '2026 '])).toBe('3.März.2026');
    expect(joinDate(['', '', '2023'])).toBe('..2023');
    expect(joinDate([' ', '', ''])).toBe('');
    expect(joinDate(['3.3.2026', '', ''])).toBe('3.3.2026');
    expect(joinDate(['3', '', ''])).toBe('3..');
  });

  test('is split from any way of writing it', () => {
    expect(splitDate('3. März 2026')).toEqual(['3', 'März', '2026']);
    expect(splitDate('2026-03-01')).toEqual(['01', '03', '2026']);
    expect(splitDate('2023')).toEqual(['', '', '2023']);
    expect(splitDate('weiß nicht')).toEqual(['weiß nicht', '', '']);
    expect(splitDate('<b>')).toEqual(['<b>', '', '']);
    expect(splitDate('')).toEqual(['', '', '']);
  });

  test('comes back as it was typed', () => {
    const plain = fc.tuple(fc.constantFrom('', '3', '31'), fc.constantFrom('', '3', 'März'), fc.constantFrom('', '23', '2023'));
    fc.assert(
      fc.property(plain, (parts) => {
        expect(splitDate(joinDate(parts))).toEqual(parts);
      }),
    );
  });
});
