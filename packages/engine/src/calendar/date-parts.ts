/** A date as it is typed in three inputs: day, month (number or name) and year, each as typed, `''` if left empty. */
export type DateParts = readonly [day: string, month: string, year: string];

const monthNames: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'january', 'janvier'],
  ['februar', 'feber', 'february', 'février', 'fevrier'],
  ['märz', 'marz', 'maerz', 'mrz', 'march', 'mars'],
  ['april', 'avril'],
  ['mai', 'may'],
  ['juni', 'june', 'juin'],
  ['juli', 'july', 'juillet'],
  ['august', 'août', 'aout'],
  ['september', 'septembre'],
  ['oktober', 'october', 'octobre'],
  ['november', 'novembre'],
  ['dezember', 'december', 'décembre', 'decembre'],
];

/** Number of a month given as `3`, `03`, `März`, `Mrz`, `march`; undefined if it is none. */
export function readMonth(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const name = text.normalize('NFC').toLowerCase().replace(/\.$/, '');
  if (name.length < 3) return undefined;
  const month = monthNames.findIndex((names) => names.some((full) => full.startsWith(name)));
  return month < 0 ? undefined : month + 1;
}

function isYear(part: string): boolean {
  return /^\d{3,}$/.test(part);
}

/** `3rd of March`, `den 3. März`: words that only join. */
const joiningWord = /^(?:st|nd|rd|th|of|the|on|den|am|vom|er|le|du)$/i;

/** `Dienstag, 3. März`: whoever writes the day of the week writes it first. */
const weekday =
  /^(?:mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[.,]* +/i;

/**
 * Splits a date as people write it into day, month and year: `3.3.2026`, `3. März 2026`, `2026-03-03`, `March 3, 2026`,
 * `05/2023`, `2023`. What cannot be split comes back whole as the day, so that nothing typed is lost.
 */
export function splitDate(text: string): DateParts {
  const typed = text.normalize('NFC').trim().replace(weekday, '');
  if (typed.length > lengthMost) return [typed, '', ''];
  const dotted = typed.split('.').map((part) => part.trim());
  const [first = '', second = '', third = ''] = dotted;
  if (dotted.length === 3 && !/\s/.test(first + second + third))
    return isYear(first) && second && third ? [third, second, first] : [first, second, third];
  // 20260303: read the other way it would be of the fourth century.
  const basic = /^([12]\d{3})(0[1-9]|1[0-2])(\d\d)$/.exec(typed);
  if (basic) return [basic[3] ?? '', basic[2] ?? '', basic[1] ?? ''];
  if (/^\d{8}$/.test(typed)) return [typed.slice(0, 2), typed.slice(2, 4), typed.slice(4)];
  if (/[^\p{L}\p{N}\s.,/-]/u.test(typed)) return [typed, '', ''];
  const parts = (typed.match(/\p{L}+|\p{N}+/gu) ?? []).filter((part) => !joiningWord.test(part));
  return order(parts) ?? [typed, '', ''];
}

function order(parts: readonly string[]): DateParts | undefined {
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 1) return isYear(first) ? ['', '', first] : undefined;
  if (parts.length === 2) {
    if (isYear(first)) return ['', second, first];
    if (isYear(second)) return ['', first, second];
    if (isMonthName(first)) return [second, first, ''];
    return isMonthName(second) || !/\p{L}/u.test(first + second) ? [first, second, ''] : undefined;
  }
  if (parts.length !== 3) return undefined;
  if (isYear(first)) return [third, second, first];
  return isMonthName(first) ? [second, first, third] : [first, second, third];
}

function isMonthName(part: string): boolean {
  return !/^\d/.test(part) && readMonth(part) !== undefined;
}

/**
 * Joins what was typed in three inputs into one answer, `3.März.2026`; empty parts stay (`..2023`), all empty is `''`.
 * A whole date typed in the first input is kept as it is.
 */
export function joinDate(parts: DateParts): string {
  const [day, month, year] = [cleanPart(parts[0]), cleanPart(parts[1]), cleanPart(parts[2])];
  if (!day && !month && !year) return '';
  if (day && !month && !year && /[^\p{L}\p{N}]/u.test(day)) return day;
  return [day, month, year].map((part) => part.replace(/[.\s]+/g, ' ').trim()).join('.');
}

/** Longer than any date; what is longer stays whole, so that hostile text costs nothing. */
const lengthMost = 60;

function cleanPart(typed: string): string {
  const part = typed.normalize('NFC').trim();
  let end = part.length;
  while (end > 0 && /[.\s]/.test(part.charAt(end - 1))) end--;
  return part.slice(0, end);
}
