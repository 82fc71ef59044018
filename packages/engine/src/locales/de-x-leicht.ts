import { de } from './de.ts';
import type { Locale } from './locale.ts';

/** Easy German: as German, with the words of amounts and times in full. */
export const easy: Locale = {
  ...de,
  language: 'de-x-leicht',
  time: (hours, minutes) => (minutes === '00' ? `${hours} Uhr` : `${hours} Uhr ${Number(minutes)}`),
  money: (amount) => `${amount.replace(/,00$/, '')} Euro`,
};
