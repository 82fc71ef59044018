import type { Inexpressible } from '../src/index.ts';
import type { Session, Value } from '@vordruck/engine';
import * as fc from 'fast-check';

/** A value put in the place of another. */
export type Way = readonly (string | number)[];

export const pointer = (way: Way): string => way.map((step) => `/${step}`).join('');
export const keyOf = (way: Way): string => way.filter((step) => typeof step === 'string').join('.');

/** All objects, lists and leaves of values with the way to them; a file is a leaf. */
export function walk(value: Value, way: Way = []): Way[] {
  if (Array.isArray(value) && Object.hasOwn(Object(value[0]), 'sha256')) return [way];
  if (Array.isArray(value)) return [way, ...value.flatMap((item: Value, index) => walk(item, [...way, index]))];
  if (typeof value !== 'object') return [way];
  return [way, ...Object.entries(value).flatMap(([name, item]: [string, Value]) => walk(item, [...way, name]))];
}

export function at(value: unknown, way: Way): unknown {
  return way.reduce((held, step) => (typeof held === 'object' && held !== null ? Reflect.get(held, step) : undefined), value);
}

/** A copy in which what lies at the end of the way is changed. */
export function mutate(values: Value, way: Way, change: (held: Value | undefined) => unknown): unknown {
  const [first, ...rest] = way;
  if (first === undefined) return change(values);
  const copy: Record<string, unknown> | unknown[] = structuredClone(values) as Record<string, unknown> | unknown[];
  const inner = mutate(Reflect.get(copy, first), rest, change);
  if (inner === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, first);
  else Reflect.set(copy, first, inner);
  return copy;
}

/** Texts and numbers near a value: one sign more, less or other; what other types look like; the ends of ranges. */
export function near(held: string | number): fc.Arbitrary<string | number> {
  if (typeof held === 'number')
    return fc.oneof(
      fc.constantFrom(held + 1, held - 1, -held, 0, 1e6, 1e13, -1e13, 0.5, 999, 10_000),
      fc.integer({ min: -1e6, max: 1e6 }),
    );
  const sign = fc.constantFrom(...'0123456789AZaz-+.,/@ ÄŁЩΩ½\n😀–ʼ'.split(/(?:)/u));
  const place = fc.nat({ max: Math.max(0, held.length - 1) });
  return fc.oneof(
    fc.tuple(place, sign).map(([index, other]) => held.slice(0, index) + other + held.slice(index + 1)),
    fc.tuple(place, sign).map(([index, other]) => held.slice(0, index) + other + held.slice(index)),
    place.map((index) => held.slice(0, index) + held.slice(index + 1)),
    sign.map((other) => held + other),
    fc.constantFrom(
      held + held, `${held}${'x'.repeat(21)}`, 'x'.repeat(501), 'x'.repeat(5001), '-0.00', '0.00', '-0.01', '999999999999.99', '12345678901234.00',
      '0001-01-01', '2023-02-29', '2023-02-30', '2023-04-31', '2100-02-29', '2024-02-29', '9999-12-31', '2023', '2023-13', '2023-02',
      '--02-30', '--02-29', '24:00', '+0', `${'a'.repeat(65)}@example.org`, 'N\u0304', 'nichts dergleichen', '90.000001,0.000000', '-0.000000,0.000000',
    ),
  ); // prettier-ignore
}

/** What `build` says of a kind of fault, and the codes of the issues that the engine has for it. */
const told: readonly (readonly [RegExp, RegExp])[] = [
  [/bounds/u, /^(?:min|max)$/u],
  [/29 February/u, /^date-impossible$/u],
  [/check digit|how often its digits/u, /^(?:iban|vat-id|tax-id|pension-insurance-number|health-insurance-number)$/u],
  [/more than eight letters and digits/u, /^license-plate$/u],
  [/more than 64 characters/u, /^(?:email|too-long)$/u],
  [/more than 2000 characters/u, /^(?:url|too-long)$/u],
  [/^the pattern /u, /^pattern$/u],
  [/options that a rule does not offer/u, /^not-an-option$/u],
  [/chosen twice, or beside an exclusive/u, /^exclusive$/u],
];

/** Whether a fault of a field stands in the list of what a kind of schema cannot say. */
export function isTold(list: readonly Inexpressible[], where: 'json' | 'xml', key: string, code: string): boolean {
  return list.some(
    ({ field, in: place, what }) =>
      field === key && (place === where || place === 'both') && told.some(([said, codes]) => said.test(what) && codes.test(code)),
  );
}

/** What the engine makes of another value in the place of one. */
export interface Tried {
  /** The fault of exactly this field; undefined if it takes the value. */
  readonly code: string | undefined;
  /** The values with the other one in its place. */
  readonly values: unknown;
}

/**
 * Undefined where nothing can be learned: the engine reads the text as another value, other fields change, or a check of several
 * answers fails. `scratch` holds the answers of the values, before and after.
 */
export function tryValue(held: Value, scratch: Session, way: Way, other: string | number): Tried | undefined {
  const path = pointer(way);
  const { answer } = scratch.field(path);
  // A point before three digits would group thousands.
  scratch.set(path, typeof other === 'number' ? String(other).replace('.', ',') : other);
  const [issue] = scratch.issues();
  const values = mutate(held, way, () => other);
  const isTaken = issue === undefined && JSON.stringify(scratch.values()) === JSON.stringify(values);
  scratch.set(path, answer);
  if (issue === undefined) return isTaken ? { code: undefined, values } : undefined;
  const isCheck = scratch.form.checks.some(({ id }) => id === issue.code);
  return issue.path === path && issue.code !== 'required' && !isCheck ? { code: issue.code, values } : undefined;
}
