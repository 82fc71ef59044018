import type { JsonSchema } from '../schema/json-schema.ts';
import type { Constant, ValueField, ValueType, XmlFacet } from './field-type.ts';

/** Most units (ones, cents, last decimals) a number may have where the definition sets no bounds: twelve digits. */
const DIGITS_MAX = 12;

/** Constants of a number with `scale(field)` digits after the point, written as texts: "120.00". */
export function decimalConstant(scale: (field: ValueField) => number, example: string): Constant {
  return {
    accepts(value, field) {
      const match = typeof value === 'string' ? /^-?(\d{1,15})(?:\.(\d+))?$/.exec(value) : null;
      return (
        match !== null && (match[2] ?? '').length <= scale(field) && Number.isSafeInteger(Number(match[1] + (match[2] ?? '')))
      );
    },
    expected: 'a number in double quotes with a point before the decimals',
    example,
    order: Number,
  };
}

/** A bound that is a constant; a rule is not known before the form is filled in. */
export function constantBound(which: 'min' | 'max', field: ValueField, constant: Constant): string | undefined {
  const bound = field[which];
  return bound !== undefined && constant.accepts(bound, field) ? String(bound) : undefined;
}

/** Value of a decimal with exactly `scale` digits after the point: a text in JSON, xs:decimal in XML. */
export function decimalValue(field: ValueField, scale: number, constant: Constant): ValueType {
  const digits = DIGITS_MAX - scale;
  const isBounded = field.min !== undefined && field.max !== undefined;
  const whole = isBounded ? '(?:0|[1-9][0-9]*)' : `(?:0|[1-9][0-9]{0,${digits - 1}})`;
  const fraction = scale === 0 ? '' : `\\.[0-9]{${scale}}`;
  const json: JsonSchema = { type: 'string', pattern: `^-?${whole}${fraction}$` };
  const facets: XmlFacet[] = [
    { facet: 'pattern', value: `-?${whole.replace('?:', '')}${fraction}` },
    ...boundFacets(field, constant),
  ];
  const hasBound = field.min !== undefined || field.max !== undefined;
  return {
    json,
    xml: { kind: 'simple', base: 'xs:decimal', facets },
    inexpressible: hasBound
      ? [{ in: 'json', what: 'the bounds of a number that is written as text' }, ...ruleBounds(field, constant)]
      : [],
  };
}

export function boundFacets(field: ValueField, constant: Constant): readonly XmlFacet[] {
  const min = constantBound('min', field, constant);
  const max = constantBound('max', field, constant);
  const facets: XmlFacet[] = [];
  if (min !== undefined) facets.push({ facet: 'minInclusive', value: min });
  if (max !== undefined) facets.push({ facet: 'maxInclusive', value: max });
  return facets;
}

/** Bounds that a rule computes stand in no schema. */
export function ruleBounds(field: ValueField, constant: Constant): NonNullable<ValueType['inexpressible']> {
  const isRule = (['min', 'max'] as const).some(
    (which) => field[which] !== undefined && constantBound(which, field, constant) === undefined,
  );
  return isRule ? [{ in: 'both', what: 'bounds that a rule computes' }] : [];
}
