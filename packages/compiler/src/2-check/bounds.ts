import type { NumberType } from '../rules/types.ts';

/**
 * Bounds of numbers that declare none, in whole units of one, so that usual rules stay exact without declaring any: a fee
 * times a number of things, a sum over a list. For fields that rules compute with they are written into the compiled form and its
 * schemas like declared ones; numbers that are only compared keep the twelve digits of their type.
 */
export const fieldLimits = { integer: 10_000_000, decimal: 1_000_000, money: 1_000_000_000 } as const;
export const parameterLimits = { integer: 1_000_000, decimal: 1_000, money: 1_000_000 } as const;

export type NumberKind = keyof typeof fieldLimits;

export function isNumberKind(kind: string): kind is NumberKind {
  return Object.hasOwn(fieldLimits, kind);
}

/** Digits after the point of a kind of number. */
export function scaleOf(kind: NumberKind, declared: number | undefined): number {
  return kind === 'integer' ? 0 : kind === 'money' ? 2 : (declared ?? 2);
}

/** The number type of a field or parameter with its limits; `low` and `high` in units of one where declared. */
export function numberOfKind(
  kind: NumberKind,
  scale: number,
  limit: number,
  low: number | undefined,
  high: number | undefined,
): NumberType {
  const most = Math.round(limit * 10 ** scale);
  return {
    kind: 'number',
    unit: kind === 'money' ? 'money' : 'number',
    scale,
    low: low ?? Math.min(-most, high ?? 0),
    high: high ?? Math.max(most, low ?? 0),
  };
}

/** A written number in units of its last digit: `"120.00"` with two digits is 12000. */
export function scaledConstant(written: string | number | undefined, scale: number): number | undefined {
  if (written === undefined) return undefined;
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?$/u.exec(String(written));
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = Number(whole + fraction.slice(0, scale).padEnd(scale, '0'));
  return sign === '-' ? -digits : digits;
}

/** The reverse: 12000 with two digits is `"120.00"`. */
export function writeScaled(value: number, scale: number): string {
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${value < 0 ? '-' : ''}${whole}${scale === 0 ? '' : `.${digits.slice(digits.length - scale)}`}`;
}
