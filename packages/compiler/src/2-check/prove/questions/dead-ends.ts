import type { FieldNode } from '../../form-tree.ts';
import { ownerKey } from '../../rule-sites.ts';
import type { Demand } from '../demands.ts';
import { evaluate, type Surroundings } from '../encode/expressions.ts';
import { fresh } from '../encode/fresh.ts';
import type { Exploration } from '../exploration.ts';
import type { Part } from '../part.ts';
import { not, type Literal } from '../solver/sat.ts';
import { contradictionOf, type Contradiction } from './reasons.ts';

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

/** Pairs of decisions that are looked at in one part of a form. */
const pairsMax = 3_000;
const findingsMax = 20;

/** Finds decisions, alone and in pairs, that leave no way to send; what a single check forbids outright is meant to be so. */
export function findDeadEnds(exploration: Exploration, part: Part, answerable: ReadonlySet<FieldNode>): DeadEnd[] {
  if (part.demands.length === 0) return [];
  if (part.solve([part.valid]) === 'unsat') return deadWithout(exploration, part, []);
  const decisions = decisionsOf(part, answerable);
  const literals = decisions.map((decision) => literalOf(part, decision));
  const found: DeadEnd[] = [];
  const isDead = new Set<number>();
  const seen = new Set<string>();
  const count = decisions.length;
  const arePairsAsked = (count * count) / 2 <= pairsMax;
  const note = () => {
    const { gates } = part.encoder;
    const held = literals.flatMap((literal, index) => (gates.isTrue(literal) ? [index] : []));
    for (const [at, a] of held.entries()) for (const b of arePairsAsked ? held.slice(at) : [a]) seen.add(`${a} ${b}`);
  };
  note();
  for (let a = 0; a < count; a++) {
    if (seen.has(`${a} ${a}`)) continue;
    for (const [b, literal] of literals.entries()) if (!seen.has(`${b} ${b}`)) part.encoder.gates.sat.suggest(literal);
    const verdict = part.solve([part.valid, literals[a] ?? 0]);
    if (verdict === 'sat') note();
    if (verdict !== 'unsat') continue;
    isDead.add(a);
    if (part.solve([literals[a] ?? 0]) === 'sat') found.push(...deadWithout(exploration, part, decisions.slice(a, a + 1)));
    if (found.length > findingsMax) return found;
  }
  if (!arePairsAsked) return found;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const [one, other] = [decisions[a], decisions[b]];
      if (one === undefined || other === undefined || one.node === other.node) continue;
      if (isDead.has(a) || isDead.has(b) || seen.has(`${a} ${b}`)) continue;
      const pair = [literals[a] ?? 0, literals[b] ?? 0];
      const verdict = part.solve([part.valid, ...pair]);
      if (verdict === 'sat') note();
      if (verdict === 'unsat' && part.solve(pair) === 'sat') found.push(...deadWithout(exploration, part, [one, other]));
      if (found.length > findingsMax) return found;
    }
  }
  return found;
}

/** Options and answers that rules or demands could depend on; in lists those of the first row. */
function decisionsOf(part: Part, answerable: ReadonlySet<FieldNode>): Decision[] {
  return part.component.nodes.flatMap((node): Decision[] => {
    const rows = part.encoder.places(node.parent)[0];
    if (rows === undefined || !answerable.has(node) || node.field.value !== undefined) return [];
    if (node.rule === 'boolean') return ['true', 'false'].map((value) => ({ node, rows, value }));
    if (node.rule !== 'choice' || (node.field.options ?? []).length > 30) return [];
    return (node.field.options ?? []).map(({ value }) => ({ node, rows, value }));
  });
}

function literalOf(part: Part, { node, rows, value }: Decision): Literal {
  const { gates } = part.encoder;
  const field = part.encoder.field(node, rows);
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
  return isMeant ? [] : [{ decisions, contradiction }];
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
      return fresh(node.type, gates.free(true), at);
    },
  };
  const result = evaluate(expression, at, new Map());
  if (result.kind !== 'boolean') return false;
  return part.solve([...decisions.map((decision) => literalOf(part, decision)), not(result.no)]) === 'unsat';
}
