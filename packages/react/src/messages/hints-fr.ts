import type { Hints } from './hints-de.ts';

/** What to type, by type of field, in French. */
export const hintsFr: Hints = {
  money: 'En euros, par exemple 120,50',
  iban: 'Par exemple DE02 1203 0000 0000 2020 51. Les espaces ne comptent pas.',
  email: 'Par exemple nom@exemple.fr',
  phone: 'Par exemple +33 1 23456789',
  url: 'Par exemple www.exemple.fr',
  month: 'Par exemple 3/2024',
  monthDay: 'Jour et mois, par exemple 1.3.',
  time: 'Par exemple 14:30',
  taxId: '11 chiffres. Ils figurent sur votre avis d’imposition allemand.',
  vatId: 'Avec le code du pays, par exemple DE123456788',
  pensionInsuranceNumber: '12 caractères, par exemple 15 070649 C 103',
  healthInsuranceNumber: 'Une lettre et 9 chiffres. Ils figurent sur votre carte de santé.',
  licensePlate: 'Par exemple SB-AB 1234',
  vin: '17 caractères. Ils figurent dans le champ E du certificat d’immatriculation.',
  geoPoint: 'Latitude et longitude, par exemple 49,2354 6,9969',
};
