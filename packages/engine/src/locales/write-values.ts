import { fromDays } from '../calendar/calendar.ts';
import { canonicalNumber } from '../numbers/read-number.ts';
import type { Locale } from './locale.ts';

export function writeDate(days: number, locale: Locale): string {
  const { year, month, day } = fromDays(days);
  return locale.date(day, locale.months[month - 1] ?? '', year);
}

/** A scaled number; decimals keep `decimals` digits at least. Four digits stay ungrouped (DIN 5008), except in money. */
export function writeNumber(value: number, scale: number, locale: Locale, decimals = 0, groupFrom = 5): string {
  const [whole = '', fraction = ''] = canonicalNumber(Math.abs(value), scale).split('.');
  const grouped = whole.length < groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, locale.groupSign);
  const kept = fraction.slice(0, decimals) + fraction.slice(decimals).replace(/0+$/, '');
  return (value < 0 ? '-' : '') + grouped + (kept ? locale.decimalSign + kept : '');
}

export function writeMoney(cents: number, locale: Locale): string {
  return locale.money(writeNumber(cents, 2, locale, 2, 4));
}

/** `1,2 MB`; steps of 1000, as file managers and mail programs show it. */
export function writeBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_950) return `${writeNumber(Math.ceil(bytes / 100), 1, locale)} kB`;
  return `${writeNumber(Math.round(bytes / 100_000), 1, locale)} MB`;
}
