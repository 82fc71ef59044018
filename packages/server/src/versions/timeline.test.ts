import { assert, integer, property, record, array, boolean, option } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './days.ts';
import { type Dated, inEffectOn, isAcceptedOn, lastDayOf } from './timeline.ts';

const version = (hash: string, from: string, more: Partial<Dated> = {}): Dated => ({ hash, from, ...more });
const withdrawn = { at: '2026-02-01T08:00:00+01:00', reason: 'Falsch' };

test('new drafts are made with the version that took effect last, from midnight on', () => {
  const versions = [version('a', '2026-01-01'), version('b', '2026-03-01', { grace: 10 })];
  expect(inEffectOn(versions, '2025-12-31')).toBeUndefined();
  expect(inEffectOn(versions, '2026-02-28')?.hash).toBe('a');
  expect(inEffectOn(versions, '2026-03-01')?.hash).toBe('b');
});

test('a draft keeps its version for the days of grace, the last one included', () => {
  const [first, second] = [version('a', '2026-01-01'), version('b', '2026-03-01', { grace: 10 })];
  const versions = [first, second];
  expect(lastDayOf(versions, first)).toBe('2026-03-10');
  expect(isAcceptedOn(versions, first, '2026-03-10')).toBe(true);
  expect(isAcceptedOn(versions, first, '2026-03-11')).toBe(false);
  expect(lastDayOf([first, { ...second, grace: 0 }], first)).toBe('2026-02-28');
  const ending = { ...first, until: '2026-02-01' };
  expect(lastDayOf([ending, second], ending)).toBe('2026-02-01');
});

test('a version ends on its own day too, and then nothing is offered', () => {
  const last = version('b', '2026-03-01', { until: '2026-12-31', grace: 400 });
  const versions = [version('a', '2026-01-01'), last];
  expect(inEffectOn(versions, '2026-12-31')?.hash).toBe('b');
  expect(inEffectOn(versions, '2027-01-01')).toBeUndefined();
});

test('withdrawing a version brings back the one before', () => {
  const versions = [version('a', '2026-01-01'), version('b', '2026-02-01', { grace: 0, withdrawn })];
  expect(inEffectOn(versions, '2026-02-01')?.hash).toBe('a');
  expect(versions.map((each) => isAcceptedOn(versions, each, '2026-05-01'))).toEqual([true, false]);
});

test('what is offered on a day is accepted on it, and never two of one day', () => {
  const day = integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
  const one = record({
    step: integer({ min: 1, max: 9 }),
    grace: integer({ min: 0, max: 40 }),
    gone: boolean(),
    life: option(day),
  });
  assert(
    property(array(one, { maxLength: 8 }), day, (made, today) => {
      let from = '2026-01-01';
      const versions = made.map(({ step, grace, gone, life }, index): Dated => {
        from = addDays(from, step);
        return version(String(index), from, {
          grace,
          ...(gone ? { withdrawn } : {}),
          ...(life && life >= from ? { until: life } : {}),
        });
      });
      const offered = inEffectOn(versions, today);
      if (offered) expect([isAcceptedOn(versions, offered, today), offered.from <= today]).toEqual([true, true]);
      for (const each of versions) {
        const last = lastDayOf(versions, each);
        if (last !== undefined) expect(isAcceptedOn(versions, each, addDays(last, 1))).toBe(false);
      }
    }),
  );
});
