/**
 * Quotients of whole numbers, rounded to whole numbers without a float in between. The compiler writes money × decimal as
 * numerator (cents × scaled decimal) over denominator (10^scale) and bounds both below 2^53.
 */
function quotient(
  numerator: number | undefined,
  denominator: number | undefined,
  away: (rest: number, divisor: number, negative: boolean) => boolean,
): number | undefined {
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  const negative = numerator < 0 !== denominator < 0;
  const [dividend, divisor] = [Math.abs(numerator), Math.abs(denominator)];
  const rest = dividend % divisor;
  const size = (dividend - rest) / divisor + (away(rest, divisor, negative && rest > 0) ? 1 : 0);
  return negative && size !== 0 ? -size : size;
}

/** Half away from zero: 0.5 becomes 1, -0.5 becomes -1. */
export function roundHalfAway(numerator: number | undefined, denominator: number | undefined): number | undefined {
  return quotient(numerator, denominator, (rest, divisor) => rest >= divisor - rest);
}

/** Towards minus infinity. */
export function roundDown(numerator: number | undefined, denominator: number | undefined): number | undefined {
  return quotient(numerator, denominator, (_rest, _divisor, negative) => negative);
}

/** Towards plus infinity. */
export function roundUp(numerator: number | undefined, denominator: number | undefined): number | undefined {
  return quotient(numerator, denominator, (rest, _divisor, negative) => rest > 0 && !negative);
}
