import { ownerKey } from '../../rule-sites.ts';
import { readsOf } from '../../../rules/reads.ts';
import type { RuleType } from '../../../rules/types.ts';
import type { Demand } from '../demands.ts';
import { evaluate, type Surroundings } from '../encode/expressions.ts';
import { fresh } from '../encode/fresh.ts';
import type { Part } from '../part.ts';
import { not, type Literal } from '../solver/sat.ts';
import { isCounted, literalOf, type Decision } from './decisions.ts';
import type { Contradiction } from './reasons.ts';

/** Whether one check forbids some decisions by itself: then people are told why, and the way is meant to end there. */
export function isForbidden(part: Part, decisions: readonly Decision[], where: readonly Literal[]): boolean {
  if (decisions.length === 0) return false;
  const about = decisions.map(({ node }) => node.index);
  const seen = new Set<string>();
  return part.demands.some((demand) => {
    const expression = demand.owner === undefined ? undefined : part.encoder.facts.rules.get(ownerKey(demand.owner))?.expression;
    if (demand.owner === undefined || expression === undefined || seen.has(ownerKey(demand.owner))) return false;
    seen.add(ownerKey(demand.owner));
    return readsOf(expression).some(([field]) => about.includes(field)) && forbids(part, demand, decisions, where);
  });
}

/** What a check could read if nothing else bounded it. */
function unbounded(type: RuleType): RuleType {
  if (type.kind === 'number') return { ...type, low: -1e12, high: 1e12 };
  return type.kind === 'list' ? { ...type, min: 0, max: 1_000_000 } : type;
}

/** Whether a check fails for these decisions whatever else is answered; the figures of the place are none that people answer. */
function forbids(part: Part, { owner }: Demand, decisions: readonly Decision[], where: readonly Literal[]): boolean {
  const expression = owner === undefined ? undefined : part.encoder.facts.rules.get(ownerKey(owner))?.expression;
  if (expression === undefined) return false;
  const { gates, texts, inputs } = part.encoder;
  const at: Surroundings = {
    gates,
    texts,
    read: (node) => {
      if (node.kind === 'read' && (node.path.root.kind === 'params' || node.path.root.kind === 'env'))
        return inputs.read(node.path.root.kind, node.path.names, node.type);
      const decision = node.kind === 'read' ? decisions.find((candidate) => candidate.node.index === node.field) : undefined;
      if (decision !== undefined) return part.encoder.field(decision.node, decision.rows).value;
      return fresh(unbounded(node.type), gates.free(true), at);
    },
  };
  const result = evaluate(expression, at, new Map());
  if (result.kind !== 'boolean') return false;
  return part.solve([...where, ...decisions.map((decision) => literalOf(part, decision)), not(result.no)]) === 'unsat';
}

/** A number or day that some check speaks of, also by what is computed with it, is refused by that check, where people see why. */
export function isRefusedThere(part: Part, { demands }: Contradiction, decisions: readonly Decision[]): boolean {
  const { rules } = part.encoder.facts;
  const computedFrom = (field: number, met: Set<number>): number[] => {
    if (met.has(field)) return [];
    met.add(field);
    const expression = rules.get(`field ${field} value`)?.expression;
    return [field, ...(expression === undefined ? [] : readsOf(expression).flatMap(([inner]) => computedFrom(inner, met)))];
  };
  const numbers = decisions.flatMap(({ node }) => (isCounted(node) ? computedFrom(node.index, new Set()) : []));
  const isAbout = (key: string, met: Set<string>): boolean => {
    const expression = met.has(key) ? undefined : rules.get(key)?.expression;
    met.add(key);
    return (
      expression !== undefined &&
      readsOf(expression).some(([field]) => numbers.includes(field) || isAbout(`field ${field} value`, met))
    );
  };
  return (
    numbers.length > 0 &&
    demands.some(({ owner }) => owner !== undefined && (owner.scope?.rule === 'list' || isAbout(ownerKey(owner), new Set())))
  );
}
