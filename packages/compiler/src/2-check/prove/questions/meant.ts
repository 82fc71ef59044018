import type { Definition } from '@vordruck/definition';
import type { Expression } from '../../../rules/expression.ts';
import { readsOf } from '../../../rules/reads.ts';
import type { RuleType } from '../../../rules/types.ts';
import { ownerKey } from '../../rule-sites.ts';
import { evaluate, type Surroundings } from '../encode/expressions.ts';
import { fresh } from '../encode/fresh.ts';
import { Gates } from '../encode/gates.ts';
import { makeInputs } from '../encode/inputs.ts';
import type { Symbolic } from '../encode/symbols.ts';
import { Texts } from '../encode/texts.ts';
import type { Exploration } from '../exploration.ts';
import { budget, type Part } from '../part.ts';
import { term } from '../solver/linear.ts';
import { not, type Literal } from '../solver/sat.ts';
import { isCounted, type Decision } from './decisions.ts';
import type { Contradiction } from './reasons.ts';

/** Whether one check forbids some decisions by itself, in all of some places: then people are told why, and the way is meant to end there. */
export function isForbidden(
  { definition }: Exploration,
  part: Part,
  decisions: readonly Decision[],
  places: readonly string[],
): boolean {
  const about = decisions.map(({ node }) => node.index);
  const checks = new Map(part.demands.flatMap(({ owner }) => (owner === undefined ? [] : [[ownerKey(owner), owner]])));
  return [...checks.keys()].some((key) => {
    const expression = part.encoder.facts.rules.get(key)?.expression;
    return (
      expression !== undefined &&
      readsOf(expression).some(([field]) => about.includes(field)) &&
      forbids(expression, decisions, definition, places)
    );
  });
}

/** What a check could read if nothing else bounded it. */
function unbounded(type: RuleType): RuleType {
  if (type.kind === 'number') return { ...type, low: -1e12, high: 1e12 };
  return type.kind === 'list' ? { ...type, min: 0, max: 1_000_000 } : type;
}

/** Whether a check fails for these decisions whatever else is answered, which a solver of its own tells at once; the figures of the place are none that people answer. */
function forbids(
  expression: Expression,
  decisions: readonly Decision[],
  definition: Definition,
  places: readonly string[],
): boolean {
  const gates = new Gates();
  const texts = new Texts(gates);
  const inputs = makeInputs(definition, gates, texts);
  const at: Surroundings = {
    gates,
    texts,
    read: (node) => {
      if (node.kind === 'read' && (node.path.root.kind === 'params' || node.path.root.kind === 'env'))
        return inputs.read(node.path.root.kind, node.path.names, node.type);
      const decision = node.kind === 'read' ? decisions.find((candidate) => candidate.node.index === node.field) : undefined;
      return (decision && taken(decision, gates)) ?? fresh(unbounded(node.type), gates.free(true), at);
    },
  };
  const result = evaluate(expression, at, new Map());
  if (result.kind !== 'boolean') return false;
  const where = places.length === 0 ? [] : [gates.or(...places.flatMap((place) => inputs.places.get(place) ?? []))];
  return gates.solve([...where, not(result.no)], budget) === 'unsat';
}

/** The value of a question once a decision was taken. */
function taken({ node, value, range }: Decision, gates: Gates): Symbolic | undefined {
  const present = gates.truth;
  if (range !== undefined) return { kind: 'number', present, value: term(gates.integers.variable(range.low, range.high)) };
  switch (node.rule) {
    case 'boolean':
      return value === 'true'
        ? { kind: 'boolean', yes: gates.truth, no: gates.falsehood }
        : { kind: 'boolean', yes: gates.falsehood, no: gates.truth };
    case 'choice':
      return { kind: 'choice', present, is: new Map([[value, gates.truth]]) };
    case 'choices': {
      const has = (node.field.options ?? []).map((option): [string, Literal] => [
        option.value,
        option.value === value ? gates.truth : gates.free(),
      ]);
      return { kind: 'choices', present, has: new Map(has) };
    }
    default:
      return undefined;
  }
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
