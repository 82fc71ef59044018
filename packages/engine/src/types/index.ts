import { bic } from './bic.ts';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { declaration } from './declaration.ts';
import { email } from './email.ts';
import type { FieldType } from './field-type.ts';
import { file } from './file.ts';
import { group } from './group.ts';
import { iban } from './iban.ts';
import { integer } from './integer.ts';
import { list } from './list.ts';
import { money } from './money.ts';
import { monthDay } from './month-day.ts';
import { multiline } from './multiline.ts';
import { notice } from './notice.ts';
import { partialDate } from './partial-date.ts';
import { phone } from './phone.ts';
import { postalCode } from './postal-code.ts';
import { text } from './text.ts';

const types: readonly FieldType[] = [
  text, multiline, email, phone, integer, decimal, money, date, partialDate, monthDay, boolean, choice, choices, postalCode,
  file, iban, bic, declaration, notice, group, list,
]; // prettier-ignore

/** All field types by name: the one place that knows them all. */
export const fieldTypes: ReadonlyMap<string, FieldType> = new Map(types.map((type) => [type.type, type]));

/** A compiled form names only types that the compiler knows; a test holds the lists equal. */
export function fieldType(name: string): FieldType {
  const type = fieldTypes.get(name);
  if (!type) throw new Error(`Unknown field type ${name}`);
  return type;
}
