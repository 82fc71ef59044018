import { atMostZero, term, subtract, type AtMost, type Linear } from './linear.ts';
import { not, type Literal, type Sat } from './sat.ts';
import { Reason, type Effort } from './reason.ts';
import { search, type Constraint, type Domain } from './search.ts';

/** A value computed from others by more than addition. */
export interface Computation {
  readonly of: readonly number[];
  readonly result: number;
  /** 1 where it grows with an argument, -1 where it falls. */
  readonly directions?: readonly (1 | -1)[];
  /** Where it is neither: the least and greatest result for intervals of the arguments. */
  readonly range?: (lows: readonly number[], highs: readonly number[]) => readonly [number, number];
  readonly compute: (...values: readonly number[]) => number;
}

interface Variable {
  readonly low: number;
  readonly high: number;
  /** The value to show in examples, if nothing speaks against it. */
  readonly nice: number;
  /** `variable <= most` as literals, by rising `most`. */
  readonly steps: { readonly most: number; readonly literal: Literal }[];
}

/** Search steps for one assignment of the conditions, and for one question in all. */
const nodesMax = 250;
const nodesOfQuestionMax = 1_000;
/** What one question may cost. */
const effortOfQuestionMax = 40_000_000;

/** Whole numbers with bounds, related by linear inequalities and by functions: the theory beside the conditions. */
export class Integers {
  sat!: Sat;
  truth!: Literal;
  /** Search steps so far. */
  work = 0;
  /** What searching has cost so far. */
  effort = 0;
  private nodesLeft = nodesOfQuestionMax;
  private effortLeft = effortOfQuestionMax;
  private readonly variables: Variable[] = [];
  private readonly inequalities: { readonly atMost: AtMost; readonly literal: Literal }[] = [];
  private readonly known = new Map<string, Literal>();
  private readonly computations: Computation[] = [];
  private values: number[] = [];

  variable(low: number, high: number, nice = 0): number {
    this.variables.push({ low, high, nice, steps: [] });
    return this.variables.length - 1;
  }

  define(computation: Computation): void {
    this.computations.push(computation);
  }

  bounds(linear: Linear): readonly [number, number] {
    let [low, high] = [linear.constant, linear.constant];
    for (const [variable, times] of linear.terms) {
      const { low: least, high: most } = this.variables[variable] ?? { low: 0, high: 0 };
      low += Math.min(times * least, times * most);
      high += Math.max(times * least, times * most);
    }
    return [low, high];
  }

  /** Whether `one <= other`. */
  atMost(one: Linear, other: Linear): Literal {
    const difference = subtract(one, other);
    const [low, high] = this.bounds(difference);
    if (high <= 0) return this.truth;
    if (low > 0) return not(this.truth);
    const { terms, most } = atMostZero(difference);
    const first = terms[0]?.[1] ?? 1;
    // One of `t <= m` and `-t <= -m-1` is the negation of the other.
    if (first < 0) return not(this.canonical({ terms: terms.map(([v, times]) => [v, -times]), most: -most - 1 }));
    return this.canonical({ terms, most });
  }

