import { de } from './de.ts';
import { easy } from './de-x-leicht.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** How values are written in a language; own tables, since ICU versions differ between servers and browsers. */
export interface Locale {
  readonly language: string;
  readonly months: readonly string[];
  readonly decimalSign: string;
  readonly groupSign: string;
  readonly yes: string;
  readonly no: string;
  /** `1. März 2024` */
  date(day: number, month: string, year: number): string;
  /** `1. März` */
  monthDay(day: number, month: string): string;
  /** `14:30 Uhr`; minutes have two digits. */
  time(hours: number, minutes: string): string;
  /** Signs of the four directions, clockwise. */
  readonly directions: readonly [north: string, east: string, south: string, west: string];
  /** `456,00 €` */
  money(amount: string): string;
}

const locales: Readonly<Record<string, Locale>> = { de, en, fr, 'de-x-leicht': easy };

/** The tables of a language, those of its base (`de` for `de-x-leicht`), or the German ones. */
export function localeOf(language: string): Locale {
  return locales[language] ?? locales[language.split('-')[0] ?? ''] ?? de;
}
