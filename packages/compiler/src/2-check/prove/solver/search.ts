import { eliminate } from './eliminate.ts';
import type { Computation } from './integers.ts';
import { Reason, type Effort } from './reason.ts';
import type { Literal } from './sat.ts';

/** What a variable can be. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  readonly whyLow: Reason;
  readonly whyHigh: Reason;
  readonly nice: number;
}

export interface Constraint {
  readonly terms: readonly (readonly [variable: number, times: number])[];
  readonly most: number;
  readonly why: Reason;
}

export type Found =
  | { readonly result: 'values'; readonly values: number[]; readonly nodes: number }
  | { readonly result: 'conflict'; readonly conflict: Literal[]; readonly nodes: number }
  | { readonly result: 'unknown'; readonly nodes: number };

/** Looks for whole numbers that satisfy everything: bounds first, then elimination, then bisection; each group of related variables by itself. */
export function search(
  domains: readonly Domain[],
  constraints: readonly Constraint[],
  computations: readonly Computation[],
  nodesMax: number,
  effort: Effort,
  earlier: readonly number[],
): Found {
  const values = domains.map(({ low, high, nice }) => Math.min(high, Math.max(low, nice)));
  let nodes = 0;
  let isUnknown = false;
  // Taking up each number and all that binds it costs about as much as some steps of the search.
  effort.left -= 4 * (domains.length + constraints.length + computations.length);
  for (const group of groups(domains, constraints, computations)) {
    if (stillHolds(group, domains, earlier)) {
      for (const variable of group.variables) values[variable] = earlier[variable] ?? 0;
      continue;
    }
    const part = new Part(domains, group, nodesMax, effort);
    const conflict = part.run(values);
    nodes += part.nodes;
    if (conflict === 'unknown') isUnknown = true;
    else if (conflict !== undefined) return { result: 'conflict', conflict: conflict.literals(), nodes };
  }
  return isUnknown ? { result: 'unknown', nodes } : { result: 'values', values, nodes };
}

interface Group {
  readonly variables: Set<number>;
  readonly constraints: Constraint[];
  readonly computations: Computation[];
}

/** Constraints and computations that share variables; one that is fixed, such as the day, binds nothing together. */
function groups(
  domains: readonly Domain[],
  constraints: readonly Constraint[],
  computations: readonly Computation[],
): Iterable<Group> {
  const parent = domains.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const isOpen = (variable: number) => (domains[variable]?.low ?? 0) < (domains[variable]?.high ?? 0);
  const join = (variables: readonly number[]) => {
    const open = variables.filter(isOpen);
    for (const variable of open) parent[root(variable)] = root(open[0] ?? variable);
  };
  for (const { terms } of constraints) join(terms.map(([variable]) => variable));
  for (const { of, result } of computations) join([result, ...of]);
  const found = new Map<number, Group>();
  const groupOf = (variables: readonly number[]) => {
    const key = root(variables.find(isOpen) ?? variables[0] ?? 0);
    const known = found.get(key) ?? { variables: new Set<number>(), constraints: [], computations: [] };
    found.set(key, known);
    return known;
  };
  for (const constraint of constraints) {
    const group = groupOf(constraint.terms.map(([variable]) => variable));
    group.constraints.push(constraint);
    for (const [variable] of constraint.terms) group.variables.add(variable);
  }
  for (const computation of computations) {
    const group = groupOf([computation.result, ...computation.of]);
    group.computations.push(computation);
    for (const variable of computation.of) group.variables.add(variable);
    group.variables.add(computation.result);
  }
  return found.values();
}

/** Whether the values found for an earlier question answer this one too, as they mostly do. */
function stillHolds(
  { variables, constraints, computations }: Group,
  domains: readonly Domain[],
  values: readonly number[],
): boolean {
  for (const variable of variables) {
    const value = values[variable];
    const domain = domains[variable];
    if (value === undefined || domain === undefined || value < domain.low || value > domain.high) return false;
  }
  const valueOf = (variable: number) => values[variable] ?? 0;
  return (
    constraints.every(
      ({ terms, most }) => terms.reduce((sum, [variable, times]) => sum + times * valueOf(variable), 0) <= most,
    ) && computations.every(({ of, result, compute }) => compute(...of.map(valueOf)) === valueOf(result))
  );
}

/** Rounds of bounds alone; two variables that push each other up could go on for millions. */
const roundsMax = 40;

