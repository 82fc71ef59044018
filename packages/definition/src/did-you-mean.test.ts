import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, nearest } from './did-you-mean.ts';

test('the nearest known name is found through a missing, a wrong and two swapped letters', () => {
  const known = ['label', 'legalBasis', 'maxLength', 'minLength'];
  expect(nearest('lable', known)).toBe('label');
  expect(nearest('maxlength', known)).toBe('maxLength');
  expect(nearest('legalBase', known)).toBe('legalBasis');
  expect(nearest('minLenght', known)).toBe('minLength');
});

test('what is far from every known name gets no suggestion', () => {
  expect(nearest('colour', ['label', 'when'])).toBeUndefined();
  expect(didYouMean('colour', ['label', 'when'])).toBe('');
});

test('any two names are compared without failing, and a name never suggests itself', () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.string()), (name, known) => nearest(name, [...known, name]) !== name));
});
