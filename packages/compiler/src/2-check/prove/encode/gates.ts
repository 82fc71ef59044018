import { Integers } from '../solver/integers.ts';
import { add, constant, subtract, term, type Linear } from '../solver/linear.ts';
import { not, Sat, type Literal, type Verdict } from '../solver/sat.ts';

/** Conditions and numbers of one question to the solver, built from small parts; equal parts are made once. */
export class Gates {
  readonly integers = new Integers();
  readonly sat: Sat;
  readonly truth: Literal;
  readonly falsehood: Literal;
  private readonly known = new Map<string, Literal>();

  constructor() {
    this.sat = new Sat((isTrue) => this.integers.judge(isTrue));
    this.truth = this.sat.variable(true);
    this.falsehood = not(this.truth);
    this.sat.clause(this.truth);
    this.integers.sat = this.sat;
    this.integers.truth = this.truth;
  }

  /** A condition that may be either. */
  free(first = false): Literal {
    return this.sat.variable(first);
  }

  /** Demands that one of these holds. */
  demand(...literals: readonly Literal[]): void {
    this.sat.clause(...literals);
  }

  and = (...literals: readonly Literal[]): Literal => {
    const parts = new Set<Literal>();
    for (const literal of literals) {
      if (literal === this.falsehood || parts.has(not(literal))) return this.falsehood;
      if (literal !== this.truth) parts.add(literal);
    }
    const sorted = [...parts].toSorted((a, b) => a - b);
    const [only] = sorted;
    if (only === undefined) return this.truth;
    if (sorted.length === 1) return only;
    const key = sorted.join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const gate = this.sat.variable();
    this.known.set(key, gate);
    for (const literal of sorted) this.sat.clause(not(gate), literal);
    this.sat.clause(gate, ...sorted.map(not));
    return gate;
  };

  or = (...literals: readonly Literal[]): Literal => not(this.and(...literals.map(not)));

  /** A number that is 1 if the condition holds, else 0. */
  oneIf(literal: Literal): Linear {
    if (literal === this.truth) return constant(1);
    if (literal === this.falsehood) return constant(0);
    const key = `1 ${literal}`;
    const known = this.known.get(key);
    const variable = known ?? this.integers.variable(0, 1);
    if (known !== undefined) return term(variable);
    this.known.set(key, variable);
    const isNone = this.integers.atMost(term(variable), constant(0));
    this.sat.clause(isNone, literal);
    this.sat.clause(not(isNone), not(literal));
    return term(variable);
  }

  sum(parts: readonly Linear[]): Linear {
    return parts.reduce((sum, part) => add(sum, part), constant(0));
  }

  /** A number that equals one of several, each under its condition; anything if none holds. */
  select(cases: readonly { readonly when: Literal; readonly value: Linear }[]): Linear {
    const possible = cases.filter(({ when }) => when !== this.falsehood);
    const [first] = possible;
    if (first === undefined) return constant(0);
    if (possible.every(({ value }) => isSame(value, first.value))) return first.value;
    const bounds = possible.map(({ value }) => this.integers.bounds(value));
    const low = Math.min(...bounds.map(([least]) => least));
    const high = Math.max(...bounds.map(([, most]) => most));
    const chosen = term(this.integers.variable(low, high));
    for (const { when, value } of possible) this.sat.clause(not(when), this.integers.equal(chosen, value));
    return chosen;
  }

  solve(assumptions: readonly Literal[], budget: number, wishes?: Iterator<Literal>): Verdict {
    this.integers.refresh();
    return this.sat.solve(
      assumptions.filter((literal) => literal !== this.truth),
      budget,
      wishes,
    );
  }

  isTrue(literal: Literal): boolean {
    return this.sat.isTrue(literal);
  }
}

function isSame(one: Linear, other: Linear): boolean {
  const difference = subtract(one, other);
  return difference.terms.size === 0 && difference.constant === 0;
}