class Part {
  nodes = 0;
  private readonly constraints: readonly Constraint[];
  private readonly computations: readonly Computation[];
  private readonly variables: readonly number[];
  private readonly nodesMax: number;
  private readonly effort: Effort;
  private domains: Map<number, Domain>;

  constructor(domains: readonly Domain[], { constraints, computations }: Group, nodesMax: number, effort: Effort) {
    this.constraints = constraints;
    this.computations = computations;
    this.nodesMax = nodesMax;
    this.effort = effort;
    const variables = new Set([
      ...constraints.flatMap(({ terms }) => terms.map(([variable]) => variable)),
      ...computations.flatMap(({ of, result }) => [...of, result]),
    ]);
    this.variables = [...variables];
    this.domains = new Map(this.variables.flatMap((variable) => [[variable, domains[variable] ?? emptyDomain]]));
  }

  /** Writes the values found; or the reason why there are none. */
  run(values: number[]): Reason | 'unknown' | undefined {
    const conflict = this.propagate() ?? eliminate(this.constraints, this.domains);
    if (conflict !== undefined) return conflict;
    const start = this.domains;
    for (const prefer of [(domain: Domain) => domain.nice, (domain: Domain) => domain.low, (domain: Domain) => domain.high]) {
      if (this.dive(prefer)) {
        this.write(values);
        return undefined;
      }
      this.domains = start;
    }
    const found = this.bisect(0);
    if (found === undefined) this.write(values);
    return found;
  }

  private write(values: number[]): void {
    for (const [variable, { low }] of this.domains) values[variable] = low;
  }

  /** Gives each variable the value it would like best, one after the other. */
  private dive(prefer: (domain: Domain) => number): boolean {
    for (const variable of this.variables) {
      const domain = this.domains.get(variable) ?? emptyDomain;
      if (domain.low === domain.high) continue;
      const value = Math.min(domain.high, Math.max(domain.low, prefer(domain)));
      this.domains = new Map(this.domains).set(variable, { ...domain, low: value, high: value });
      if (this.propagate() !== undefined || this.isSpent) return false;
    }
    return !this.isSpent;
  }

  /** What was narrowed so far holds all the same, but nothing is certain to be narrowed to the end. */
  private get isSpent(): boolean {
    return this.effort.left <= 0;
  }

  private bisect(depth: number): Reason | 'unknown' | undefined {
    if (this.isSpent) return 'unknown';
    this.effort.left -= 4 * this.variables.length;
    const open = this.variables
      .map((variable) => ({ variable, domain: this.domains.get(variable) ?? emptyDomain }))
      .filter(({ domain }) => domain.low < domain.high);
    const [first] = open.toSorted((a, b) => a.domain.high - a.domain.low - (b.domain.high - b.domain.low));
    if (first === undefined) return undefined;
    if (this.nodes++ > this.nodesMax || depth > 200) return 'unknown';
    const { variable, domain } = first;
    const before = this.domains;
    const middle = Math.floor((domain.low + domain.high) / 2);
    const guess = new Reason([], undefined, true);
    this.domains = new Map(before).set(variable, { ...domain, high: middle, whyHigh: guess });
    const left = this.propagate() ?? this.bisect(depth + 1);
    if (left === undefined || left === 'unknown') return left;
    const leaves = left.leaves(this.effort);
    if (!leaves.includes(guess)) return left;
    const why = new Reason(leaves.filter((leaf) => leaf !== guess));
    this.domains = new Map(before).set(variable, { ...domain, low: middle + 1, whyLow: why });
    return this.propagate() ?? this.bisect(depth + 1);
  }

  private propagate(): Reason | undefined {
    this.domains = new Map(this.domains);
    for (let round = 0; round < roundsMax && !this.isSpent; round++) {
      let hasChanged = false;
      const narrow = (variable: number, low: number, high: number, why: () => Reason): Reason | undefined => {
        const domain = this.domains.get(variable) ?? emptyDomain;
        if (low <= domain.low && high >= domain.high) return undefined;
        hasChanged = true;
        const reason = why();
        const next = {
          ...domain,
          ...(low > domain.low ? { low, whyLow: reason } : {}),
          ...(high < domain.high ? { high, whyHigh: reason } : {}),
        };
        this.domains.set(variable, next);
        return next.low > next.high ? new Reason([next.whyLow, next.whyHigh]) : undefined;
      };
      for (const constraint of this.constraints) {
        const conflict = this.tighten(constraint, narrow);
        if (conflict !== undefined) return conflict;
      }
      for (const computation of this.computations) {
        const conflict = this.compute(computation, narrow);
        if (conflict !== undefined) return conflict;
      }
      if (!hasChanged) break;
    }
    return undefined;
  }

