import type { Locale } from './locale.ts';

export const en: Locale = {
  language: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  decimalSign: '.',
  groupSign: ',',
  yes: 'Yes',
  no: 'No',
  date: (day, month, year) => `${day} ${month} ${year}`,
  monthDay: (day, month) => `${day} ${month}`,
  time: (hours, minutes) => `${hours}:${minutes}`,
  directions: ['N', 'E', 'S', 'W'],
  money: (amount) => (amount.startsWith('-') ? `-€${amount.slice(1)}` : `€${amount}`),
};
