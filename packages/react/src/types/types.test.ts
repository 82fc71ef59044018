import { fieldTypes } from '@vordruck/engine';
import { expect, test } from 'vitest';
import { askedTypes } from '../type-names.ts';
import { types } from './index.ts';

test('the pages know exactly the field types that the engine knows', () => {
  expect(types.map(({ type }) => type).toSorted()).toEqual([...fieldTypes.keys()].toSorted());
});

test('exactly the types that ask something can be replaced', () => {
  const asking = types.filter(({ kind }) => kind === 'question').map(({ type }) => type);
  expect([...askedTypes].toSorted()).toEqual(asking.toSorted());
});
