import { bounded, join, rescale, requireRounded, unify } from './conversions.ts';
import type { Comparison, Expression } from './expression.ts';
import { RuleError, type Span } from './syntax.ts';
import { sentence } from './mistakes.ts';
import { boolean, describe, exactLimit, maxScale, type NumberType } from './types.ts';

export function logic(operator: '&&' | '||', left: Expression, right: Expression, at: Span): Expression {
  requireBoolean(left, operator, at);
  requireBoolean(right, operator, at);
  return { kind: 'logic', operator, left, right, type: boolean, mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent };
}

export function not(operand: Expression, at: Span): Expression {
  requireBoolean(operand, '!', at);
  return { kind: 'not', operand, type: boolean, mayBeAbsent: operand.mayBeAbsent };
}

export function requireBoolean(expression: Expression, what: string, at: Span): void {
  if (expression.type.kind === 'boolean') return;
  const isChosen = expression.type.kind === 'choices' || expression.type.kind === 'file' || expression.type.kind === 'text';
  throw new RuleError(
    'rule-type',
    at,
    `${what} needs conditions, but this is ${describe(expression.type)}.`,
    expression.type.kind === 'text' && expression.type.written && (what === '||' || what === '&&')
      ? "Repeat the comparison on each side, or name all at once: field in ['a', 'b']."
      : isChosen
        ? 'Ask present(…), or compare it with something.'
        : 'Compare it with something.',
  );
}

const comparable: ReadonlySet<string> = new Set(['text', 'boolean', 'number', 'date', 'choice']);

export function compare(operator: Comparison, first: Expression, second: Expression, at: Span): Expression {
  refuseEmpty(first, second, at);
  refuseSizeOfText(operator, first, second, at);
  const [left, right] = unify(first, second, at);
  const { kind } = left.type;
  const isOrder = operator !== '==' && operator !== '!=';
  const level = isOrder ? compareLevels(operator, left, right) : undefined;
  if (level !== undefined) return level;
  if (isOrder && kind !== 'number' && kind !== 'date' && kind !== 'text') {
    throw new RuleError(
      'rule-type',
      at,
      sentence(`${describe(left.type)} has no order, so ${operator} has no meaning.`),
      kind === 'choice' ? "Name the options: field in ['a', 'b']." : 'Use == or !=.',
    );
  }
  if (!comparable.has(kind)) {
    throw new RuleError(
      'rule-type',
      at,
      sentence(`${describe(left.type)} cannot be compared.`),
      kind === 'choices' ? "Ask whether one is chosen: 'x' in the field." : 'Ask present(…) or count(…).',
    );
  }
  return {
    kind: 'compare',
    operator,
    left,
    right,
    type: boolean,
    mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent || isPartial(left) || isPartial(right),
  };
}

/** `anzahl != ''`: what is not answered is absent, so no answer is ever an empty text. */
function refuseEmpty(first: Expression, second: Expression, at: Span): void {
  const isEmpty = ({ kind, type }: Expression): boolean =>
    kind === 'constant' && type.kind === 'text' && type.written?.[0] === '';
  const other = isEmpty(first) ? second : isEmpty(second) ? first : undefined;
  // A computed text may be empty.
  if (other?.kind !== 'read' || other.type.kind === 'text') return;
  const name = other.path.names.join('.');
  throw new RuleError(
    'rule-type',
    at,
    `No answer to ${name} is an empty text: what is not answered is absent.`,
    `Write present(${name}) to ask whether there is an answer, !present(${name}) whether there is none.`,
  );
}

/** `text > 5`. */
function refuseSizeOfText(operator: Comparison, first: Expression, second: Expression, at: Span): void {
  if (operator === '==' || operator === '!=') return;
  const [one, other] = first.type.kind === 'text' ? [first, second] : [second, first];
  if (one.type.kind !== 'text' || one.type.written !== undefined || other.type.kind !== 'number') return;
  throw new RuleError(
    'rule-type',
    at,
    'A text is neither larger nor smaller than a number.',
    'Give the field the type integer or decimal if people answer with a number, or ask size(…) for the letters of a text.',
  );
}

/** `env.trust >= 'substantial'` asks for one of the options that stand high enough. */
function compareLevels(operator: Comparison, left: Expression, right: Expression): Expression | undefined {
  const mirrored: Readonly<Record<Comparison, Comparison>> = {
    '==': '==',
    '!=': '!=',
    '<': '>',
    '<=': '>=',
    '>': '<',
    '>=': '<=',
  };
  if (left.kind === 'constant') return right.kind === 'constant' ? undefined : compareLevels(mirrored[operator], right, left);
  const { type } = left;
  if (type.kind !== 'choice' || !type.ordered || right.kind !== 'constant') return undefined;
  const limit = type.options.indexOf(String(right.value));
  const isMet = (rank: number): boolean =>
    operator === '<' ? rank < limit : operator === '<=' ? rank <= limit : operator === '>' ? rank > limit : rank >= limit;
  const items = type.options
    .filter((_, rank) => isMet(rank))
    .map((value): Expression => ({
      kind: 'constant',
      value,
      type: { kind: 'choice', options: type.options },
      mayBeAbsent: false,
    }));
  if (items.length === 0) return { kind: 'constant', value: false, type: boolean, mayBeAbsent: false };
  return { kind: 'oneOf', operand: left, items, type: boolean, mayBeAbsent: left.mayBeAbsent };
}

