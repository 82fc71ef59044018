import type { Checking } from '../check.ts';
import type { Component } from './components.ts';
import { demandsOf, type Demand } from './demands.ts';
import { Encoder } from './encode/encoder.ts';
import type { Facts } from './encode/facts.ts';
import { proofDays } from './encode/inputs.ts';
import { not, type Literal, type Verdict } from './solver/sat.ts';
import { isOfOfferedPlace, targetsOf, type Target } from './questions/target.ts';
import { fragmentOf, type Given } from './replay/fragment.ts';

/** Where and when answers are given; undefined where no place offers the form. */
export interface Circumstances {
  readonly place: string | undefined;
  /** One of the municipalities of the place, where it matters which. */
  readonly municipality?: string;
  /** Days since 1970-01-01. */
  readonly today: number;
}

/** Conflicts and assignments for one question to the solver. */
export const budget = 3_000;

/** Assignments tried until all texts in one are found. */
const attemptsMax = 12;

/** One part of a form with its solver. */
export class Part {
  readonly component: Component;
  readonly encoder: Encoder;
  readonly demands: readonly Demand[];
  readonly targets: readonly Target[];
  /** Assume it to ask for answers that can be sent. */
  readonly valid: Literal;
  /** Assume it to ask for answers that leave nothing out. */
  readonly complete: Literal;
  private readonly literals = new Map<Target, Literal>();
  /** Under it, texts that were not found are not asked for again. */
  private readonly isSeeking: Literal;

  constructor(component: Component, checking: Checking, facts: Facts, options: { readonly guarded: boolean }) {
    this.component = component;
    this.encoder = new Encoder(checking, facts, options);
    const { gates } = this.encoder;
    const inside = new Set(component.nodes.map(({ index }) => index));
    // In the order of dependence, so that long chains do not meet a deep stack.
    for (const index of checking.dependencies.order) {
      const node = checking.tree.nodes[index];
      if (node === undefined || !inside.has(index)) continue;
      for (const rows of this.encoder.places(node.parent)) this.encoder.field(node, rows);
    }
    this.demands = demandsOf(this.encoder, component);
    this.valid = gates.free();
    this.complete = gates.free();
    this.isSeeking = gates.free();
    for (const { literal, kind } of this.demands) {
      gates.demand(not(this.valid), literal);
      if (kind !== 'check' && kind !== 'unique') gates.demand(not(this.complete), literal);
    }
    this.targets = targetsOf(component, this.encoder).filter(isOfOfferedPlace(checking.tree.definition));
  }

  literalOf(target: Target): Literal {
    const known = this.literals.get(target) ?? target.literal(this.encoder);
    this.literals.set(target, known);
    return known;
  }

  /** `wishes`: what to try first, one after the other, as far as it is still open. */
  solve(assumptions: readonly Literal[], wishes?: Iterator<Literal>): Verdict {
    return this.encoder.gates.solve(assumptions, budget, wishes);
  }

  /** The same, on the usual day first: while the day is open, all that is computed with it hangs together and is searched at once. */
  solveAnyDay(assumptions: readonly Literal[], wishes?: () => Iterator<Literal>): Verdict {
    const isUsual = this.encoder.inputs.isOn(niceToday);
    const verdict = this.solve([isUsual, ...assumptions], wishes?.());
    const isOfDay = verdict === 'unknown' || (verdict === 'unsat' && this.encoder.gates.sat.core.includes(isUsual));
    return isOfDay ? this.solve(assumptions) : verdict;
  }

  /** Literals that fix where and when. */
  under({ place, today }: Circumstances): Literal[] {
    const isPlace = place === undefined ? undefined : this.encoder.inputs.places.get(place);
    return [...(isPlace === undefined ? [] : [isPlace]), this.encoder.inputs.isOn(today)];
  }

  /** The day in the answers found last. */
  get today(): number {
    return this.encoder.inputs.dayOf();
  }

  /**
   * Answers under some assumptions. What is asked of one text may exclude each other in ways that the solver does not see;
   * where no text is found, other ones are asked for.
   */
  answers(assumptions: readonly Literal[]): readonly Given[] | Exclude<Verdict, 'sat'> {
    let found: readonly Given[] | undefined;
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      const verdict = this.solve([...assumptions, this.isSeeking]);
      // That the texts looked for were not found proves nothing.
      const isProof = verdict !== 'unsat' || !this.encoder.gates.sat.core.includes(this.isSeeking);
      if (verdict !== 'sat') return found ?? (isProof ? verdict : 'unknown');
      const unmet: Literal[][] = [];
      found = fragmentOf(this.encoder, this.component, unmet);
      if (unmet.length === 0) return found;
      for (const literals of unmet) this.encoder.gates.demand(not(this.isSeeking), ...literals.map(not));
    }
    return found ?? 'unknown';
  }
}

export const niceToday = proofDays.nice;
