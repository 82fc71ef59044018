import type { Locale } from './locale.ts';

export const de: Locale = {
  language: 'de',
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  decimalSign: ',',
  groupSign: '.',
  yes: 'Ja',
  no: 'Nein',
  date: (day, month, year) => `${day}. ${month} ${year}`,
  monthDay: (day, month) => `${day}. ${month}`,
  time: (hours, minutes) => `${hours}:${minutes} Uhr`,
  directions: ['N', 'O', 'S', 'W'],
  money: (amount) => `${amount} €`,
};
