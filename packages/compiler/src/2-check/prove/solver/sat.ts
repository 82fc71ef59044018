import { VariableOrder } from './variable-order.ts';

/** A variable and its sign: `2 * variable` is the variable, `2 * variable + 1` its negation. */
export type Literal = number;

export const not = (literal: Literal): Literal => literal ^ 1;

/** Judges an assignment that satisfies all clauses: a lemma that it breaks, that all is well, or that it cannot tell. */
export type Theory = (isTrue: (literal: Literal) => boolean) => readonly Literal[] | 'consistent' | 'unknown';

export type Verdict = 'sat' | 'unsat' | 'unknown';

type Clause = Literal[];

const unassigned = 2;

/** Clauses looked at for one question. */
const stepsMax = 5_000_000;

/**
 * Conflict-driven clause learning (MiniSat's scheme: two watched literals, first unique implication point, saved phases,
 * restarts), incremental, with assumptions. A theory is asked whenever all variables have values.
 */
export class Sat {
  /** After `unsat`: the assumptions that contradict each other. */
  core: readonly Literal[] = [];
  /** Conflicts and theory calls so far. */
  work = 0;
  /** Clauses looked at so far: what a conflict costs differs by the size of the form. */
  steps = 0;
  private readonly theory: Theory;
  private readonly watches: Clause[][] = [[], []];
  /** By literal: what it implies at once, and the clauses of two that say so; most clauses are such, and need no watching. */
  private readonly implies: Literal[][] = [[], []];
  private readonly implications: Clause[][] = [[], []];
  /** By literal: 0 true, 1 false. Both signs are written, so that reading one is a single step. */
  private value = new Uint8Array(2048).fill(unassigned);
  private level = new Int32Array(1024);
  private readonly reason: (Clause | undefined)[] = [undefined];
  private readonly phase: number[] = [1];
  private readonly seen: boolean[] = [false];
  private readonly order = new VariableOrder();
  private readonly trail: Literal[] = [];
  private readonly limits: number[] = [];
  private head = 0;
  private broken = false;
  private model = new Uint8Array(0);
  private wishes: Iterator<Literal> | undefined;
  /** The assumptions of the question asked last, one a level. */
  private assumed: readonly Literal[] = [];

  constructor(theory: Theory) {
    this.theory = theory;
  }

  get size(): number {
    return this.reason.length;
  }

  /** A new variable, tried first with the given sign. */
  variable(first = false): Literal {
    const variable = this.reason.length;
    if (variable >= this.level.length) this.grow();
    this.reason.push(undefined);
    this.phase.push(first ? 0 : 1);
    this.seen.push(false);
    this.watches.push([], []);
    this.implies.push([], []);
    this.implications.push([], []);
    this.order.add(variable);
    return variable * 2;
  }

  private grow(): void {
    const [value, level] = [this.value, this.level];
    this.value = new Uint8Array(value.length * 2).fill(unassigned);
    this.value.set(value);
    this.level = new Int32Array(level.length * 2);
    this.level.set(level);
  }

  /** Decides this early and so, if nothing speaks against it. */
  suggest(literal: Literal): void {
    this.phase[literal >> 1] = literal & 1;
    this.order.bump(literal >> 1);
  }

  clause(...literals: readonly Literal[]): void {
    this.backtrack(0);
    const kept: Literal[] = [];
    for (const literal of new Set(literals)) {
      const value = this.valueOf(literal);
      if (value === 0 || literals.includes(not(literal))) return;
      if (value === unassigned) kept.push(literal);
    }
    const [first] = kept;
    if (first === undefined) this.broken = true;
    else if (kept.length === 1) {
      this.enqueue(first, undefined);
      if (this.propagate() !== undefined) this.broken = true;
    } else this.attach(kept);
  }

  /** Looks for an assignment under the assumptions, giving up after so much work. `wishes` are decided before all else, where they are open. */
  solve(assumptions: readonly Literal[], budget: number, wishes?: Iterator<Literal>): Verdict {
    this.wishes = wishes;
    this.core = [];
    if (this.broken) return 'unsat';
    this.resume(assumptions);
    let untilRestart = 100;
    const last = this.steps + stepsMax;
    for (let left = budget; left > 0 && this.steps < last;) {
      const conflict = this.propagate();
      if (conflict !== undefined) {
        left--;
        this.work++;
        if (this.limits.length === 0) return this.fail();
        this.learn(conflict);
        if (--untilRestart === 0) {
          untilRestart = 100 + Math.floor((budget - left) / 4);
          this.backtrack(0);
        }
        continue;
      }
      const next = this.decide(assumptions);
      if (next === 'failed') return 'unsat';
      if (next === 'decided') continue;
      left -= 1;
      this.work++;
      const judged = this.theory((literal) => this.valueOf(literal) === 0);
      if (judged === 'unknown') break;
      if (judged === 'consistent') {
        this.model = this.value.slice();
        this.backtrack(assumptions.length);
        return 'sat';
      }
      if (!this.addLemma(judged)) return this.fail();
    }
    this.backtrack(0);
    return 'unknown';
  }

