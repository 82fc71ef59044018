import { isoDate, readIsoDate, toDays } from '../calendar/calendar.ts';
import { splitDate } from '../calendar/date-parts.ts';
import { writeDate } from '../locales/write-values.ts';
import { checkBounds } from './bounds.ts';
import { dateCodes, emptyDate, readParts } from './date-reading.ts';
import { isFault, isNumber, textLeaf, type Fault } from './field-type.ts';

const text = { canonical: isoDate, people: writeDate };

function readDay(typed: string): number | Fault {
  const given = readParts(splitDate(typed), ['day', 'month', 'year']);
  return isFault(given) ? given : toDays(given.year ?? 0, given.month ?? 0, given.day ?? 0);
}

/** A calendar day without time zone: days since 1970-01-01. */
export const date = textLeaf<number>({
  type: 'date',
  codes: [...dateCodes, 'min', 'max'],
  is: isNumber,
  empty: emptyDate,
  reader: (plan) => (typed, context) => {
    const value = context.plain?.day(typed) ?? readDay(typed);
    return isFault(value) ? value : (checkBounds(value, value, plan, context, text) ?? value);
  },
  toJson: isoDate,
  fromJson: (json) => (typeof json === 'string' ? readIsoDate(json) : undefined),
  format: (value, _plan, context) => writeDate(value, context.locale),
});