  private tighten({ terms, most, why }: Constraint, narrow: Narrow): Reason | undefined {
    let least = 0;
    this.effort.left -= terms.length + 2;
    for (const [variable, times] of terms) {
      const { low, high } = this.domains.get(variable) ?? emptyDomain;
      least += times > 0 ? times * low : times * high;
    }
    const reasons = (except: number) => [
      why,
      ...terms.flatMap(([variable, times]) => {
        const { whyLow, whyHigh } = this.domains.get(variable) ?? emptyDomain;
        return variable === except ? [] : [times > 0 ? whyLow : whyHigh];
      }),
    ];
    if (least > most) return new Reason(reasons(-1));
    for (const [variable, times] of terms) {
      const { low, high } = this.domains.get(variable) ?? emptyDomain;
      const rest = most - least + (times > 0 ? times * low : times * high);
      const conflict =
        times > 0
          ? narrow(variable, -Infinity, Math.floor(rest / times), () => new Reason(reasons(variable)))
          : narrow(variable, Math.ceil(rest / times), Infinity, () => new Reason(reasons(variable)));
      if (conflict !== undefined) return conflict;
    }
    return undefined;
  }

  private compute(computation: Computation, narrow: Narrow): Reason | undefined {
    const { of, result, directions, range } = computation;
    this.effort.left -= 4 * of.length;
    const args = of.map((variable) => this.domains.get(variable) ?? emptyDomain);
    const lows = args.map(({ low }) => low);
    const highs = args.map(({ high }) => high);
    const all = () => new Reason(args.flatMap(({ whyLow, whyHigh }) => [whyLow, whyHigh]));
    const isFixed = lows.every((low, index) => low === highs[index]);
    if (isFixed) {
      const value = computation.compute(...lows);
      return narrow(result, value, value, all);
    }
    if (directions === undefined) {
      const [low, high] = range?.(lows, highs) ?? [-Infinity, Infinity];
      return narrow(result, low, high, all);
    }
    const towards = (sign: 1 | -1) => directions.map((direction, index) => (direction === sign ? highs : lows)[index] ?? 0);
    const forward = narrow(result, computation.compute(...towards(-1)), computation.compute(...towards(1)), all);
    if (forward !== undefined) return forward;
    return this.backward(computation, towards(1), towards(-1), narrow);
  }

  /** What an argument must be for a growing or falling function to reach its result. */
  private backward(
    { of, result, directions = [], compute }: Computation,
    greatest: readonly number[],
    smallest: readonly number[],
    narrow: Narrow,
  ): Reason | undefined {
    const wanted = this.domains.get(result) ?? emptyDomain;
    for (const [index, variable] of of.entries()) {
      const { low, high } = this.domains.get(variable) ?? emptyDomain;
      if (low === high) continue;
      // Both ends are found by halving, which asks for a value each time.
      this.effort.left -= 8 * Math.ceil(Math.log2(high - low + 1));
      const others = of.filter((other) => other !== variable).map((other) => this.domains.get(other) ?? emptyDomain);
      const why = () =>
        new Reason([wanted.whyLow, wanted.whyHigh, ...others.flatMap(({ whyLow, whyHigh }) => [whyLow, whyHigh])]);
      const reaches = (value: number) => compute(...greatest.with(index, value)) >= wanted.low;
      const stays = (value: number) => compute(...smallest.with(index, value)) <= wanted.high;
      const grows = directions[index] === 1;
      const least = firstWhere(low, high, grows ? reaches : stays);
      const most = lastWhere(low, high, grows ? stays : reaches);
      if (least > most) {
        const own = this.domains.get(variable) ?? emptyDomain;
        return new Reason([...why().parts, own.whyLow, own.whyHigh]);
      }
      const conflict = narrow(variable, least, most, why);
      if (conflict !== undefined) return conflict;
    }
    return undefined;
  }
}

type Narrow = (variable: number, low: number, high: number, why: () => Reason) => Reason | undefined;

const nothing = new Reason([]);
const emptyDomain: Domain = { low: 0, high: 0, whyLow: nothing, whyHigh: nothing, nice: 0 };

/** The first value from which on something holds; one after the last if for none. */
function firstWhere(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high + 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The last value up to which something holds; one before the first if for none. */
function lastWhere(low: number, high: number, holds: (value: number) => boolean): number {
  return firstWhere(low, high, (value) => !holds(value)) - 1;
}
