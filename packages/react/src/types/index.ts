import type { FieldType } from '../field-type.ts';
import { bic } from './bic.tsx';
import { boolean } from './boolean.tsx';
import { choice } from './choice.tsx';
import { choices } from './choices.tsx';
import { country } from './country.tsx';
import { date } from './date.tsx';
import { decimal } from './decimal.tsx';
import { declaration } from './declaration.tsx';
import { email } from './email.tsx';
import { file } from './file.tsx';
import { geoPoint } from './geo-point.tsx';
import { group } from './group.tsx';
import { healthInsuranceNumber } from './health-insurance-number.tsx';
import { iban } from './iban.tsx';
import { integer } from './integer.tsx';
import { licensePlate } from './license-plate.tsx';
import { list } from './list.tsx';
import { money } from './money.tsx';
import { month } from './month.tsx';
import { monthDay } from './month-day.tsx';
import { multiline } from './multiline.tsx';
import { municipality } from './municipality.tsx';
import { notice } from './notice.tsx';
import { partialDate } from './partial-date.tsx';
import { pensionInsuranceNumber } from './pension-insurance-number.tsx';
import { phone } from './phone.tsx';
import { postalCode } from './postal-code.tsx';
import { taxId } from './tax-id.tsx';
import { text } from './text.tsx';
import { time } from './time.tsx';
import { url } from './url.tsx';
import { vatId } from './vat-id.tsx';
import { vin } from './vin.tsx';
import { year } from './year.tsx';

/** All field types, the only place that knows them all. */
export const types: readonly FieldType[] = [
  text, multiline, email, phone, url, integer, decimal, money, date, partialDate, month, monthDay, year, time, boolean, choice,
  choices, municipality, country, postalCode, file, iban, bic, taxId, vatId, pensionInsuranceNumber, healthInsuranceNumber,
  licensePlate, vin, geoPoint, declaration, notice, group, list,
]; // prettier-ignore

const byName = new Map(types.map((type) => [type.type, type]));

/** Makes a type known that a page's script left out at first. */
export function addType(type: FieldType): void {
  byName.set(type.type, type);
}

/** The field type with this name; a compiled form holds no other names. */
export function typeOf(name: string): FieldType {
  const type = byName.get(name);
  if (!type) throw new UnknownTypeError(name);
  return type;
}

/** A compiled form names a field type that this version does not know. */
export class UnknownTypeError extends Error {
  static readonly code = 'unknown-field-type';
  constructor(name: string) {
    super(`There is no field type "${name}".`);
  }
}