  /** Whether a literal has no value yet while an assignment is looked for. */
  isOpen(literal: Literal): boolean {
    return this.value[literal] === unassigned;
  }

  /** Whether a literal is true in the assignment found last. */
  isTrue(literal: Literal): boolean {
    return this.model[literal] === 0;
  }

  /** Questions mostly begin with the same assumptions; what followed from those stands. */
  private resume(assumptions: readonly Literal[]): void {
    let shared = 0;
    while (shared < this.limits.length && this.assumed[shared] === assumptions[shared] && shared < assumptions.length) shared++;
    this.backtrack(shared);
    this.assumed = assumptions;
  }

  /** What follows from assumptions at once, without any search; nothing if they contradict each other at once. */
  implied(assumptions: readonly Literal[]): ((literal: Literal) => boolean) | undefined {
    this.backtrack(0);
    for (const assumption of assumptions) {
      const value = this.valueOf(assumption);
      if (value === 1) return undefined;
      if (value === 0) continue;
      this.limits.push(this.trail.length);
      this.enqueue(assumption, undefined);
      if (this.propagate() === undefined) continue;
      this.backtrack(0);
      return undefined;
    }
    const values = this.value.slice();
    this.backtrack(0);
    return (literal) => values[literal] === 0;
  }

  private fail(): Verdict {
    this.backtrack(0);
    this.broken = true;
    return 'unsat';
  }

  private valueOf(literal: Literal): number {
    return this.value[literal] ?? unassigned;
  }

  private attach(clause: Clause): void {
    const [first = 0, second = 0] = clause;
    if (clause.length > 2) {
      this.watches[not(first)]?.push(clause);
      this.watches[not(second)]?.push(clause);
      return;
    }
    this.implies[not(first)]?.push(second);
    this.implications[not(first)]?.push(clause);
    this.implies[not(second)]?.push(first);
    this.implications[not(second)]?.push(clause);
  }

  private enqueue(literal: Literal, reason: Clause | undefined): void {
    const variable = literal >> 1;
    this.value[literal] = 0;
    this.value[not(literal)] = 1;
    this.level[variable] = this.limits.length;
    this.reason[variable] = reason;
    this.trail.push(literal);
  }

  private propagate(): Clause | undefined {
    while (this.head < this.trail.length) {
      const literal = this.trail[this.head++] ?? 0;
      const broken = this.imply(literal);
      if (broken !== undefined) return broken;
      const watching = this.watches[literal] ?? [];
      this.steps += watching.length + 1;
      let kept = 0;
      for (let index = 0; index < watching.length; index++) {
        const clause = watching[index] ?? [];
        if (clause[0] === not(literal)) [clause[0], clause[1]] = [clause[1] ?? 0, clause[0]];
        const first = clause[0] ?? 0;
        if (this.valueOf(first) === 0 || !this.rewatch(clause)) {
          watching[kept++] = clause;
          const value = this.valueOf(first);
          if (value === 1) {
            while (++index < watching.length) watching[kept++] = watching[index] ?? [];
            watching.length = kept;
            return clause;
          }
          if (value === unassigned) this.enqueue(first, clause);
        }
      }
      watching.length = kept;
    }
    return undefined;
  }

  /** What a literal implies by clauses of two. */
  private imply(literal: Literal): Clause | undefined {
    const implied = this.implies[literal] ?? [];
    this.steps += implied.length >> 2;
    for (let index = 0; index < implied.length; index++) {
      const other = implied[index] ?? 0;
      const value = this.value[other];
      if (value === 0) continue;
      const clause = this.implications[literal]?.[index];
      if (value === 1) return clause;
      this.enqueue(other, clause);
    }
    return undefined;
  }

  /** Finds another literal to watch instead of the second. */
  private rewatch(clause: Clause): boolean {
    for (let place = 2; place < clause.length; place++) {
      const literal = clause[place] ?? 0;
      if (this.valueOf(literal) === 1) continue;
      [clause[1], clause[place]] = [literal, clause[1] ?? 0];
      this.steps += place >> 2;
      this.watches[not(literal)]?.push(clause);
      return true;
    }
    this.steps += clause.length >> 2;
    return false;
  }

