import { structure } from './structure.ts';

export const list = structure({
  type: 'list',
  answer: 'rows',
  printed: 'list',
  codes: ['wrong-type', 'too-few-rows', 'too-many-rows'],
});