  equal(one: Linear, other: Linear): Literal {
    const [a, b] = [this.atMost(one, other), this.atMost(other, one)];
    if (a === this.truth) return b;
    if (b === this.truth || a === not(this.truth)) return a;
    if (b === not(this.truth)) return b;
    const key = `= ${Math.min(a, b)} ${Math.max(a, b)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const literal = this.sat.variable();
    this.known.set(key, literal);
    this.sat.clause(a, b);
    this.sat.clause(not(literal), a);
    this.sat.clause(not(literal), b);
    this.sat.clause(literal, not(a), not(b));
    return literal;
  }

  /** Where a sum was held against constants so far: rising, `sum <= most`. */
  cutsOf(linear: Linear): readonly number[] {
    const { terms } = atMostZero(linear);
    const [first, more] = terms;
    if (first === undefined) return [];
    const divisor = Math.abs((linear.terms.get(first[0]) ?? 1) / first[1]);
    const isTurned = first[1] < 0;
    const key = terms.map(([variable, times]) => [variable, isTurned ? -times : times]).join(' ');
    const bounds =
      more === undefined
        ? (this.variables[first[0]]?.steps ?? []).map(({ most }) => most)
        : this.inequalities.flatMap(({ atMost }) => (atMost.terms.join(' ') === key ? [atMost.most] : []));
    return bounds.map((most) => (isTurned ? -most - 1 : most) * divisor + linear.constant).toSorted((a, b) => a - b);
  }

  /** The value of a sum in the assignment found last. */
  valueOf(linear: Linear): number {
    let sum = linear.constant;
    for (const [variable, times] of linear.terms) sum += times * (this.values[variable] ?? 0);
    return sum;
  }

  /** A new question begins. */
  refresh(): void {
    this.nodesLeft = nodesOfQuestionMax;
    this.effortLeft = effortOfQuestionMax;
  }

  /** The theory: whether numbers fit to an assignment of the conditions. */
  judge(isTrue: (literal: Literal) => boolean): readonly Literal[] | 'consistent' | 'unknown' {
    const domains = this.variables.map((variable) => domainOf(variable, isTrue));
    const constraints: Constraint[] = this.inequalities.map(({ atMost, literal }) =>
      isTrue(literal)
        ? { ...atMost, why: new Reason([], literal) }
        : {
            terms: atMost.terms.map(([variable, times]): [number, number] => [variable, -times]),
            most: -atMost.most - 1,
            why: new Reason([], not(literal)),
          },
    );
    const given = this.effortLeft;
    const effort: Effort = { left: given };
    const found = search(domains, constraints, this.computations, Math.min(nodesMax, this.nodesLeft), effort, this.values);
    this.effort += given - effort.left;
    this.effortLeft = effort.left;
    this.work += found.nodes;
    this.nodesLeft -= found.nodes;
    if (this.nodesLeft <= 0 || this.effortLeft <= 0) return 'unknown';
    if (found.result === 'unknown') return 'unknown';
    if (found.result === 'values') {
      this.values = found.values;
      return 'consistent';
    }
    return found.conflict.map(not);
  }

  private canonical({ terms, most }: AtMost): Literal {
    const [only, more] = terms;
    if (only !== undefined && more === undefined) return this.step(only[0], most);
    const key = `${terms.flat().join(' ')} <= ${most}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const literal = this.sat.variable();
    this.known.set(key, literal);
    this.inequalities.push({ atMost: { terms, most }, literal });
    return literal;
  }

  /** `variable <= most`, linked to its neighbours, so that bounds of one variable need no theory. */
  private step(index: number, most: number): Literal {
    const variable = this.variables[index];
    if (variable === undefined || most >= variable.high) return this.truth;
    if (most < variable.low) return not(this.truth);
    const { steps } = variable;
    let at = 0;
    while ((steps[at]?.most ?? Infinity) < most) at++;
    const next = steps[at];
    if (next?.most === most) return next.literal;
    const literal = this.sat.variable(variable.nice <= most);
    const before = steps[at - 1];
    if (before !== undefined) this.sat.clause(not(before.literal), literal);
    if (next !== undefined) this.sat.clause(not(literal), next.literal);
    steps.splice(at, 0, { most, literal });
    return literal;
  }
}

/** A sum as one variable: itself, or a new one that equals it. */
export function variableOf(integers: Integers, linear: Linear): number {
  const [only, more] = [...linear.terms];
  if (only !== undefined && more === undefined && only[1] === 1 && linear.constant === 0) return only[0];
  const [low, high] = integers.bounds(linear);
  const variable = integers.variable(low, high);
  integers.sat.clause(integers.atMost(term(variable), linear));
  integers.sat.clause(integers.atMost(linear, term(variable)));
  return variable;
}

const nothing = new Reason([]);

function domainOf({ low, high, nice, steps }: Variable, isTrue: (literal: Literal) => boolean): Domain {
  let [least, most, whyLow, whyHigh] = [low, high, nothing, nothing];
  for (const step of steps) {
    if (isTrue(step.literal)) {
      most = step.most;
      whyHigh = new Reason([], step.literal);
      break;
    }
    least = step.most + 1;
    whyLow = new Reason([], not(step.literal));
  }
  return { low: least, high: most, whyLow, whyHigh, nice };
}
