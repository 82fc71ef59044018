import { localeOf } from './locale.ts';

/**
 * A calendar day as people read it in a language, `2026-11-23` → `23. November 2026`; German where we do not speak it. What is
 * no day comes back as it is.
 */
export function formatDay(day: string, language: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const locale = localeOf(language);
  const name = locale.months[Number(month) - 1];
  return name === undefined ? day : locale.date(Number(date), name, Number(year));
}
