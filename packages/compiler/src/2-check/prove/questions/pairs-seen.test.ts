import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairsSeen } from './pairs-seen.ts';

/** Assignments until all pairs are seen, if every answer goes with every other. */
function seeAll(questionOf: readonly number[]): { readonly pairs: PairsSeen; readonly assignments: number } {
  const pairs = new PairsSeen(questionOf);
  let assignments = 0;
  for (const a of questionOf.keys()) {
    for (const b of questionOf.keys()) {
      if (pairs.has(a, b)) continue;
      assignments++;
      pairs.note([a, b, ...pairs.proposals(a, b, () => true)]);
    }
  }
  return { pairs, assignments };
}

it('two answers to one question are no pair', () => {
  const pairs = new PairsSeen(['one', 'one', 'other']);
  expect(pairs.has(0, 1)).toBe(true);
  expect(pairs.has(0, 2)).toBe(false);
});

it('what was seen together is a pair seen, in both orders, and nothing else is', () => {
  const pairs = new PairsSeen([0, 1, 2, 3]);
  pairs.note([0, 2]);
  expect([pairs.has(0, 2), pairs.has(2, 0), pairs.has(0, 1), pairs.has(2, 3)]).toEqual([true, true, false, false]);
  pairs.note([0, 1, 3]);
  expect([pairs.isRowSeen(0), pairs.isRowSeen(1)]).toEqual([true, false]);
});

it('proposals answer each other question at most once, and only with what is open', () => {
  const questions = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 24 });
  fc.assert(
    fc.property(questions, fc.nat(), fc.nat(), (questionOf, one, more) => {
      const [a, b] = [one % questionOf.length, more % questionOf.length];
      fc.pre(questionOf[a] !== questionOf[b]);
      const proposed = [...new PairsSeen(questionOf).proposals(a, b, (index) => index % 3 !== 0)];
      const asked = [a, b, ...proposed].map((index) => questionOf[index]);
      expect(new Set(asked).size).toBe(asked.length);
      expect(proposed.every((index) => index % 3 !== 0)).toBe(true);
    }),
  );
});

it('all pairs of forty questions with three answers each are seen in far fewer assignments than there are pairs', () => {
  const questionOf = Array.from({ length: 120 }, (_, index) => Math.floor(index / 3));
  const { pairs, assignments } = seeAll(questionOf);
  expect([...questionOf.keys()].every((a) => pairs.isRowSeen(a))).toBe(true);
  expect(assignments).toBeLessThan(60);
});
