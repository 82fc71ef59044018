import type { Expression } from '../../../rules/expression.ts';
import { add, constant, term } from '../solver/linear.ts';
import { not, type Literal } from '../solver/sat.ts';
import {
  conditionOf,
  evaluate,
  extreme,
  numberOf,
  type Surroundings,
  type SymbolicNumber,
  type Variables,
} from './expressions.ts';
import { fresh } from './fresh.ts';
import { presence, type Symbolic, type SymbolicList } from './symbols.ts';

interface Item {
  /** Whether it is there and passed all filters. */
  readonly isIn: Literal;
  readonly value: Symbolic;
}

type Walk = Expression & { kind: 'walk' };

/** Goes through the rows of a list, as far as they are looked at one by one, and allows anything of the rest. */
export function walk(node: Walk, at: Surroundings, variables: Variables): Symbolic {
  const { gates } = at;
  const source = evaluate(node.stream.source, at, variables);
  if (source.kind === 'opaque')
    return { kind: 'number', present: gates.truth, value: countWhere(source.present, source.count, at) };
  const list = asRows(source, at);
  if (node.stream.min > 0) at.onShort?.(gates.and(list.present, isShorter(list, node.stream.min, at)));
  const items = list.rows.map(({ exists, row }): Item => throughStages(node, { isIn: exists, value: row }, at, variables));
  const isMore = list.rest?.exists ?? gates.falsehood;
  const most = list.rest?.most ?? 0;
  const isSpecial = list.rest?.isSpecial === true;
  switch (node.terminal) {
    case 'exists': {
      const found = items.map(({ isIn, value }) => gates.and(isIn, conditionOf(value, gates).yes));
      const yes = gates.or(...found, ...(isSpecial ? [gates.and(isMore, gates.free())] : []));
      return { kind: 'boolean', yes, no: not(yes) };
    }
    case 'all': {
      const conditions = items.map(({ isIn, value }) => ({ isIn, ...conditionOf(value, gates) }));
      const restNo = isSpecial ? gates.and(isMore, gates.free()) : gates.falsehood;
      const restOpen = isSpecial && node.mayBeAbsent ? gates.and(isMore, gates.free()) : gates.falsehood;
      const no = gates.or(restNo, ...conditions.map(({ isIn, no: fails }) => gates.and(isIn, fails)));
      const isOpen = gates.or(restOpen, ...conditions.map(({ isIn, yes, no: fails }) => gates.and(isIn, not(yes), not(fails))));
      return { kind: 'boolean', yes: gates.and(not(no), not(isOpen)), no };
    }
    case 'count': {
      const hasFilter = node.stream.stages.some((stage) => stage.kind === 'filter');
      const parts = items.map(({ isIn }) => gates.oneIf(isIn));
      if (list.rest !== undefined) {
        const counted = hasFilter ? restBetween(0, most, isMore, at) : list.rest.count;
        if (hasFilter) gates.demand(gates.integers.atMost(counted, list.rest.count));
        parts.push(counted);
      }
      return { kind: 'number', present: gates.truth, value: gates.sum(parts) };
    }
    case 'sum':
      return sum(node, items, isMore, most, at);
    default: {
      const numbers = items.map(({ isIn, value }) => presentIn(isIn, value, at));
      const extra = isSpecial ? [presentIn(isMore, fresh(node.type, gates.free(), at), at)] : [];
      const all = [...numbers, ...extra];
      const present = gates.or(...all.map((number) => number.present));
      return { kind: 'number', present, value: extreme(node.terminal, all, gates) };
    }
  }
}

function throughStages(node: Walk, item: Item, at: Surroundings, variables: Variables): Item {
  const { gates } = at;
  let { isIn, value } = item;
  for (const stage of node.stream.stages) {
    if (isIn === gates.falsehood) return { isIn, value };
    const result = evaluate(stage.body, at, new Map(variables).set(stage.variable, value));
    if (stage.kind === 'filter') isIn = gates.and(isIn, conditionOf(result, gates).yes);
    else value = result;
  }
  return { isIn, value };
}

function presentIn(isIn: Literal, value: Symbolic, { gates }: Surroundings): SymbolicNumber {
  const number = numberOf(value, gates);
  return { ...number, present: gates.and(isIn, number.present) };
}

function sum(node: Walk, items: readonly Item[], isMore: Literal, most: number, at: Surroundings): Symbolic {
  const { gates } = at;
  const parts = items.map(({ isIn, value }) => {
    const number = presentIn(isIn, value, at);
    if (number.present === gates.falsehood) return constant(0);
    return gates.select([
      { when: number.present, value: number.value },
      { when: not(number.present), value: constant(0) },
    ]);
  });
  if (most > 0) {
    const bounds = items.map(({ value }) => gates.integers.bounds(numberOf(value, gates).value));
    const type = node.type.kind === 'number' ? node.type : { low: 0, high: 0 };
    const low = items.length === 0 ? type.low : Math.min(0, ...bounds.map(([least]) => least)) * most;
    const high = items.length === 0 ? type.high : Math.max(0, ...bounds.map(([, greatest]) => greatest)) * most;
    parts.push(restBetween(Math.min(0, low), Math.max(0, high), isMore, at));
  }
  return { kind: 'number', present: gates.truth, value: gates.sum(parts) };
}

/** What the rows that are not looked at may add. */
function restBetween(low: number, high: number, isMore: Literal, { gates }: Surroundings) {
  const rest = term(gates.integers.variable(low, high));
  gates.demand(isMore, gates.integers.equal(rest, constant(0)));
  return rest;
}

function countWhere(present: Literal, count: ReturnType<typeof constant>, { gates }: Surroundings) {
  return gates.select([
    { when: present, value: count },
    { when: not(present), value: constant(0) },
  ]);
}

function isShorter({ rows, rest }: SymbolicList, min: number, { gates }: Surroundings): Literal {
  const count = gates.sum([...rows.map(({ exists }) => gates.oneIf(exists)), ...(rest === undefined ? [] : [rest.count])]);
  return gates.integers.atMost(add(count, constant(1)), constant(min));
}

/** Choices are walked as the options that are chosen. */
function asRows(source: Symbolic, { gates }: Surroundings): SymbolicList {
  if (source.kind === 'list') return source;
  if (source.kind !== 'choices') return { kind: 'list', present: presence(source, gates.or, gates.truth), rows: [] };
  const rows = [...source.has].map(([option, has]) => ({
    exists: gates.and(source.present, has),
    row: { kind: 'choice', present: gates.truth, is: new Map([[option, gates.truth]]) } satisfies Symbolic,
  }));
  return { kind: 'list', present: source.present, rows };
}
