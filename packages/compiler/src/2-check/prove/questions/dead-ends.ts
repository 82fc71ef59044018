import type { FieldNode } from '../../form-tree.ts';
import type { Exploration } from '../exploration.ts';
import type { Part } from '../part.ts';
import { constant } from '../solver/linear.ts';
import { not, type Literal } from '../solver/sat.ts';
import { decisionsOf, isCounted, literalOf, type Decision } from './decisions.ts';
import { isForbidden, isRefusedThere } from './meant.ts';
import { PairsSeen } from './pairs-seen.ts';
import { contradictionOf, type Contradiction } from './reasons.ts';
import { Whereabouts } from './whereabouts.ts';

/** Decisions after which nothing can be sent. */
export interface DeadEnd {
  readonly decisions: readonly Decision[];
  /** None where no smallest one was found within the bound. */
  readonly contradiction: Contradiction | undefined;
  /** The place whose figures bring it about, or all places that offer the form; none if no figures matter. */
  readonly place?: string | 'all';
  /** Less and more than the numbers of this decision can be sent. */
  readonly isHole?: boolean;
}

/** What was not found out: whether some decisions leave a way to send, all values of a number, or all pairs of so many decisions. */
export type OpenQuestion =
  | { readonly decisions: readonly Decision[] }
  | { readonly number: FieldNode }
  | { readonly pairs: number };

/** Decisions whose pairs are looked at in one part of a form. */
export const decisionsMax = 3_000;
const findingsMax = 20;

/** A decision and its literal in the solver of a part. */
interface Asked {
  readonly decision: Decision;
  readonly literal: Literal;
}

/** Finds decisions, alone and in pairs, that leave no way to send; what a single check forbids outright is meant to be so. */
export function findDeadEnds(
  exploration: Exploration,
  part: Part,
  answerable: ReadonlySet<FieldNode>,
  isOpen: (question: OpenQuestion) => void,
): DeadEnd[] {
  if (part.demands.length === 0) return [];
  return new DeadEnds(exploration, part, isOpen).find(answerable);
}

class DeadEnds {
  private readonly exploration: Exploration;
  private readonly part: Part;
  private readonly isOpen: (question: OpenQuestion) => void;
  private readonly found: DeadEnd[] = [];
  /** Where a way to send is looked for. */
  private where: Whereabouts;

  constructor(exploration: Exploration, part: Part, isOpen: (question: OpenQuestion) => void) {
    this.exploration = exploration;
    this.part = part;
    this.isOpen = isOpen;
    this.where = Whereabouts.of(exploration, part);
  }

  find(answerable: ReadonlySet<FieldNode>): DeadEnd[] {
    const { part, found } = this;
    const whole = part.solve([part.valid]);
    if (whole === 'unknown') this.isOpen({ decisions: [] });
    if (whole === 'unsat') {
      this.tell([]);
      return found;
    }
    if (!this.somePlaceIsLeft()) return found;
    const asked = decisionsOf(part, answerable, (number) => this.isOpen({ number })).map((decision) => ({
      decision,
      literal: literalOf(part, decision),
    }));
    const dead = this.alone(asked);
    // Numbers are asked alone only, and so are rows after the first.
    const inPairs = asked.filter(
      (one) => !dead.has(one) && !isCounted(one.decision.node) && one.decision.rows.every((row) => row === 0),
    );
    if (found.length <= findingsMax) this.inPairs(inPairs);
    return found;
  }

  /** Leaves out the places where nothing can be sent at all, and tells them. */
  private somePlaceIsLeft(): boolean {
    const { places } = this.where;
    if (places.length === 0) return true;
    const left = places.filter((place) => this.part.solveAnyDay([...this.where.at(place), this.part.valid]) !== 'unsat');
    if (left.length === 0 && places.length > 1) this.tell([], 'all');
    else for (const place of places.filter((candidate) => !left.includes(candidate))) this.tell([], place);
    this.where = this.where.only(left);
    return left.length > 0;
  }

  /** Those that leave no way to send by themselves. */
  private alone(asked: readonly Asked[]): ReadonlySet<Asked> {
    const { part, where } = this;
    const dead = this.deadAmong(asked, where.literals);
    for (const one of dead) {
      if (this.found.length > findingsMax) break;
      const { node, value } = one.decision;
      // The same answer in a later row is the same dead end.
      const isTold = this.found.some(({ decisions: [first] }) => first?.node === node && first.value === value);
      if (isTold || this.followsFromTold(one)) continue;
      if (!this.canBe([one.decision], [...where.literals, one.literal])) continue;
      const isOfPlaces = where.places.length > 0 && part.solve([part.valid, one.literal]) !== 'unsat';
      const [only, more] = where.places;
      this.tell([one.decision], isOfPlaces ? (more === undefined ? only : 'all') : undefined);
    }
    if (where.places.length > 1) this.aloneHere(asked.filter((one) => !dead.has(one)));
    return dead;
  }

  /** Whether less and more than a number can be sent. */
  private isHole({ node, rows, range }: Decision): boolean {
    const { part, where } = this;
    const { value } = part.encoder.field(node, rows);
    if (range === undefined || value.kind !== 'number') return false;
    const { integers } = part.encoder.gates;
    const beside = [
      integers.atMost(value.value, constant(range.low - 1)),
      integers.atMost(constant(range.high + 1), value.value),
    ];
    return beside.every((side) => part.solveAnyDay([...where.literals, part.valid, value.present, side]) === 'sat');
  }

