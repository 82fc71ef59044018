import { library } from '@vordruck/engine';
import type { Expression, LibraryFunction } from '../../../rules/expression.ts';
import { variableOf } from '../solver/integers.ts';
import { add, subtract, term, type Linear } from '../solver/linear.ts';
import { conditionOf, numberOf, textOf, truthOf, type Surroundings, type SymbolicNumber } from './expressions.ts';
import { fresh } from './fresh.ts';
import { firstDay, lastDay } from './partial-dates.ts';
import type { Gates } from './gates.ts';
import { presence, type Symbolic } from './symbols.ts';

/** Functions of days that only grow or fall with each argument. */
const monotone: Partial<
  Record<LibraryFunction, { readonly directions: readonly (1 | -1)[]; compute(...values: readonly number[]): number }>
> = {
  addMonths: { directions: [1, 1], compute: (date, months) => library.addMonths(date, months) ?? 0 },
  addYears: { directions: [1, 1], compute: (date, years) => library.addYears(date, years) ?? 0 },
  monthsBetween: { directions: [-1, 1], compute: (from, to) => library.monthsBetween(from, to) ?? 0 },
  age: { directions: [-1, 1], compute: (birth, on) => library.age(birth, on) ?? 0 },
  year: { directions: [1], compute: (date) => library.year(date) ?? 0 },
};

/** Functions that come round again; within `span` days they only grow, unless they begin anew. */
const periodic = {
  month: { span: 330, low: 1, high: 12, compute: (date = 0) => library.month(date) ?? 0 },
  day: { span: 28, low: 1, high: 31, compute: (date = 0) => library.day(date) ?? 0 },
  weekday: { span: 7, low: 1, high: 7, compute: (date = 0) => library.weekday(date) ?? 0 },
};

/** A function of the library, applied to unknown values. */
export function callFunction(node: Expression & { kind: 'call' }, args: readonly Symbolic[], at: Surroundings): Symbolic {
  const { gates } = at;
  const { name } = node;
  const [first, second] = args;
  const present = gates.and(...args.map((arg) => presence(arg, gates.or, gates.truth)));
  if (first === undefined) return fresh(node.type, present, at);
  if (name === 'addDays' || name === 'daysBetween') {
    const [a, b] = [numberOf(first, gates), second === undefined ? undefined : numberOf(second, gates)];
    if (b === undefined) return fresh(node.type, present, at);
    return { kind: 'number', present, value: name === 'addDays' ? add(a.value, b.value) : subtract(b.value, a.value) };
  }
  if (name === 'month' || name === 'day' || name === 'weekday') {
    if (first.kind === 'number') return { kind: 'number', present, value: comesRound(name, first.value, gates) };
    return fresh(node.type, gates.and(present, gates.free()), at);
  }
  const steady = monotone[name];
  if (steady !== undefined) return overDays(node, steady, args, at);
  return ofText(node, args, present, at);
}

function comesRound(name: keyof typeof periodic, date: Linear, { integers }: Gates): Linear {
  const { span, low, high, compute } = periodic[name];
  const range = ([from = 0]: readonly number[], [to = 0]: readonly number[]): [number, number] => {
    const [first, last] = [compute(from), compute(to)];
    return to - from < span && first <= last ? [first, last] : [low, high];
  };
  const result = integers.variable(low, high);
  integers.define({ of: [variableOf(integers, date)], result, range, compute });
  return term(result);
}

/** What a partial date leaves open is absent: the first and the last day must agree. */
function overDays(
  node: Expression & { kind: 'call' },
  { directions, compute }: { readonly directions: readonly (1 | -1)[]; compute(...values: readonly number[]): number },
  args: readonly Symbolic[],
  at: Surroundings,
): Symbolic {
  const { gates } = at;
  const present = gates.and(...args.map((arg) => presence(arg, gates.or, gates.truth)));
  const apply = (which: 'from' | 'to'): Linear => {
    const values = args.map((arg) => (arg.kind === 'days' ? arg[which] : numberOf(arg, gates).value));
    return steadily(node, values, directions, compute, gates);
  };
  if (!args.some((arg) => arg.kind === 'days')) return { kind: 'number', present, value: apply('from') };
  const [one, other] = [apply('from'), apply('to')];
  return { kind: 'number', present: gates.and(present, gates.integers.equal(one, other)), value: one };
}

function steadily(
  node: Expression & { kind: 'call' },
  values: readonly Linear[],
  directions: readonly (1 | -1)[],
  compute: (...values: readonly number[]) => number,
  { integers }: Gates,
): Linear {
  const bounds = values.map((value) => integers.bounds(value));
  const at = (sign: 1 | -1) => compute(...bounds.map(([low, high], index) => (directions[index] === sign ? high : low)));
  const least = node.type.kind === 'date' ? Math.max(firstDay * 2, at(-1)) : at(-1);
  const most = node.type.kind === 'date' ? Math.min(lastDay * 2, at(1)) : at(1);
  if (least === most) return { terms: new Map(), constant: least };
  const result = integers.variable(least, most);
  integers.define({ of: values.map((value) => variableOf(integers, value)), result, directions, compute });
  return term(result);
}

function ofText(node: Expression & { kind: 'call' }, args: readonly Symbolic[], present: number, at: Surroundings): Symbolic {
  const { gates, texts } = at;
  const [text, part] = args.map((arg) => textOf(arg, gates));
  if (text === undefined) return fresh(node.type, present, at);
  if (node.name === 'size') {
    const number: SymbolicNumber = { kind: 'number', present, value: texts.size(text) };
    return number;
  }
  if (node.name === 'contains' || node.name === 'startsWith' || node.name === 'endsWith') {
    const [only, more] = part?.cases ?? [];
    const written = more === undefined && typeof only?.text === 'string' ? only.text : undefined;
    return truthOf(present, texts.ask(node.name, text, written), gates);
  }
  if (node.type.kind === 'boolean') return conditionOf(fresh(node.type, present, at), gates);
  if (node.name === 'lowerAscii' || node.name === 'upperAscii' || node.name === 'trim') {
    const change = library[node.name];
    const cases = text.cases.map(({ when, text: of }) => ({
      when,
      text: typeof of === 'string' ? (change(of) ?? of) : texts.changed(of, node.name, (given) => change(given) ?? given),
    }));
    return { kind: 'text', present, cases };
  }
  return fresh(node.type, present, at);
}
