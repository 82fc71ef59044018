import type { Answer, FieldState } from '@vordruck/engine';
import type { Posted } from './posted.ts';
import { typeOf } from './types/index.ts';

/** The answer to one question in what was posted, `undefined` if there is none. Server and browser read with the same. */
export function readAnswer(field: FieldState, posted: Posted): Answer | undefined {
  return typeOf(field.plan.type).read(field, posted);
}
