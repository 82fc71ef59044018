import { writeNumber } from '../locales/write-values.ts';
import { canonicalNumber } from '../numbers/read-number.ts';
import { numberLeaf, withUnit } from './number-leaf.ts';

export const decimal = numberLeaf({
  type: 'decimal',
  scale: (plan) => plan.scale ?? 2,
  units: [],
  toJson: canonicalNumber,
  people: (value, plan, locale, unit) => withUnit(writeNumber(value, plan.scale ?? 2, locale), unit),
});
