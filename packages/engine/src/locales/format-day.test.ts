import { expect, test } from 'vitest';
import { formatDay } from './format-day.ts';

test.each([
  ['de', '1. März 2026'],
  ['de-x-leicht', '1. März 2026'],
  ['en', '1 March 2026'],
  ['fr', '1er mars 2026'],
  ['sl', '1. März 2026'],
])('in %s a day is written as %s', (language, written) => {
  expect(formatDay('2026-03-01', language)).toBe(written);
});

test('what is no day stays as it is', () => {
  expect(['', '2026', '2026-13-01', 'bald'].map((day) => formatDay(day, 'de'))).toEqual(['', '2026', '2026-13-01', 'bald']);
});
