import { isoDate, readIsoDate, toDays } from '../calendar/calendar.ts';
import { splitDate } from '../calendar/date-parts.ts';
import { writeDate } from '../locales/write-values.ts';
import { checkBounds } from './bounds.ts';
import { dateCodes, emptyDate, readParts } from './date-reading.ts';
import { isNumber, textLeaf } from './field-type.ts';

/** A calendar day without time zone: days since 1970-01-01. */
export const date = textLeaf<number>({
  type: 'date',
  codes: [...dateCodes, 'min', 'max'],
  is: isNumber,
  empty: emptyDate,
  parse(typed, plan, context) {
    const given = readParts(splitDate(typed), ['day', 'month', 'year']);
    if ('fault' in given) return given;
    const value = toDays(given.year ?? 0, given.month ?? 0, given.day ?? 0);
    return checkBounds(value, value, plan, context, { canonical: isoDate, people: writeDate }) ?? { value };
  },
  toJson: isoDate,
  fromJson: (json) => (typeof json === 'string' ? readIsoDate(json) : undefined),
  format: (value, _plan, context) => writeDate(value, context.locale),
});
