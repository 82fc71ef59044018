import { fieldTypes as declared } from '@vordruck/definition';
import { fieldTypes as known } from '@vordruck/engine';
import { expect, test } from 'vitest';

// `packages/react/src/types/types.test.ts` proves the third list equal to the engine's.
test('definitions can declare exactly the field types that the engine knows', () => {
  expect(declared.map(({ type }) => type)).toEqual([...known.keys()]);
});
