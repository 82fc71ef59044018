import { asAlternatives, type Comparison, type Expression } from '../../../rules/expression.ts';
import { not, type Literal } from '../solver/sat.ts';
import { add, constant, scale, subtract, type Linear } from '../solver/linear.ts';
import type { Gates } from './gates.ts';
import { callFunction } from './functions.ts';
import { product, remainder, rounded } from './arithmetic.ts';
import { presence, type Symbolic } from './symbols.ts';
import type { Texts } from './texts.ts';
import { fresh } from './fresh.ts';
import { walk } from './walks.ts';

/** What an expression is evaluated with. */
export interface Surroundings {
  readonly gates: Gates;
  readonly texts: Texts;
  /** A field, row or input that the expression names. */
  read(node: Expression & { kind: 'read' | 'rowIndex' }, variables: Variables): Symbolic;
  /** Called for each choice between two branches, with when each is taken. */
  readonly onChoose?: (node: Expression & { kind: 'choose' }, yes: Literal, no: Literal) => void;
  /** Called for each side of `&&` and `||`. */
  readonly onSide?: (node: Expression, side: Condition) => void;
  /** When the expression counts at all, inside of branches. */
  readonly path?: Literal;
  /** Lists too short for a computed value to be known. */
  readonly onShort?: (isShort: Literal) => void;
}

export type Variables = ReadonlyMap<string, Symbolic>;

export type SymbolicNumber = Extract<Symbolic, { kind: 'number' }>;
export type Condition = Extract<Symbolic, { kind: 'boolean' }>;

/** Evaluates a typed rule to conditions and sums; what cannot be said exactly may be anything, so that nothing possible is ruled out. */
export function evaluate(node: Expression, at: Surroundings, variables: Variables): Symbolic {
  const { gates } = at;
  const of = (part: Expression) => evaluate(part, at, variables);
  switch (node.kind) {
    case 'constant':
      return constantOf(node, gates);
    case 'read':
    case 'rowIndex':
      return at.read(node, variables);
    case 'not': {
      const { yes, no } = conditionOf(of(node.operand), gates);
      return { kind: 'boolean', yes: no, no: yes };
    }
    case 'logic': {
      const [left, right] = [conditionOf(of(node.left), gates), conditionOf(of(node.right), gates)];
      at.onSide?.(node.left, left);
      at.onSide?.(node.right, right);
      return logic(node.operator, left, right, gates);
    }
    case 'compare':
      return compare(node.operator, of(node.left), of(node.right), at);
    case 'choose':
      return choose(node, at, variables);
    case 'present': {
      const literal = presence(of(node.operand), gates.or, gates.truth);
      return { kind: 'boolean', yes: literal, no: not(literal) };
    }
    case 'coalesce': {
      const [first, second] = [of(node.first), of(node.second)];
      const isFirst = presence(first, gates.or, gates.truth);
      return merge(isFirst, first, not(isFirst), second, node, at);
    }
    case 'oneOf':
      return of(asAlternatives(node));
    case 'includes':
      return includes(of(node.operand), of(node.list), at);
    case 'call':
      return callFunction(node, node.args.map(of), at);
    case 'matches': {
      const text = textOf(of(node.operand), gates);
      return truthOf(text.present, at.texts.ask('matches', text, new RegExp(node.pattern, 'u')), gates);
    }
    case 'duration':
      return of(node.amount);
    case 'walk':
      return walk(node, at, variables);
    case 'stream':
      return of(node.stream.source);
    default:
      return arithmetic(node, of, at);
  }
}

function arithmetic(node: Expression, of: (part: Expression) => Symbolic, at: Surroundings): Symbolic {
  const { gates } = at;
  switch (node.kind) {
    case 'negate': {
      const { present, value } = numberOf(of(node.operand), gates);
      return { kind: 'number', present, value: scale(value, -1) };
    }
    case 'rescale': {
      const { present, value } = numberOf(of(node.operand), gates);
      return { kind: 'number', present, value: scale(value, node.factor) };
    }
    case 'pick':
      return pick(
        node.which,
        node.items.map((item) => numberOf(of(item), gates)),
        gates,
      );
    case 'round': {
      const isQuotient = node.operand.kind === 'divide';
      const over = node.operand.kind === 'divide' ? node.operand.left : node.operand;
      const under = node.operand.kind === 'divide' ? numberOf(of(node.operand.right), gates) : undefined;
      const excess = node.operand.type.kind === 'number' ? node.operand.type.scale - node.scale : 0;
      return rounded(node, numberOf(of(over), gates), isQuotient ? under : undefined, excess, gates);
    }
    case 'arithmetic': {
      if (node.type.kind === 'text') return fresh(node.type, presenceOfBoth(of(node.left), of(node.right), gates), at);
      const [left, right] = [numberOf(of(node.left), gates), numberOf(of(node.right), gates)];
      const present = gates.and(left.present, right.present);
      if (node.operator === '+') return { kind: 'number', present, value: add(left.value, right.value) };
      if (node.operator === '-') return { kind: 'number', present, value: subtract(left.value, right.value) };
      if (node.operator === '*') return { kind: 'number', present, value: product(left.value, right.value, gates) };
      return remainder(left, right, gates);
    }
    default:
      return fresh(node.type, gates.free(), at);
  }
}

