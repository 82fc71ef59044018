import { expect, it } from 'vitest';
import { Reason } from './reason.ts';
import { search, type Constraint, type Domain } from './search.ts';

const numbers = (count: number, low: number, high: number): Domain[] =>
  Array.from({ length: count }, () => ({ low, high, nice: 0, whyLow: new Reason([]), whyHigh: new Reason([]) }));

/** `2a + 4b = odd`, which bounds and elimination do not see: only trying tells. */
const parity = (odd: number): Constraint[] => [
  {
    terms: [
      [0, 2],
      [1, 4],
    ],
    most: odd,
    why: new Reason([], 2),
  },
  {
    terms: [
      [0, -2],
      [1, -4],
    ],
    most: -odd,
    why: new Reason([], 4),
  },
];

it('a search that has spent its effort knows nothing, and never takes what it has not tried for an answer', () => {
  for (const left of [1, 10, 100, 1_000]) {
    const effort = { left };
    expect(search(numbers(2, 0, 1_000_000), parity(500_001), [], 1_000_000, effort, []).result).toBe('unknown');
    expect(effort.left).toBeLessThanOrEqual(0);
  }
});

it('with effort enough it tells the assumptions that contradict each other', () => {
  const found = search(numbers(2, 0, 6), parity(7), [], 1_000, { left: 1_000_000 }, []);
  expect(found).toMatchObject({ result: 'conflict', conflict: expect.arrayContaining([2, 4]) });
});

it('a walk through reasons costs effort, each reason once', () => {
  const leaf = new Reason([], 8);
  const twice = new Reason([leaf, leaf]);
  const effort = { left: 100 };
  expect(new Reason([twice, twice, leaf]).leaves(effort)).toEqual([leaf]);
  expect(effort.left).toBeGreaterThan(97);
  expect(effort.left).toBeLessThan(100);
});