  private decide(assumptions: readonly Literal[]): 'decided' | 'failed' | 'complete' {
    while (this.limits.length < assumptions.length) {
      const assumption = assumptions[this.limits.length] ?? 0;
      const value = this.valueOf(assumption);
      if (value === 1) {
        this.core = this.analyzeFinal(not(assumption));
        return 'failed';
      }
      this.limits.push(this.trail.length);
      if (value === unassigned) {
        this.enqueue(assumption, undefined);
        return 'decided';
      }
    }
    for (let wish = this.wishes?.next(); wish?.done === false; wish = this.wishes?.next()) {
      if (!this.isOpen(wish.value)) continue;
      this.limits.push(this.trail.length);
      this.enqueue(wish.value, undefined);
      return 'decided';
    }
    this.steps += 4;
    const variable = this.order.next((candidate) => this.value[candidate * 2] === unassigned);
    if (variable === undefined) return 'complete';
    this.limits.push(this.trail.length);
    this.enqueue(variable * 2 + (this.phase[variable] ?? 1), undefined);
    return 'decided';
  }

  /** Takes back to where a lemma of the theory has a value to say; false if it can never hold. */
  private addLemma(lemma: readonly Literal[]): boolean {
    const literals = [...new Set(lemma)].toSorted((a, b) => (this.level[b >> 1] ?? 0) - (this.level[a >> 1] ?? 0));
    const [first, second] = literals;
    if (first === undefined || this.level[first >> 1] === 0) return false;
    if (second === undefined) {
      this.backtrack(0);
      this.enqueue(first, undefined);
      return true;
    }
    const top = this.level[first >> 1] ?? 0;
    const beneath = this.level[second >> 1] ?? 0;
    this.attach(literals);
    if (top > beneath) {
      this.backtrack(beneath);
      this.enqueue(first, literals);
    } else {
      this.backtrack(top);
      this.learn(literals);
    }
    return true;
  }

  /** Learns from a conflict at the present level what would have avoided it. */
  private learn(conflict: Clause): void {
    const learnt: Literal[] = [0];
    const touched: number[] = [];
    let open = 0;
    let at = this.trail.length - 1;
    let literal = -1;
    for (let clause: Clause | undefined = conflict; ;) {
      for (const other of clause ?? []) {
        const variable = other >> 1;
        if (other === literal || this.seen[variable] || this.level[variable] === 0) continue;
        this.seen[variable] = true;
        touched.push(variable);
        this.order.bump(variable);
        if ((this.level[variable] ?? 0) >= this.limits.length) open++;
        else learnt.push(other);
      }
      while (!this.seen[(this.trail[at] ?? 0) >> 1]) at--;
      literal = this.trail[at--] ?? 0;
      clause = this.reason[literal >> 1];
      if (--open === 0) break;
    }
    for (const variable of touched) this.seen[variable] = false;
    learnt[0] = not(literal);
    this.order.decay();
    let back = 0;
    for (let index = 1; index < learnt.length; index++) {
      const level = this.level[(learnt[index] ?? 0) >> 1] ?? 0;
      if (level <= back) continue;
      back = level;
      [learnt[1], learnt[index]] = [learnt[index] ?? 0, learnt[1] ?? 0];
    }
    this.backtrack(back);
    if (learnt.length > 1) this.attach(learnt);
    this.enqueue(learnt[0] ?? 0, learnt.length > 1 ? learnt : undefined);
  }

  /** The assumptions that lead to a literal. */
  private analyzeFinal(literal: Literal): Literal[] {
    const core = [not(literal)];
    const marked = new Set([literal >> 1]);
    for (let index = this.trail.length - 1; index >= (this.limits[0] ?? 0); index--) {
      const assigned = this.trail[index] ?? 0;
      const variable = assigned >> 1;
      if (!marked.has(variable) || this.level[variable] === 0) continue;
      const reason = this.reason[variable];
      if (reason === undefined) core.push(assigned);
      else for (const other of reason) marked.add(other >> 1);
    }
    return core;
  }

  private backtrack(level: number): void {
    if (this.limits.length <= level) return;
    const from = this.limits[level] ?? 0;
    for (let index = this.trail.length - 1; index >= from; index--) {
      const literal = this.trail[index] ?? 0;
      const variable = literal >> 1;
      this.phase[variable] = literal & 1;
      this.value[literal] = unassigned;
      this.value[not(literal)] = unassigned;
      this.order.restore(variable);
    }
    this.trail.length = from;
    this.limits.length = level;
    this.head = from;
  }
}
