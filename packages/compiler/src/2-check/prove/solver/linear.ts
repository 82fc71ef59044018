/** A sum of integer variables, each times a whole number, and a constant. */
export interface Linear {
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
}

export function constant(value: number): Linear {
  return { terms: new Map(), constant: value };
}

export function term(variable: number): Linear {
  return { terms: new Map([[variable, 1]]), constant: 0 };
}

export function scale(linear: Linear, factor: number): Linear {
  if (factor === 0) return constant(0);
  return {
    terms: new Map([...linear.terms].map(([variable, times]) => [variable, times * factor])),
    constant: linear.constant * factor,
  };
}

export function add(one: Linear, other: Linear): Linear {
  const terms = new Map(one.terms);
  for (const [variable, times] of other.terms) {
    const sum = (terms.get(variable) ?? 0) + times;
    if (sum === 0) terms.delete(variable);
    else terms.set(variable, sum);
  }
  return { terms, constant: one.constant + other.constant };
}

export function subtract(one: Linear, other: Linear): Linear {
  return add(one, scale(other, -1));
}

/** `sum of terms <= most` in its simplest form: no common factor, variables in order. */
export interface AtMost {
  readonly terms: readonly (readonly [variable: number, times: number])[];
  readonly most: number;
}

export function atMostZero(linear: Linear): AtMost {
  return reduced([...linear.terms], -linear.constant);
}

/** Divides by the common factor; whole numbers allow to round the bound down. */
export function reduced(terms: readonly (readonly [number, number])[], most: number): AtMost {
  const divisor = terms.reduce((common, [, times]) => gcd(common, Math.abs(times)), 0) || 1;
  const sorted = terms.map(([variable, times]): [number, number] => [variable, times / divisor]).toSorted((a, b) => a[0] - b[0]);
  return { terms: sorted, most: Math.floor(most / divisor) };
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
