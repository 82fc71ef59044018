import { didYouMean } from '@vordruck/definition';
import type { Expression } from './expression.ts';
import { RuleError, type Span } from './syntax.ts';
import { dayInRule, numberInRule } from './mistakes.ts';
import { describe, exactLimit, isUnrounded, maxScale, type NumberType, type OptionsType, type RuleType } from './types.ts';

/** Refuses a number that could leave what JavaScript holds exactly (±2^53). */
export function bounded<T extends NumberType>(type: T, at: Span): T {
  if (type.low >= -exactLimit && type.high <= exactLimit) return type;
  const most = Math.max(-type.low, type.high) / 10 ** type.scale;
  throw new RuleError(
    'rule-too-large',
    at,
    `This could become as large as ${most.toPrecision(3)}${type.scale > 0 ? ` with ${type.scale} digits after the point` : ''}, which cannot be computed exactly.`,
    'Give the fields and parameters in it a min and a max, the lists a max, or round earlier.',
  );
}

/** Brings a number to more digits after the point. */
export function rescale(expression: Expression, scale: number, at: Span): Expression {
  const type = expression.type;
  if (type.kind !== 'number' || type.scale === scale) return expression;
  const factor = 10 ** (scale - type.scale);
  const scaled = bounded({ ...type, scale, low: type.low * factor, high: type.high * factor }, at);
  if (expression.kind === 'constant' && typeof expression.value === 'number')
    return { ...expression, value: expression.value * factor, type: scaled };
  return { kind: 'rescale', operand: expression, factor, type: scaled, mayBeAbsent: expression.mayBeAbsent };
}

/** Reads a written number as euros. */
function asMoney(expression: Expression, at: Span): Expression {
  const { type } = expression;
  if (type.kind !== 'number' || type.unit === 'money') return expression;
  if (type.scale > 2)
    throw new RuleError(
      'rule-type',
      at,
      'An amount of money has at most two digits after the point.',
      'Round it, or write it with two digits.',
    );
  const scaled = rescale(expression, 2, at);
  return scaled.type.kind === 'number' ? { ...scaled, type: { ...scaled.type, unit: 'money' } } : scaled;
}

/** Brings two values to one type, so that they can be compared, added or stand for one another. */
export function unify(left: Expression, right: Expression, at: Span): readonly [Expression, Expression] {
  const [a, b] = [left.type, right.type];
  if (a.kind === 'number' && b.kind === 'number') return unifyNumbers(left, a, right, b, at);
  if (a.kind === 'choice' && b.kind === 'text' && b.written) return [left, asOption(right, a, at)];
  if (a.kind === 'text' && a.written && b.kind === 'choice') return [asOption(left, b, at), right];
  if (a.kind === b.kind && a.kind !== 'group' && a.kind !== 'list') return [left, right];
  throw mismatch(a, b, at);
}

function unifyNumbers(
  left: Expression,
  a: NumberType,
  right: Expression,
  b: NumberType,
  at: Span,
): readonly [Expression, Expression] {
  requireRounded(a, at);
  requireRounded(b, at);
  if (a.unit === 'money' && b.written && b.unit === 'number') return [left, asMoney(right, at)];
  if (b.unit === 'money' && a.written && a.unit === 'number') return [asMoney(left, at), right];
  if (a.unit !== b.unit) throw mismatch(a, b, at);
  const scale = Math.max(a.scale, b.scale);
  return [rescale(left, scale, at), rescale(right, scale, at)];
}

