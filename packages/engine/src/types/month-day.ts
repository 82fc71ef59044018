import { pad } from '../calendar/calendar.ts';
import { splitDate } from '../calendar/date-parts.ts';
import { emptyDate, readParts, type GivenDate } from './date-reading.ts';
import { fault, isFault, isText, textLeaf } from './field-type.ts';

function canonical({ month = 0, day = 0 }: GivenDate): string {
  return `--${pad(month)}-${pad(day)}`;
}

function fromCanonical(text: string): string | undefined {
  const match = /^--(\d\d)-(\d\d)$/.exec(text);
  const given = match ? readParts([match[2] ?? '', match[1] ?? '', ''], ['day', 'month']) : undefined;
  return given && !isFault(given) ? canonical(given) : undefined;
}

/** A day that comes every year, `1.3.`; canonical as in XML Schema, `--03-01`. */
export const monthDay = textLeaf<string>({
  type: 'monthDay',
  codes: ['date', 'date-incomplete', 'date-impossible'],
  is: isText,
  empty: emptyDate,
  reader: () => (typed) => {
    const known = fromCanonical(typed.trim());
    if (known !== undefined) return known;
    const [day, month, year] = splitDate(typed);
    if (year !== '') return fault('date');
    const given = readParts([day, month, ''], ['day', 'month']);
    return isFault(given) ? given : canonical(given);
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? fromCanonical(json) : undefined),
  format: (value, _plan, context) =>
    context.locale.monthDay(Number(value.slice(5)), context.locale.months[Number(value.slice(2, 4)) - 1] ?? ''),
});