function presenceOfBoth(left: Symbolic, right: Symbolic, gates: Gates): Literal {
  return gates.and(presence(left, gates.or, gates.truth), presence(right, gates.or, gates.truth));
}

function constantOf({ value, type }: Expression & { kind: 'constant' }, { truth, falsehood }: Gates): Symbolic {
  if (typeof value === 'boolean') return { kind: 'boolean', yes: value ? truth : falsehood, no: value ? falsehood : truth };
  if (typeof value === 'number') return { kind: 'number', present: truth, value: constant(value) };
  if (typeof value !== 'string') return { kind: 'choices', present: truth, has: new Map(value.map((item) => [item, truth])) };
  if (type.kind === 'choice') return { kind: 'choice', present: truth, is: new Map([[value, truth]]) };
  return { kind: 'text', present: truth, cases: [{ when: truth, text: value }] };
}

export function conditionOf(symbol: Symbolic, { falsehood }: Gates): Condition {
  return symbol.kind === 'boolean' ? symbol : { kind: 'boolean', yes: falsehood, no: falsehood };
}

export function numberOf(symbol: Symbolic, { falsehood }: Gates): SymbolicNumber {
  return symbol.kind === 'number' ? symbol : { kind: 'number', present: falsehood, value: constant(0) };
}

/** A text, or the option that was chosen as one. */
export function textOf(symbol: Symbolic, { falsehood }: Gates): Extract<Symbolic, { kind: 'text' }> {
  if (symbol.kind === 'text') return symbol;
  if (symbol.kind !== 'choice') return { kind: 'text', present: falsehood, cases: [] };
  return { kind: 'text', present: symbol.present, cases: [...symbol.is].map(([text, when]) => ({ when, text })) };
}

/** True or false where it is present. */
export function truthOf(present: Literal, holds: Literal, { and }: Gates): Condition {
  return { kind: 'boolean', yes: and(present, holds), no: and(present, not(holds)) };
}

function logic(operator: '&&' | '||', left: Condition, right: Condition, { and, or }: Gates): Condition {
  return operator === '&&'
    ? { kind: 'boolean', yes: and(left.yes, right.yes), no: or(left.no, right.no) }
    : { kind: 'boolean', yes: or(left.yes, right.yes), no: and(left.no, right.no) };
}

function compare(operator: Comparison, left: Symbolic, right: Symbolic, at: Surroundings): Condition {
  const { gates } = at;
  if (operator === '!=') {
    const { yes, no } = compare('==', left, right, at);
    return { kind: 'boolean', yes: no, no: yes };
  }
  if (operator === '>') return compare('<', right, left, at);
  if (operator === '>=') return compare('<=', right, left, at);
  if (left.kind === 'days' || right.kind === 'days') return compareDays(operator, left, right, gates);
  if (left.kind === 'number' && right.kind === 'number') {
    const present = gates.and(left.present, right.present);
    const { integers } = gates;
    if (operator === '==') return truthOf(present, integers.equal(left.value, right.value), gates);
    const more = operator === '<' ? add(left.value, constant(1)) : left.value;
    return truthOf(present, integers.atMost(more, right.value), gates);
  }
  if (left.kind === 'boolean' && right.kind === 'boolean') {
    const { and, or } = gates;
    return {
      kind: 'boolean',
      yes: or(and(left.yes, right.yes), and(left.no, right.no)),
      no: or(and(left.yes, right.no), and(left.no, right.yes)),
    };
  }
  const present = presenceOfBoth(left, right, gates);
  if (operator !== '==') return truthOf(present, gates.free(), gates);
  if (left.kind === 'choice' && right.kind === 'choice') {
    const same = [...left.is].map(([option, is]) => gates.and(is, right.is.get(option) ?? gates.falsehood));
    return truthOf(present, gates.or(...same), gates);
  }
  return truthOf(present, at.texts.equal(textOf(left, gates), textOf(right, gates)), gates);
}

function daysOf(symbol: Symbolic, gates: Gates): { readonly present: Literal; readonly from: Linear; readonly to: Linear } {
  if (symbol.kind === 'days') return symbol;
  const { present, value } = numberOf(symbol, gates);
  return { present, from: value, to: value };
}

