/**
 * Quotients of whole numbers, rounded to whole numbers without a float in between. The compiler writes money × decimal as
 * numerator (cents × scaled decimal) over denominator (10^scale) and bounds both below 2^53.
 */
function quotient(
  numerator: number | undefined,
  denominator: number | undefined,
  away: (rest: number, divisor: number) => boolean,
): number | undefined {
  // Emitted arithmetic with an absent operand gives NaN; division by zero is absent.
  if (numerator === undefined || denominator === undefined || denominator === 0 || Number.isNaN(numerator + denominator))
    return undefined;
  const negative = numerator < 0 !== denominator < 0;
  const [dividend, divisor] = [Math.abs(numerator), Math.abs(denominator)];
  const rest = dividend % divisor;
  const size = (dividend - rest) / divisor + (away(rest, divisor) ? 1 : 0);
  return negative && size !== 0 ? -size : size;
}

/** Half away from zero: 0.5 becomes 1, -0.5 becomes -1. */
export function roundHalfAway(numerator: number | undefined, denominator: number | undefined): number | undefined {
  return quotient(numerator, denominator, (rest, divisor) => rest >= divisor - rest);
}

/** Towards zero: cents that do not make a whole unit are dropped. */
export function roundDown(numerator: number | undefined, denominator: number | undefined): number | undefined {
  return quotient(numerator, denominator, () => false);
}

/** Away from zero. */
export function roundUp(numerator: number | undefined, denominator: number | undefined): number | undefined {
  return quotient(numerator, denominator, (rest) => rest > 0);
}
