import { finding, type Finding } from '@vordruck/definition';
import { dayNumber } from '../rules/functions.ts';
import type { RuleSite } from './rule-sites.ts';

/** A bound that is a day, but not written as days are, or one that does not exist: it is no mistaken rule. */
export function writtenDay({ owner, source, result, at }: RuleSite): Finding | undefined {
  if (result !== 'bound' || owner.kind !== 'field') return undefined;
  if (owner.node.rule !== 'date' && owner.node.rule !== 'partialDate') return undefined;
  const parts = partsOf(source.trim());
  if (parts === undefined) return undefined;
  const exists = dayNumber(isoDay(...parts)) !== undefined;
  return finding.badValue(at, {
    property: owner.property,
    value: JSON.stringify(source),
    reason: exists ? 'days are written year, month, day' : 'this day does not exist',
    near: '',
    example: `"${nearestDay(...parts)}"`,
  });
}

type Parts = readonly [year: string, month: number, day: number];

/** Of a day as people write it (`31.12.2024`), or as we do. */
function partsOf(written: string): Parts | undefined {
  const german = /^(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4})$/u.exec(written);
  const iso = /^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$/u.exec(written);
  const { year, month, day } = german?.groups ?? iso?.groups ?? {};
  return year === undefined ? undefined : [year, Number(month), Number(day)];
}

/** The day itself, or the last one before it that exists. */
function nearestDay(...[year, month, day]: Parts): string {
  const real = Math.min(Math.max(month, 1), 12);
  for (let last = Math.min(day, 31); last > 1; last--) {
    const written = isoDay(year, real, last);
    if (dayNumber(written) !== undefined) return written;
  }
  return isoDay(year, real, 1);
}

function isoDay(...[year, month, day]: Parts): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
