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
  // Zero has no sign: two ways of writing it would be two values.
  const json: JsonSchema = { type: 'string', pattern: `^(?!-0(?:\\.0*)?$)-?${whole}${fraction}$` };
  const facets: XmlFacet[] = [
    { facet: 'pattern', value: signedPattern(whole.replace('?:', ''), scale) },
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

/** XSD knows no lookahead: what follows a minus is a whole number that is not 0, or has a decimal that is not. */
function signedPattern(whole: string, scale: number): string {
  const fraction = scale === 0 ? '' : `\\.[0-9]{${scale}}`;
  const positive = `${whole}${fraction}`;
  const other = whole.replace('0|', '');
  const small = Array.from({ length: scale }, (_, place) => `0\\.${zeros(place)}[1-9]${more(scale - place - 1)}`);
  return [positive, `-${other}${fraction}`, ...small.map((one) => `-${one}`)].join('|');
}

const zeros = (count: number): string => '0'.repeat(count);
const more = (count: number): string => (count === 0 ? '' : `[0-9]{${count}}`);

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
