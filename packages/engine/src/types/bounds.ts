import type { FieldPlan } from '../compiled-form.ts';
import type { Locale } from '../locales/locale.ts';
import { fault, type Fault, type ParseContext } from './field-type.ts';

/** How a type writes a bound, for machines and for people. */
export interface BoundText {
  canonical(bound: number): string | number;
  people(bound: number, locale: Locale, unit: string | undefined): string;
}

/**
 * Checks a value, or an interval from `first` to `last`, against its bounds. An interval breaks a bound only if all of it
 * lies beyond: a comparison that holds for some of its days is absent, and an absent bound is skipped.
 */
export function checkBounds(
  first: number,
  last: number,
  plan: FieldPlan,
  context: ParseContext,
  text: BoundText,
): Fault | undefined {
  const min = context.bound('min');
  if (typeof min === 'number' && last < min) return beyond('min', min, plan, text);
  const max = context.bound('max');
  return typeof max === 'number' && first > max ? beyond('max', max, plan, text) : undefined;
}

function beyond(which: 'min' | 'max', bound: number, plan: FieldPlan, text: BoundText): Fault {
  return fault(which, {
    params: { [which]: text.canonical(bound) },
    slots: (locale, unit = plan.unit) => ({ [which]: text.people(bound, locale, unit) }),
  });
}