  /** Those that leave no way to send in one of several places. */
  private aloneHere(asked: readonly Asked[]): void {
    for (const place of this.where.places) {
      const here = this.where.at(place);
      for (const { decision, literal } of this.deadAmong(asked, here)) {
        if (this.found.length > findingsMax) return;
        if (this.canBe([decision], [...here, literal])) this.tell([decision], place);
      }
    }
  }

  /** One assignment shows many decisions at once, so that few are asked for by themselves. */
  private deadAmong(asked: readonly Asked[], where: readonly Literal[]): ReadonlySet<Asked> {
    const { part, exploration } = this;
    const { gates } = part.encoder;
    const dead = new Set<Asked>();
    const seen = new Set<Asked>();
    for (const one of asked) {
      if (seen.has(one)) continue;
      for (const other of asked) if (!seen.has(other)) gates.sat.suggest(other.literal);
      const verdict = exploration.isSpent ? 'unknown' : part.solveAnyDay([...where, part.valid, one.literal]);
      if (verdict === 'sat') for (const other of asked) if (gates.isTrue(other.literal)) seen.add(other);
      if (verdict === 'unknown') this.isOpen({ decisions: [one.decision] });
      if (verdict === 'unsat') dead.add(one);
      if (dead.size > findingsMax * 3) break;
    }
    return dead;
  }

  /** Pairs that leave no way to send together. */
  private inPairs(asked: readonly Asked[]): void {
    const { part, exploration, where, found } = this;
    if (asked.length > decisionsMax) return this.isOpen({ pairs: asked.length });
    const { gates } = part.encoder;
    const pairs = new PairsSeen(asked.map(({ decision }) => decision.node));
    const note = () => pairs.note(asked.flatMap(({ literal }, index) => (gates.isTrue(literal) ? [index] : [])));
    for (const [a, one] of asked.entries()) {
      if (pairs.isRowSeen(a)) continue;
      // What is hidden by one answer cannot be answered beside it, which is no dead end.
      const implied = gates.sat.implied([...where.literals, one.literal]);
      for (const [b, other] of asked.entries()) {
        if (b <= a || pairs.has(a, b) || implied?.(not(other.literal)) !== false) continue;
        if (exploration.isSpent) return this.isOpen({ pairs: asked.length });
        const wishes = () => wishesFor(part, asked, pairs, [a, b]);
        const verdict = part.solveAnyDay([...where.literals, part.valid, one.literal, other.literal], wishes);
        if (verdict === 'sat') note();
        const decisions = [one.decision, other.decision];
        if (verdict === 'unknown') this.isOpen({ decisions });
        if (verdict !== 'unsat' || !gates.sat.core.includes(part.valid)) continue;
        if (this.canBe(decisions, [...where.literals, one.literal, other.literal])) this.tell(decisions);
        if (found.length > findingsMax) return;
      }
    }
  }

  /** Whether a decision can only be taken beside one that is a dead end already, as in a group that the other answer shows. */
  private followsFromTold({ literal }: Asked): boolean {
    const { part, where } = this;
    const told = this.found.flatMap(({ decisions: [first, second] }) =>
      first === undefined || second !== undefined ? [] : [first],
    );
    return told.some((other) => part.solveAnyDay([...where.literals, literal, not(literalOf(part, other))]) === 'unsat');
  }

  /** Whether some answers are these decisions at all, perhaps with others left open; what is hidden is no dead end. */
  private canBe(decisions: readonly Decision[], literals: readonly Literal[]): boolean {
    const verdict = this.part.solveAnyDay(literals);
    if (verdict === 'unknown') this.isOpen({ decisions });
    return verdict === 'sat';
  }

  /** `place`: where it is so, if it is not so everywhere. */
  private tell(decisions: readonly Decision[], place?: string): void {
    const { part, exploration } = this;
    const places = place === undefined || place === 'all' ? this.where.places : [place];
    if (isForbidden(exploration, part, decisions, places)) return;
    const guarded = exploration.guarded(part);
    const given = [
      ...decisions.map((decision) => literalOf(guarded, decision)),
      ...(place === undefined ? [] : Whereabouts.literalsOf(guarded, places)),
    ];
    const contradiction = contradictionOf(guarded, given, guarded.demands);
    const isAboutNumbers = decisions.some(({ node }) => isCounted(node));
    if (contradiction === undefined && isAboutNumbers) return this.isOpen({ decisions });
    if (contradiction !== undefined && isRefusedThere(part, contradiction, decisions)) return;
    const hole = decisions.some((decision) => this.isHole(decision));
    // Of what is computed only a hole is told: nobody types its ends.
    if (!hole && decisions.some(({ node }) => isCounted(node) && node.field.value !== undefined)) return;
    this.found.push({ decisions, contradiction, ...(place === undefined ? {} : { place }), ...(hole ? { isHole: true } : {}) });
  }
}

function* wishesFor({ encoder: { gates } }: Part, asked: readonly Asked[], pairs: PairsSeen, [a, b]: readonly [number, number]) {
  const literalAt = (index: number): Literal => asked[index]?.literal ?? 0;
  for (const index of pairs.proposals(a, b, (at) => gates.sat.isOpen(literalAt(at)))) yield literalAt(index);
}