/** The type that holds the values of both; they were unified before. */
export function join(a: RuleType, b: RuleType): RuleType {
  if (a.kind === 'number' && b.kind === 'number') {
    const { written: _a, ...number } = a;
    const hull = { ...number, low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
    return a.written && b.written ? { ...hull, written: true } : hull;
  }
  if (a.kind === 'text' && b.kind === 'text')
    return a.written && b.written ? { kind: 'text', written: [...a.written, ...b.written] } : { kind: 'text' };
  if (a.kind === 'choice' && b.kind === 'choice') return { kind: 'choice', options: [...new Set([...a.options, ...b.options])] };
  if (a.kind === 'choices' && b.kind === 'choices')
    return { kind: 'choices', options: [...new Set([...a.options, ...b.options])] };
  return a;
}

export function requireRounded(type: NumberType, at: Span): void {
  if (!isUnrounded(type)) return;
  throw new RuleError(
    'rule-unrounded',
    at,
    `This is ${describe(type)}.`,
    'Put it into round(…), roundDown(…) or roundUp(…), with the number of digits as second argument: round(x, 2).',
  );
}

/** Makes sure that a written text is one of the options. */
export function asOption(expression: Expression, { options, labels }: OptionsType, at: Span): Expression {
  const { type } = expression;
  if (type.kind !== 'text' || !type.written) return expression;
  const wrong = type.written.find((value) => !options.includes(value));
  if (wrong === undefined) return { ...expression, type: { kind: 'choice', options } };
  const meant = [...(labels ?? [])].find(([, label]) => label === wrong)?.[0];
  if (meant !== undefined)
    throw new RuleError('rule-no-option', at, `'${wrong}' is the label of an option; rules name its value.`, `Write '${meant}'.`);
  const wayOut =
    didYouMean(wrong, options) || `The options are: ${options.slice(0, 12).join(', ')}${options.length > 12 ? ', …' : ''}.`;
  throw new RuleError('rule-no-option', at, `'${wrong}' is none of the options, so this can never be true.`, wayOut);
}

function mismatch(a: RuleType, b: RuleType, at: Span): RuleError {
  return new RuleError(
    'rule-type',
    at,
    `This joins ${describe(a)} with ${describe(b)}.`,
    bridge(a, b) ?? bridge(b, a) ?? 'Both sides must have the same type.',
  );
}

/** How to bring `other` to what stands beside `one`. */
function bridge(one: RuleType, other: RuleType): string | undefined {
  const written = other.kind === 'text' ? other.written?.[0] : undefined;
  switch (one.kind) {
    case 'list':
    case 'file':
      return 'Ask how many there are with count(…), or present(…) for a file.';
    case 'group':
      return 'Name a field in the group: group.field.';
    case 'choices':
      return "Ask whether one is chosen: 'x' in the field.";
    case 'date':
      if (other.kind === 'number') return "Write a day as date('2026-01-31'), or take a part of the date: year(…).";
      return written === undefined ? undefined : `Write a day as ${dayInRule(written) ?? "date('2026-01-31')"}.`;
    case 'number': {
      const number = written === undefined ? undefined : numberInRule(written);
      if (number !== undefined) return `Write the number without quotation marks: ${number}.`;
      return other.kind === 'number'
        ? 'Compare and add money only with money; a written amount may stand as a number: betrag > 1000.'
        : undefined;
    }
    case 'boolean':
      if (other.kind === 'number' || (written !== undefined && /^(?:true|false|ja|nein|yes|no|wahr|falsch)$/iu.test(written)))
        return 'Write true or false without quotation marks, or only the name of the field.';
      return undefined;
    case 'text':
    case 'choice':
      return other.kind === 'number' && other.written && other.low === other.high
        ? `Put it in quotation marks: '${other.low / 10 ** other.scale}'.`
        : undefined;
    default:
      return undefined;
  }
}

/** Fits a rule's result to what its place needs; `what` names the place in messages. */
export function fit(expression: Expression, expected: RuleType, what: string, at: Span): Expression {
  const { type } = expression;
  if (expected.kind === 'number' && type.kind === 'number') return fitNumber(expression, type, expected, what, at);
  if (expected.kind === 'choice' && type.kind === 'text' && type.written) return asOption(expression, expected, at);
  if (expected.kind === 'choice' && type.kind === 'choice') {
    const wrong = type.options.find((option) => !expected.options.includes(option));
    if (wrong === undefined) return expression;
    throw new RuleError(
      'rule-no-option',
      at,
      `${what} could become '${wrong}', which is none of its options.`,
      'Give both fields the same options, or choose with c ? a : b.',
    );
  }
  if (expected.kind === 'text' && (type.kind === 'text' || type.kind === 'choice')) return expression;
  if (expected.kind === 'choices' && expression.kind === 'constant' && Array.isArray(expression.value)) return expression;
  if (expected.kind === 'date' && type.kind === 'date' && expected.partial !== type.partial)
    throw unfit(type, expected, what, at);
  if (expected.kind === type.kind && expected.kind !== 'list' && expected.kind !== 'group') return expression;
  throw unfit(type, expected, what, at);
}

function fitNumber(expression: Expression, type: NumberType, expected: NumberType, what: string, at: Span): Expression {
  requireRounded(type, at);
  if (expected.unit === 'money' && type.unit === 'number' && type.written) return asMoney(expression, at);
  if (expected.unit !== type.unit) throw unfit(type, expected, what, at);
  if (type.scale > expected.scale) {
    throw new RuleError(
      'rule-unrounded',
      at,
      `${what} is ${describe(expected)}, but this is ${describe(type)}.`,
      `Round it: round(…, ${Math.min(expected.scale, maxScale)}).`,
    );
  }
  return rescale(expression, expected.scale, at);
}

function unfit(type: RuleType, expected: RuleType, what: string, at: Span): RuleError {
  const written = type.kind === 'text' ? type.written?.[0] : undefined;
  const amount = written === undefined ? undefined : numberInRule(written);
  const wayOut =
    expected.kind === 'number' && amount !== undefined
      ? `Write the number without quotation marks: ${amount}.`
      : expected.kind === 'number' && expected.unit === 'money' && type.kind === 'number'
        ? "Compute with an amount of money: a written one is money('25.00')."
        : expected.kind === 'date' && written !== undefined
          ? `Write a day as ${dayInRule(written) ?? "date('2026-01-31')"}.`
          : expected.kind === 'boolean'
            ? 'Compare it with something, or ask present(…).'
            : type.kind === 'boolean'
              ? 'Choose a value with condition ? value : other value.'
              : 'Compute a value of the type that is needed, or change the type of the field.';
  return new RuleError('rule-type', at, `${what} must be ${describe(expected)}, but this is ${describe(type)}.`, wayOut);
}
