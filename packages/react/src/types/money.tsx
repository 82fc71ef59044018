import { textType } from './text-type.tsx';

/** An amount in euros. */
export const money = textType({
  type: 'money',
  inputMode: 'decimal',
  width: 10,
  unit: '€',
});
