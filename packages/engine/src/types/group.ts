import { structure } from './structure.ts';

export const group = structure({
  type: 'group',
  answer: 'fields',
  printed: 'group',
  codes: ['wrong-type', 'exactly-one', 'at-least-one'],
});
