import { expect, test } from 'vitest';
import { sampleOf } from './sample.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));
const chosen = (...names: readonly string[]) => sampleOf(named(...names)).map(({ name }) => name);

test('what was generated and each form at its limits are always in the sample', () => {
  const generated = Array.from({ length: 9 }, (_, index) => `generated.${index}`);
  expect(chosen(...generated)).toEqual(generated);
  expect(chosen('a.1', 'a.2', 'a.3', 'a.4', 'a.5', 'a.at-its-limits')).toContain('a.at-its-limits');
});

test('of each form, cases from its first to its last are in it', () => {
  const cases = (form: string, count: number) => Array.from({ length: count }, (_, index) => `${form}.${index}`);
  expect(chosen(...cases('a', 9), ...cases('b', 2))).toEqual(['a.0', 'a.3', 'a.6', 'b.0', 'b.1']);
});
