import { bic } from './bic.ts';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { country } from './country.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import type { FieldType } from './field-type.ts';
import { file } from './file.ts';
import { geoPoint } from './geo-point.ts';
import { group } from './group.ts';
import { healthInsuranceNumber } from './health-insurance-number.ts';
import { iban } from './iban.ts';
import { integer } from './integer.ts';
import { licensePlate } from './license-plate.ts';
import { list } from './list.ts';
import { money } from './money.ts';
import { month } from './month.ts';
import { monthDay } from './month-day.ts';
import { multiline } from './multiline.ts';
import { municipality } from './municipality.ts';
import { notice } from './notice.ts';
import { partialDate } from './partial-date.ts';
import { pensionInsuranceNumber } from './pension-insurance-number.ts';
import { phone } from './phone.ts';
import { postalCode } from './postal-code.ts';
import { taxId } from './tax-id.ts';
import { text } from './text.ts';
import { time } from './time.ts';
import { url } from './url.ts';
import { vatId } from './vat-id.ts';
import { vin } from './vin.ts';
import { year } from './year.ts';

const types: readonly FieldType[] = [
  text, multiline, email, phone, url, integer, decimal, money, date, partialDate, month, monthDay, year, time, boolean, choice,
  choices, municipality, country, postalCode, file, iban, bic, taxId, vatId, pensionInsuranceNumber, healthInsuranceNumber,
  licensePlate, vin, geoPoint, declaration, notice, group, list,
]; // prettier-ignore

const known = new Map(types.map((type) => [type.type, type]));

/** All field types by name: the one place that knows them all. */
export const fieldTypes: ReadonlyMap<string, FieldType> = known;

/** Makes a type known that a page's script left out at first, see `fieldTypesApart` of the pages. */
export function addFieldType(type: FieldType): void {
  known.set(type.type, type);
}

/** A compiled form names only types that the compiler knows; a test holds the lists equal. */
export function fieldType(name: string): FieldType {
  const type = fieldTypes.get(name);
  if (!type) throw new Error(`Unknown field type ${name}`);
  return type;
}
