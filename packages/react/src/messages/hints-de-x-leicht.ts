import type { Hints } from './hints-de.ts';

/** What to type, by type of field, in easy German. */
export const hintsEasy: Hints = {
  money: 'Schreiben Sie, wie viel Euro es sind. So: 120,50',
  iban: 'Die IBAN steht auf Ihrer Bank-Karte. Zum Beispiel: DE02 1203 0000 0000 2020 51',
  email: 'Zum Beispiel: name@beispiel.de',
  phone: 'Zum Beispiel: 0681 12345',
  url: 'Zum Beispiel: www.beispiel.de',
  month: 'Schreiben Sie den Monat und das Jahr. So: 3/2024',
  monthDay: 'Schreiben Sie den Tag und den Monat. So: 1.3.',
  time: 'Zum Beispiel: 14:30',
  taxId: 'Die Nummer hat 11 Ziffern. Sie steht in Briefen vom Finanz-Amt.',
  vatId: 'Die Nummer fängt mit dem Land an. Zum Beispiel: DE123456788',
  pensionInsuranceNumber: 'Die Nummer hat 12 Zeichen. Zum Beispiel: 15 070649 C 103',
  healthInsuranceNumber: 'Die Nummer steht auf Ihrer Gesundheits-Karte.',
  licensePlate: 'Zum Beispiel: SB-AB 1234',
  vin: 'Die Nummer hat 17 Zeichen. Sie steht im Fahrzeug-Schein bei E.',
  geoPoint: 'Schreiben Sie zwei Zahlen von der Land-Karte. Zum Beispiel: 49,2354 6,9969',
};