/** Partial dates overlap, and what overlaps may be undecided. */
function isPartial(expression: Expression): boolean {
  return expression.type.kind === 'date' && expression.type.partial;
}

export function negate(operand: Expression, at: Span): Expression {
  const type = operand.type;
  if (type.kind !== 'number')
    throw new RuleError('rule-type', at, `Only numbers can be negative, but this is ${describe(type)}.`, 'Use ! for not.');
  const negative = { ...type, low: -type.high, high: -type.low };
  if (operand.kind === 'constant' && typeof operand.value === 'number')
    return { ...operand, value: -operand.value, type: negative };
  if (operand.kind === 'divide') return divide(negate(operand.left, at), operand.right, at);
  return { kind: 'negate', operand, type: negative, mayBeAbsent: operand.mayBeAbsent };
}

export function add(operator: '+' | '-', first: Expression, second: Expression, at: Span): Expression {
  if (first.type.kind === 'date' || second.type.kind === 'duration') return addToDate(operator, first, second, at);
  if (operator === '+' && first.type.kind === 'text' && second.type.kind === 'text') {
    return {
      kind: 'arithmetic',
      operator,
      left: first,
      right: second,
      type: { kind: 'text' },
      mayBeAbsent: first.mayBeAbsent || second.mayBeAbsent,
    };
  }
  requireNumbers(operator, first, second, at);
  const [left, right] = unify(first, second, at);
  const [a, b] = [left.type, right.type];
  if (a.kind !== 'number' || b.kind !== 'number') return left;
  const [low, high] = operator === '+' ? [a.low + b.low, a.high + b.high] : [a.low - b.high, a.high - b.low];
  const joined = join(a, b);
  const type = bounded({ ...(joined.kind === 'number' ? joined : a), low, high }, at);
  return fold({ kind: 'arithmetic', operator, left, right, type, mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent });
}

function addToDate(operator: '+' | '-', left: Expression, right: Expression, at: Span): Expression {
  if (left.type.kind !== 'date' || left.type.partial || right.kind !== 'duration') {
    const wayOut =
      left.type.kind === 'date' && right.type.kind === 'date'
        ? 'Use daysBetween(from, to) or monthsBetween(from, to).'
        : 'Write a whole date, then + or -, then days(n), months(n) or years(n).';
    throw new RuleError('rule-type', at, `This joins ${describe(left.type)} with ${describe(right.type)}.`, wayOut);
  }
  const name = right.unit === 'days' ? 'addDays' : right.unit === 'months' ? 'addMonths' : 'addYears';
  const amount = operator === '-' ? negate(right.amount, at) : right.amount;
  return { kind: 'call', name, args: [left, amount], type: left.type, mayBeAbsent: left.mayBeAbsent || amount.mayBeAbsent };
}

export function multiply(left: Expression, right: Expression, at: Span): Expression {
  const [a, b] = requireNumbers('*', left, right, at);
  if (a.unit === 'money' && b.unit === 'money')
    throw new RuleError('rule-type', at, 'Money times money has no meaning.', 'Multiply money with a number.');
  if (left.kind === 'divide') return divide(multiply(left.left, right, at), left.right, at);
  if (right.kind === 'divide') return divide(multiply(left, right.left, at), right.right, at);
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const unit = a.unit === 'money' || b.unit === 'money' ? 'money' : 'number';
  const product: NumberType = {
    kind: 'number',
    unit,
    scale: a.scale + b.scale,
    low: Math.min(...corners),
    high: Math.max(...corners),
  };
  const type = bounded(a.written && b.written ? { ...product, written: true } : product, at);
  return fold({ kind: 'arithmetic', operator: '*', left, right, type, mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent });
}

