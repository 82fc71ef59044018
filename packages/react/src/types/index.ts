import type { FieldType } from '../field-type.ts';
import { bic } from './bic.tsx';
import { boolean } from './boolean.tsx';
import { choice } from './choice.tsx';
import { choices } from './choices.tsx';
import { date } from './date.tsx';
import { decimal } from './decimal.tsx';
import { declaration } from './declaration.tsx';
import { email } from './email.tsx';
import { file } from './file.tsx';
import { group } from './group.tsx';
import { iban } from './iban.tsx';
import { integer } from './integer.tsx';
import { list } from './list.tsx';
import { money } from './money.tsx';
import { monthDay } from './month-day.tsx';
import { multiline } from './multiline.tsx';
import { notice } from './notice.tsx';
import { partialDate } from './partial-date.tsx';
import { phone } from './phone.tsx';
import { postalCode } from './postal-code.tsx';
import { text } from './text.tsx';

/** All field types, the only place that knows them all. */
export const types: readonly FieldType[] = [
  text,
  multiline,
  email,
  phone,
  integer,
  decimal,
  money,
  date,
  partialDate,
  monthDay,
  boolean,
  choice,
  choices,
  postalCode,
  file,
  iban,
  bic,
  declaration,
  notice,
  group,
  list,
];

const byName: ReadonlyMap<string, FieldType> = new Map(types.map((type) => [type.type, type]));

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
