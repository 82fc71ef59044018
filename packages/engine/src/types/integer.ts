import { writeNumber } from '../locales/write-values.ts';
import { numberLeaf, withUnit } from './number-leaf.ts';

export const integer = numberLeaf({
  type: 'integer',
  scale: () => 0,
  units: [],
  toJson: (value) => value,
  people: (value, _plan, locale, unit) => withUnit(writeNumber(value, 0, locale), unit),
});
