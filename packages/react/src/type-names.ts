/** Names of the field types whose control can be replaced: all that ask something. A test holds them equal to the list of types. */
export const askedTypes = [
  'text', 'multiline', 'email', 'phone', 'url', 'integer', 'decimal', 'money', 'date', 'partialDate', 'month', 'monthDay', 'year', 'time',
  'boolean', 'choice', 'choices', 'municipality', 'country', 'postalCode', 'file', 'iban', 'bic', 'taxId', 'vatId', 'pensionInsuranceNumber',
  'healthInsuranceNumber', 'licensePlate', 'vin', 'geoPoint', 'declaration',
] as const; // prettier-ignore

/** The name of a field type that asks something. */
export type AskedType = (typeof askedTypes)[number];
