import type { FieldNode } from '../../form-tree.ts';
import { ownerKey } from '../../rule-sites.ts';
import type { Demand } from '../demands.ts';
import { evaluate, type Surroundings } from '../encode/expressions.ts';
import { fresh } from '../encode/fresh.ts';
import type { Exploration } from '../exploration.ts';
import type { Part } from '../part.ts';
import { not, type Literal } from '../solver/sat.ts';
import { isNumberKind } from '../../bounds.ts';
import { isConstantBound } from '../../rule-sites.ts';
import type { RuleType } from '../../../rules/types.ts';
import { readsOf } from '../../../rules/reads.ts';
import { constant } from '../solver/linear.ts';
import { PairsSeen } from './pairs-seen.ts';
import { contradictionOf, type Contradiction } from './reasons.ts';
import { representativesIn } from './told-apart.ts';

/** A choice that people make: an option, or yes or no. */
export interface Decision {
  readonly node: FieldNode;
  readonly rows: readonly number[];
  readonly value: string;
}

/** Decisions after which nothing can be sent. */
export interface DeadEnd {
  readonly decisions: readonly Decision[];
  readonly contradiction: Contradiction;
}

/** What was not found out: whether some decisions leave a way to send, or all pairs of so many decisions. */
export type OpenQuestion = { readonly decisions: readonly Decision[] } | { readonly pairs: number };

/** Decisions whose pairs are looked at in one part of a form. */
export const decisionsMax = 3_000;
const findingsMax = 20;

/** Finds decisions, alone and in pairs, that leave no way to send; what a single check forbids outright is meant to be so. */
export function findDeadEnds(
  exploration: Exploration,
  part: Part,
  answerable: ReadonlySet<FieldNode>,
  isOpen: (question: OpenQuestion) => void,
): DeadEnd[] {
  if (part.demands.length === 0) return [];
  const whole = part.solve([part.valid]);
  if (whole === 'unknown') isOpen({ decisions: [] });
  if (whole === 'unsat') return deadWithout(exploration, part, []);
  const asked = decisionsOf(part, answerable, boundingFields(exploration, part)).map((decision) => ({
    decision,
    literal: literalOf(part, decision),
  }));
  const found: DeadEnd[] = [];
  const dead = aloneDead(exploration, part, asked, found, isOpen);
  // The ends of numbers are asked alone only, and so are rows after the first.
  const inPairs = asked.filter((one) => !dead.has(one) && !isBound(one.decision) && one.decision.rows.every((row) => row === 0));
  if (found.length <= findingsMax) findPairs(exploration, part, inPairs, found, isOpen);
  return found;
}

/** A decision and its literal in the solver of a part. */
interface Asked {
  readonly decision: Decision;
  readonly literal: Literal;
}

/** Those that leave no way to send by themselves. */
function aloneDead(
  exploration: Exploration,
  part: Part,
  asked: readonly Asked[],
  found: DeadEnd[],
  isOpen: (question: OpenQuestion) => void,
): ReadonlySet<Asked> {
  const { gates } = part.encoder;
  const dead = new Set<Asked>();
  const seen = new Set<Asked>();
  const note = () => {
    for (const one of asked) if (gates.isTrue(one.literal)) seen.add(one);
  };
  note();
  for (const one of asked) {
    if (seen.has(one)) continue;
    for (const other of asked) if (!seen.has(other)) gates.sat.suggest(other.literal);
    const verdict = exploration.isSpent ? 'unknown' : part.solveAnyDay([part.valid, one.literal]);
    if (verdict === 'sat') note();
    if (verdict === 'unknown') isOpen({ decisions: [one.decision] });
    if (verdict !== 'unsat') continue;
    dead.add(one);
    // The same answer in a later row is the same dead end.
    const { node, value } = one.decision;
    if (found.some(({ decisions: [first] }) => first?.node === node && first.value === value)) continue;
    if (part.solve([one.literal]) === 'sat') found.push(...deadWithout(exploration, part, [one.decision]));
    if (found.length > findingsMax) break;
  }
  return dead;
}

/** Pairs that leave no way to send together. One assignment shows many pairs at once, so that few are asked for by themselves. */
function findPairs(
  exploration: Exploration,
  part: Part,
  asked: readonly Asked[],
  found: DeadEnd[],
  isOpen: (question: OpenQuestion) => void,
): void {
  if (asked.length > decisionsMax) return isOpen({ pairs: asked.length });
  const { gates } = part.encoder;
  const pairs = new PairsSeen(asked.map(({ decision }) => decision.node));
  const note = () => pairs.note(asked.flatMap(({ literal }, index) => (gates.isTrue(literal) ? [index] : [])));
  for (const [a, one] of asked.entries()) {
    if (pairs.isRowSeen(a)) continue;
    // What is hidden by one answer cannot be answered beside it, which is no dead end.
    const implied = gates.sat.implied([one.literal]);
    for (const [b, other] of asked.entries()) {
      if (b <= a || pairs.has(a, b) || implied?.(not(other.literal)) !== false) continue;
      if (exploration.isSpent) return isOpen({ pairs: asked.length });
      const wishes = () => wishesFor(part, asked, pairs, [a, b]);
      const verdict = part.solveAnyDay([part.valid, one.literal, other.literal], wishes);
      if (verdict === 'sat') note();
      const decisions = [one.decision, other.decision];
      if (verdict === 'unknown') isOpen({ decisions });
      if (verdict !== 'unsat' || !gates.sat.core.includes(part.valid)) continue;
      if (part.solve([one.literal, other.literal]) === 'sat') found.push(...deadWithout(exploration, part, decisions));
      if (found.length > findingsMax) return;
    }
  }
}

