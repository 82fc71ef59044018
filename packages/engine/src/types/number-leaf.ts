import type { FieldPlan } from '../compiled-form.ts';
import { readCanonicalNumber, readNumber } from '../numbers/read-number.ts';
import type { Locale } from '../locales/locale.ts';
import { checkBounds } from './bounds.ts';
import { fault, isNumber, oneOrMore, textLeaf, type FieldType, type ParseContext, type ValuePlan } from './field-type.ts';

/** Largest amount, in units of the last digit, where the definition sets no bound: twelve digits. */
export const numberLimit = 999_999_999_999;

/** A type whose value is a whole number of units: ones, cents, or decimals of a scale. */
export function numberLeaf(own: {
  readonly type: string;
  scale(plan: ValuePlan): number;
  readonly units: readonly string[];
  toJson(value: number, scale: number): string | number;
  people(value: number, plan: ValuePlan, locale: Locale, unit: string | undefined): string;
}): FieldType {
  return textLeaf<number>({
    type: own.type,
    codes: ['number', 'decimals', 'digits', 'min', 'max'],
    is: isNumber,
    reader(plan) {
      const scale = own.scale(plan);
      const limit = plan.min === undefined || plan.max === undefined ? numberLimit : Infinity;
      const text = {
        canonical: (bound: number) => own.toJson(bound, scale),
        people: (bound: number, locale: Locale, unit: string | undefined) => own.people(bound, plan, locale, unit),
      };
      return (typed, context) => {
        const value =
          context.plain?.number(typed, scale) ?? readNumber(typed.normalize('NFC'), scale, unitsOf(own.units, plan, context));
        if (value === 'decimals') return fault(value, { params: { scale }, variant: oneOrMore(scale) });
        if (typeof value === 'string') return fault(value);
        return checkBounds(value, value, plan, context, text) ?? (Math.abs(value) > limit ? fault('digits') : value);
      };
    },
    toJson: (value, plan) => own.toJson(value, own.scale(plan)),
    fromJson: (json, plan) => readCanonicalNumber(json, own.scale(plan)),
    format: (value, plan, context) => own.people(value, plan, context.locale, context.unit ?? plan.unit),
  });
}

function unitsOf(own: readonly string[], plan: FieldPlan, context: ParseContext): readonly string[] {
  return [context.unit, plan.unit, ...own].filter((unit) => unit !== undefined);
}

export function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text} ${unit}`;
}
