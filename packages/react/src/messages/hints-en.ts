import type { Hints } from './hints-de.ts';

/** What to type, by type of field, in English. */
export const hintsEn: Hints = {
  money: 'In euros, for example 120,50',
  iban: 'For example DE02 1203 0000 0000 2020 51. Spaces do not matter.',
  email: 'For example name@example.com',
  phone: 'For example +49 681 12345',
  url: 'For example www.example.com',
  month: 'For example 3/2024',
  monthDay: 'Day and month, for example 1.3.',
  time: 'For example 14:30',
  taxId: '11 digits. They stand on your tax assessment.',
  vatId: 'With the code of the country, for example DE123456788',
  pensionInsuranceNumber: '12 characters, for example 15 070649 C 103',
  healthInsuranceNumber: 'A letter and 9 digits. They stand on your health card.',
  licensePlate: 'For example SB-AB 1234',
  vin: '17 characters. They stand in field E of the registration certificate.',
  geoPoint: 'Latitude and longitude, for example 49.2354 6.9969',
};
