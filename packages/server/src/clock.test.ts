import { expect, test } from 'vitest';
import { berlinTime, clock } from './clock.ts';

const at = (text: string) => clock(() => new Date(text));

test('days and times are those of Berlin, in winter and in summer', () => {
  expect(at('2026-11-23T22:59:59Z').today()).toBe('2026-11-23');
  expect(at('2026-11-23T23:00:00Z').today()).toBe('2026-11-24');
  expect(at('2026-06-30T22:00:00Z').today()).toBe('2026-07-01');
  expect(berlinTime(new Date('2026-11-23T23:00:01.999Z'))).toBe('2026-11-24T00:00:01+01:00');
  expect(berlinTime(new Date('2026-07-01T12:00:00Z'))).toBe('2026-07-01T14:00:00+02:00');
});

test('a fixed day fixes the moment of receipt to its noon', () => {
  for (const [day, noon] of [
    ['2026-01-15', '2026-01-15T12:00:00+01:00'],
    ['2026-07-15', '2026-07-15T12:00:00+02:00'],
    ['2026-03-29', '2026-03-29T12:00:00+02:00'],
  ] as const) {
    const fixed = clock(() => new Date(), day);
    expect([fixed.today(), berlinTime(fixed.received())]).toEqual([day, noon]);
  }
});