/** Intervals: holds if it holds for all days of both, fails if for none. */
function compareDays(operator: '==' | '<' | '<=', left: Symbolic, right: Symbolic, gates: Gates): Condition {
  const { and, or, integers } = gates;
  const [a, b] = [daysOf(left, gates), daysOf(right, gates)];
  const present = and(a.present, b.present);
  const isBefore = (one: Linear, other: Linear) => integers.atMost(add(one, constant(1)), other);
  const condition = (yes: Literal, no: Literal): Condition => ({ kind: 'boolean', yes: and(present, yes), no: and(present, no) });
  if (operator === '<') return condition(isBefore(a.to, b.from), integers.atMost(b.to, a.from));
  if (operator === '<=') return condition(integers.atMost(a.to, b.from), isBefore(b.to, a.from));
  return condition(
    and(integers.equal(a.from, b.from), integers.equal(a.to, b.to), integers.equal(a.from, a.to)),
    or(isBefore(a.to, b.from), isBefore(b.to, a.from)),
  );
}

function choose(node: Expression & { kind: 'choose' }, at: Surroundings, variables: Variables): Symbolic {
  const { and, truth } = at.gates;
  const { yes, no } = conditionOf(evaluate(node.condition, at, variables), at.gates);
  const [isYes, isNo] = [and(at.path ?? truth, yes), and(at.path ?? truth, no)];
  at.onChoose?.(node, isYes, isNo);
  const one = evaluate(node.yes, { ...at, path: isYes }, variables);
  const other = evaluate(node.no, { ...at, path: isNo }, variables);
  return merge(yes, one, no, other, node, at);
}

/** One of two values, each under its condition; the conditions exclude each other. */
export function merge(
  when: Literal,
  one: Symbolic,
  otherwise: Literal,
  other: Symbolic,
  { type }: Expression,
  at: Surroundings,
): Symbolic {
  const { gates } = at;
  const { and, or } = gates;
  const present = or(and(when, presence(one, or, gates.truth)), and(otherwise, presence(other, or, gates.truth)));
  if (one.kind === 'boolean' && other.kind === 'boolean') {
    const side = (which: 'yes' | 'no') => or(and(when, one[which]), and(otherwise, other[which]));
    return { kind: 'boolean', yes: side('yes'), no: side('no') };
  }
  if (one.kind === 'number' && other.kind === 'number') {
    const value = gates.select([
      { when: and(when, one.present), value: one.value },
      { when: and(otherwise, other.present), value: other.value },
    ]);
    return { kind: 'number', present, value };
  }
  if (one.kind === 'choice' && other.kind === 'choice') {
    const options = [...new Set([...one.is.keys(), ...other.is.keys()])];
    const isChosen = (symbol: typeof one, option: string) => and(symbol.present, symbol.is.get(option) ?? gates.falsehood);
    const is = options.map((option): [string, Literal] => [
      option,
      or(and(when, isChosen(one, option)), and(otherwise, isChosen(other, option))),
    ]);
    return { kind: 'choice', present, is: new Map(is) };
  }
  if ((one.kind === 'text' || one.kind === 'choice') && (other.kind === 'text' || other.kind === 'choice')) {
    const under = (literal: Literal, symbol: Symbolic) =>
      textOf(symbol, gates).cases.map((part) => ({ ...part, when: and(literal, part.when) }));
    return { kind: 'text', present, cases: [...under(when, one), ...under(otherwise, other)] };
  }
  return fresh(type, present, at);
}

/** The least or greatest of numbers that are all there. */
export function pick(which: 'min' | 'max', items: readonly SymbolicNumber[], gates: Gates): SymbolicNumber {
  const present = gates.and(...items.map((item) => item.present));
  return { kind: 'number', present, value: extreme(which, items, gates) };
}

/** The least or greatest of the numbers that are there. */
export function extreme(which: 'min' | 'max', items: readonly SymbolicNumber[], gates: Gates): Linear {
  const { integers } = gates;
  const possible = items.filter(({ present }) => present !== gates.falsehood);
  const [first, second] = possible;
  if (first === undefined) return constant(0);
  if (second === undefined) return first.value;
  const cases = possible.map(({ present, value }) => {
    const isChosen = gates.free();
    gates.demand(not(isChosen), present);
    return { when: isChosen, value };
  });
  // One of those that are there is chosen, if any is there.
  const isNone = gates.and(...possible.map(({ present }) => not(present)));
  gates.demand(isNone, ...cases.map(({ when }) => when));
  const chosen = gates.select(cases);
  for (const { present, value } of possible) {
    const holds = which === 'min' ? integers.atMost(chosen, value) : integers.atMost(value, chosen);
    gates.demand(not(present), holds);
  }
  return chosen;
}

function includes(operand: Symbolic, list: Symbolic, { gates }: Surroundings): Condition {
  if (operand.kind !== 'choice' || list.kind !== 'choices') return { kind: 'boolean', yes: gates.free(), no: gates.falsehood };
  const found = [...operand.is].map(([option, is]) => gates.and(is, list.has.get(option) ?? gates.falsehood));
  return truthOf(gates.and(operand.present, list.present), gates.or(...found), gates);
}
