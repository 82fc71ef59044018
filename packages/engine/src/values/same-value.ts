import type { RuleValue } from '../compiled-form.ts';
import { isDayRange } from '../library/day-ranges.ts';
import { isFile } from '../types/is-file.ts';

/** Whether two runtime values are equal, so that nothing that reads them needs to run again. */
export function sameValue(a: RuleValue, b: RuleValue): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((entry, place) => sameEntry(entry, b[place]));
  return isDayRange(a) && isDayRange(b) && a.from === b.from && a.to === b.to && a.precision === b.precision;
}

/** Entries are texts, rows (the same object as long as the row is), or files. */
function sameEntry(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return isFile(a) && isFile(b) && a.sha256 === b.sha256 && a.name === b.name && a.type === b.type && a.size === b.size;
}
