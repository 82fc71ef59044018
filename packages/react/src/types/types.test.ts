import { fieldTypes } from '@vordruck/engine';
import { expect, test } from 'vitest';
import { types } from './index.ts';

test('the pages know exactly the field types that the engine knows', () => {
  expect(types.map(({ type }) => type).toSorted()).toEqual([...fieldTypes.keys()].toSorted());
});
