import type { Locale } from './locale.ts';

export const fr: Locale = {
  language: 'fr',
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  decimalSign: ',',
  groupSign: ' ',
  yes: 'Oui',
  no: 'Non',
  date: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  monthDay: (day, month) => `${day === 1 ? '1er' : day} ${month}`,
  time: (hours, minutes) => `${hours} h ${minutes}`,
  directions: ['N', 'E', 'S', 'O'],
  money: (amount) => `${amount} €`,
};
