import { fieldTypes as declared, mediaTypes as acceptable } from '@vordruck/definition';
import { fieldTypes as known } from '@vordruck/engine';
import { mediaTypes as recognised } from '@vordruck/server/media-type';
import { expect, test } from 'vitest';

// `packages/react/src/types/types.test.ts` proves the third list equal to the engine's.
test('definitions can declare exactly the field types that the engine knows', () => {
  expect(declared.map(({ type }) => type)).toEqual([...known.keys()]);
});

test('definitions can accept exactly the kinds of files that are recognised by their bytes', () => {
  expect(acceptable.toSorted()).toEqual(recognised.toSorted());
});
