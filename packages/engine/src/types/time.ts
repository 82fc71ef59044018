import { pad } from '../calendar/calendar.ts';
import { cleanLine } from './clean-text.ts';
import { fault, isText, textLeaf } from './field-type.ts';

/** `14:30`, `14.30 Uhr`, `14 Uhr 30`, `1430`, `14 h`, `2:30 pm`. */
const pattern = /^(\d{1,2}) ?(?:(?:[:.,h]|uhr)? ?(\d{2}))?(?::00)? ?(?:uhr|h|([ap])\.? ?m\.?)?$/i;

function readTime(typed: string): string | undefined {
  const [, hours = '', minutes = '0', half = ''] = pattern.exec(cleanLine(typed)) ?? [];
  if (hours === '') return undefined;
  const given = Number(hours);
  if (half !== '' && (given < 1 || given > 12)) return undefined;
  const hour = half === '' ? given : (given % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? undefined : `${pad(hour)}:${pad(Number(minutes))}`;
}

/** Hours and minutes of a day. */
export const time = textLeaf<string>({
  type: 'time',
  codes: ['time'],
  is: isText,
  reader: () => (typed) => {
    const value = readTime(typed);
    return value === undefined ? fault('time') : value;
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' && /^\d\d:\d\d$/.test(json) ? readTime(json) : undefined),
  format: (value, _plan, { locale }) => locale.time(Number(value.slice(0, 2)), value.slice(3)),
});
