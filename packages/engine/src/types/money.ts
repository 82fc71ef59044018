import { writeMoney } from '../locales/write-values.ts';
import { canonicalNumber } from '../numbers/read-number.ts';
import { numberLeaf } from './number-leaf.ts';

export const money = numberLeaf({
  type: 'money',
  scale: () => 2,
  units: ['€', 'EUR', 'Euro'],
  toJson: canonicalNumber,
  people: (value, _plan, locale) => writeMoney(value, locale),
});
