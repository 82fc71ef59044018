/** What to type, by type of field, in German. */
export const hintsDe = {
  money: 'In Euro, zum Beispiel 120,50',
  iban: 'Zum Beispiel DE02 1203 0000 0000 2020 51. Leerzeichen stören nicht.',
  email: 'Zum Beispiel name@beispiel.de',
  phone: 'Zum Beispiel 0681 12345',
  url: 'Zum Beispiel www.beispiel.de',
  month: 'Zum Beispiel 3/2024',
  monthDay: 'Zum Beispiel 1.3.',
  time: 'Zum Beispiel 14:30',
  taxId: '11 Ziffern. Sie stehen auf Ihrem Steuerbescheid.',
  vatId: 'Mit dem Kürzel des Landes, zum Beispiel DE123456788',
  pensionInsuranceNumber: '12 Zeichen, zum Beispiel 15 070649 C 103',
  healthInsuranceNumber: 'Ein Buchstabe und 9 Ziffern. Sie stehen auf Ihrer Gesundheitskarte.',
  licensePlate: 'Zum Beispiel SB-AB 1234',
  vin: '17 Zeichen. Sie stehen im Fahrzeugschein im Feld E.',
  geoPoint: 'Breite und Länge, zum Beispiel 49,2354 6,9969',
};

/** What a language must provide; a missing key is a type error. */
export type Hints = typeof hintsDe;