function* wishesFor({ encoder: { gates } }: Part, asked: readonly Asked[], pairs: PairsSeen, [a, b]: readonly [number, number]) {
  const literalAt = (index: number): Literal => asked[index]?.literal ?? 0;
  for (const index of pairs.proposals(a, b, (at) => gates.sat.isOpen(literalAt(at)))) yield literalAt(index);
}

/** Rows beyond these are asked like the last of them: what is said of a row in general is said of each. Of rows in rows the first of the first and the last of the last. */
const rowsAsked = 2;

/** Options, yes and no, and the ends of what a number or day may be; in lists those of the first row and of one after it. */
function decisionsOf(part: Part, answerable: ReadonlySet<FieldNode>, bounding: ReadonlySet<number>): Decision[] {
  const representatives = representativesIn(part);
  return part.component.nodes.flatMap((node): Decision[] => {
    if (!answerable.has(node) || node.field.value !== undefined) return [];
    if (isCounted(node) && !bounding.has(node.index)) return [];
    return part.encoder
      .places(node.parent)
      .filter((rows) => rows.every((row) => row < rowsAsked && row === rows[0]))
      .flatMap((rows) => valuesAsked(node, representatives).map((value) => ({ node, rows, value })));
  });
}

function valuesAsked(node: FieldNode, representatives: (node: FieldNode) => readonly string[]): readonly string[] {
  if (node.rule === 'boolean') return ['true', 'false'];
  if (node.rule === 'choice' || node.rule === 'choices') return representatives(node);
  return isCounted(node) ? (['min', 'max'] as const).filter((property) => isConstantBound(node, property)) : [];
}

/** Whether a decision is an end of what a number or day may be. */
export function isBound({ node }: Decision): boolean {
  return isCounted(node);
}

function isCounted({ rule }: FieldNode): boolean {
  return isNumberKind(rule) || rule === 'date';
}

/** Fields that bound others, by themselves or by what is computed with them. */
function boundingFields({ facts }: Exploration, { component }: Part): ReadonlySet<number> {
  const bounding = component.sites.filter(({ result }) => result !== 'condition');
  return new Set(
    bounding.flatMap(({ owner }) => {
      const expression = facts.rules.get(ownerKey(owner))?.expression;
      return expression === undefined ? [] : readsOf(expression).map(([field]) => field);
    }),
  );
}

/** That a decision was taken, in the solver of a part. */
export function literalOf(part: Part, { node, rows, value }: Decision): Literal {
  const { gates, facts } = part.encoder;
  const field = part.encoder.field(node, rows);
  if (field.value.kind === 'number') {
    const written = facts.writtenBound(node, value === 'min' ? 'min' : 'max');
    return written === undefined
      ? gates.falsehood
      : gates.and(field.visible, field.value.present, gates.integers.equal(field.value.value, constant(written[0])));
  }
  if (field.value.kind === 'choices')
    return gates.and(field.visible, field.value.present, field.value.has.get(value) ?? gates.falsehood);
  if (field.value.kind === 'boolean') return value === 'true' ? field.value.yes : field.value.no;
  return field.value.kind === 'choice'
    ? gates.and(field.visible, field.value.present, field.value.is.get(value) ?? gates.falsehood)
    : gates.falsehood;
}

function deadWithout(exploration: Exploration, part: Part, decisions: readonly Decision[]): DeadEnd[] {
  const guarded = exploration.guarded(part);
  const given = decisions.map((decision) => literalOf(guarded, decision));
  const contradiction = contradictionOf(guarded, given, guarded.demands);
  if (contradiction === undefined) return [];
  const [only, more] = contradiction.demands;
  const isMeant = more === undefined && only?.kind === 'check' && forbids(exploration, guarded, only, decisions);
  if (isMeant || isRefusedThere(exploration, contradiction, decisions)) return [];
  return [{ decisions, contradiction }];
}

/** A number or day that some check speaks of is refused by that check, where people see why. */
function isRefusedThere({ facts }: Exploration, { demands }: Contradiction, decisions: readonly Decision[]): boolean {
  const numbers = decisions.filter(isBound).map(({ node }) => node.index);
  return (
    numbers.length > 0 &&
    demands.some(({ owner }) => {
      const expression = owner === undefined ? undefined : facts.rules.get(ownerKey(owner))?.expression;
      return (
        expression !== undefined &&
        readsOf(expression).some(([field]) => numbers.includes(field) || owner?.scope?.rule === 'list')
      );
    })
  );
}

/** What a check could read if nothing else bounded it. */
function unbounded(type: RuleType): RuleType {
  if (type.kind === 'number') return { ...type, low: -1e12, high: 1e12 };
  return type.kind === 'list' ? { ...type, min: 0, max: 1_000_000 } : type;
}

/** Whether a check fails for these decisions whatever else it reads. */
function forbids({ facts }: Exploration, part: Part, { owner }: Demand, decisions: readonly Decision[]): boolean {
  const expression = owner === undefined ? undefined : facts.rules.get(ownerKey(owner))?.expression;
  if (expression === undefined || decisions.length === 0) return false;
  const { gates, texts } = part.encoder;
  const at: Surroundings = {
    gates,
    texts,
    read: (node) => {
      const decision = node.kind === 'read' ? decisions.find((candidate) => candidate.node.index === node.field) : undefined;
      if (decision !== undefined) return part.encoder.field(decision.node, decision.rows).value;
      return fresh(unbounded(node.type), gates.free(true), at);
    },
  };
  const result = evaluate(expression, at, new Map());
  if (result.kind !== 'boolean') return false;
  return part.solve([...decisions.map((decision) => literalOf(part, decision)), not(result.no)]) === 'unsat';
}
