import { library } from '@vordruck/engine';
import type { Expression } from '../../../rules/expression.ts';
import { constant, scale, term, type Linear } from '../solver/linear.ts';
import { variableOf } from '../solver/integers.ts';
import { not } from '../solver/sat.ts';
import type { Gates } from './gates.ts';
import type { SymbolicNumber } from './expressions.ts';

const rounding = { round: library.roundHalfAway, roundDown: library.roundDown, roundUp: library.roundUp };

/** The product of two sums; linear if one of them is a written number. */
export function product(left: Linear, right: Linear, gates: Gates): Linear {
  if (left.terms.size === 0) return scale(right, left.constant);
  if (right.terms.size === 0) return scale(left, right.constant);
  const { integers } = gates;
  const corners = (lows: readonly number[], highs: readonly number[]): [number, number] => {
    const [a = 0, b = 0, c = 0, d = 0] = [lows[0], highs[0], lows[1], highs[1]];
    const all = [a * c, a * d, b * c, b * d];
    return [Math.min(...all), Math.max(...all)];
  };
  const [one, other] = [integers.bounds(left), integers.bounds(right)];
  const [low, high] = corners([one[0], other[0]], [one[1], other[1]]);
  const result = integers.variable(low, high);
  const of = [variableOf(integers, left), variableOf(integers, right)];
  const compute = (a = 0, b = 0) => a * b;
  if (one[0] >= 0 && other[0] >= 0) integers.define({ of, result, directions: [1, 1], compute });
  else integers.define({ of, result, range: corners, compute });
  return term(result);
}

export function remainder(left: SymbolicNumber, right: SymbolicNumber, gates: Gates): SymbolicNumber {
  const { integers } = gates;
  const isZero = integers.equal(right.value, constant(0));
  const present = gates.and(left.present, right.present, not(isZero));
  const bounds = integers.bounds(right.value);
  const most = Math.max(Math.abs(bounds[0]), Math.abs(bounds[1]), 1) - 1;
  const low = integers.bounds(left.value)[0] < 0 ? -most : 0;
  const result = integers.variable(low, most);
  integers.define({
    of: [variableOf(integers, left.value), variableOf(integers, right.value)],
    result,
    range: () => [low, most],
    compute: (a = 0, b = 0) => (b === 0 ? 0 : a % b),
  });
  return { kind: 'number', present, value: term(result) };
}

/** A number rounded to a scale, or a quotient rounded. */
export function rounded(
  { mode, type }: Expression & { kind: 'round' },
  over: SymbolicNumber,
  under: SymbolicNumber | undefined,
  excess: number,
  gates: Gates,
): SymbolicNumber {
  const { integers } = gates;
  const numerator = excess < 0 ? scale(over.value, 10 ** -excess) : over.value;
  const factor = excess > 0 ? 10 ** excess : 1;
  const denominator = under === undefined ? constant(factor) : scale(under.value, factor);
  const round = (a: number, b: number) => rounding[mode](a, b) ?? 0;
  const [low, high] = type.kind === 'number' ? [type.low, type.high] : [-Infinity, Infinity];
  const result = integers.variable(low, high);
  const value = term(result);
  if (denominator.terms.size === 0 && denominator.constant > 0) {
    const of = [variableOf(integers, numerator)];
    integers.define({ of, result, directions: [1], compute: (a = 0) => round(a, denominator.constant) });
    return { kind: 'number', present: over.present, value };
  }
  const isZero = integers.equal(denominator, constant(0));
  integers.define({
    of: [variableOf(integers, numerator), variableOf(integers, denominator)],
    result,
    range: (lows, highs) => quotients(lows, highs, round) ?? [low, high],
    compute: (a = 0, b = 0) => round(a, b),
  });
  return { kind: 'number', present: gates.and(over.present, under?.present ?? gates.truth, not(isZero)), value };
}

function quotients(
  [a = 0, c = 0]: readonly number[],
  [b = 0, d = 0]: readonly number[],
  round: (over: number, under: number) => number,
): [number, number] | undefined {
  if (c <= 0 && d >= 0) return undefined;
  const all = [round(a, c), round(a, d), round(b, c), round(b, d)];
  return [Math.min(...all), Math.max(...all)];
}
