import { expect, test } from 'vitest';
import { competentKey } from './competent-key.ts';

test('a municipality decides on a form unless the form names a district or the Land', () => {
  expect(competentKey({}, '10041519')).toBe('10041519');
  expect(competentKey({ level: 'district' }, '10041519')).toBe('10041');
  expect(competentKey({ level: 'land' }, '10041519')).toBe('10');
});