/** Money by money is a decimal at once; any other quotient waits for its rounding. */
export function divide(left: Expression, right: Expression, at: Span): Expression {
  const [a, b] = requireNumbers('/', left, right, at);
  requireDivisor(b, at);
  if (b.quotient) throw new RuleError('rule-unrounded', at, 'This divides by a quotient.', 'Round the divisor first.');
  if (b.unit === 'money' && a.unit === 'number')
    throw new RuleError('rule-type', at, 'A number divided by money has no meaning.', 'Divide money by a number or by money.');
  if (left.kind === 'divide') return divide(left.left, multiply(left.right, right, at), at);
  const isRatio = a.unit === 'money' && b.unit === 'money';
  const type: NumberType = {
    kind: 'number',
    unit: isRatio ? 'number' : a.unit,
    scale: a.scale - b.scale,
    low: a.low,
    high: a.high,
    quotient: true,
  };
  const quotient: Expression = { kind: 'divide', left, right, type, mayBeAbsent: true };
  if (!isRatio || left.type.kind !== 'number' || a.scale !== 2 || b.scale !== 2) return quotient;
  // As many digits as can be computed exactly, six at most.
  const most = Math.max(Math.abs(a.low), Math.abs(a.high), 1);
  const scale = Math.max(0, Math.min(maxScale, Math.floor(Math.log10(exactLimit / most))));
  return round('round', quotient, scale, at);
}

export function modulo(left: Expression, right: Expression, at: Span): Expression {
  const [a, b] = requireNumbers('%', left, right, at);
  requireDivisor(b, at);
  if (a.scale !== 0 || b.scale !== 0) throw new RuleError('rule-type', at, '% is for integers.', 'Use it with integers only.');
  const most = Math.max(Math.abs(b.low), Math.abs(b.high));
  const type: NumberType = { kind: 'number', unit: 'number', scale: 0, low: a.low < 0 ? -most : 0, high: most };
  return {
    kind: 'arithmetic',
    operator: '%',
    left,
    right,
    type,
    mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent || !(b.low > 0 || b.high < 0),
  };
}

/** Dividing by what an answer may make 0 is absent then; dividing by 0 always is a mistake. */
function requireDivisor({ low, high }: NumberType, at: Span): void {
  if (low !== 0 || high !== 0) return;
  throw new RuleError('rule-arguments', at, 'This divides by 0, so it never has a value.', 'Divide by another number.');
}

/** Rounds to a number of digits after the point. */
export function round(mode: 'round' | 'roundDown' | 'roundUp', operand: Expression, scale: number, at: Span): Expression {
  const { type } = operand;
  if (type.kind !== 'number')
    throw new RuleError('rule-type', at, `Only numbers can be rounded, but this is ${describe(type)}.`, 'Compute a number.');
  if (operand.kind !== 'divide' && type.scale <= scale) return rescale(operand, type.unit === 'money' ? 2 : scale, at);
  const magnitude = 10 ** (scale - type.scale);
  const smallest = operand.kind === 'divide' ? smallestMagnitude(operand.right) : 1;
  const [low, high] = [Math.floor((type.low * magnitude) / smallest) - 1, Math.ceil((type.high * magnitude) / smallest) + 1];
  if (magnitude < 1 && operand.kind === 'divide' && operand.right.type.kind === 'number')
    bounded({ ...operand.right.type, high: operand.right.type.high / magnitude, low: operand.right.type.low / magnitude }, at);
  if (magnitude > 1) bounded({ ...type, scale, low: type.low * magnitude, high: type.high * magnitude }, at);
  const rounded: NumberType = bounded(
    {
      kind: 'number',
      unit: type.unit,
      scale,
      low: type.low >= 0 ? Math.max(0, low) : low,
      high: type.high <= 0 ? Math.min(0, high) : high,
    },
    at,
  );
  const result: Expression = {
    kind: 'round',
    mode,
    operand,
    scale,
    type: type.written ? { ...rounded, written: true } : rounded,
    mayBeAbsent: operand.mayBeAbsent,
  };
  return type.unit === 'money' ? rescale(result, 2, at) : result;
}

function smallestMagnitude({ type }: Expression): number {
  if (type.kind !== 'number') return 1;
  return type.low > 0 ? type.low : type.high < 0 ? -type.high : 1;
}

function requireNumbers(operator: string, left: Expression, right: Expression, at: Span): readonly [NumberType, NumberType] {
  return [requireNumber(operator, left, at), requireNumber(operator, right, at)];
}

function requireNumber(operator: string, { type }: Expression, at: Span): NumberType {
  if (type.kind !== 'number') {
    throw new RuleError(
      'rule-type',
      at,
      `${operator} needs numbers, but this is ${describe(type)}.`,
      operator === '+' && type.kind === 'text' ? 'Join texts with + only with texts.' : 'Use numbers only.',
    );
  }
  if (operator === '+' || operator === '-' || operator === '%') requireRounded(type, at);
  return type;
}

/** Computes what is made of constants only. */
function fold(expression: Expression): Expression {
  if (expression.kind !== 'arithmetic' || expression.left.kind !== 'constant' || expression.right.kind !== 'constant')
    return expression;
  const [a, b] = [expression.left.value, expression.right.value];
  if (typeof a !== 'number' || typeof b !== 'number') return expression;
  const value = expression.operator === '+' ? a + b : expression.operator === '-' ? a - b : a * b;
  return { kind: 'constant', value, type: expression.type, mayBeAbsent: false };
}
