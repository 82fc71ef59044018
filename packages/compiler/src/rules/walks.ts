import { bounded, requireRounded } from './conversions.ts';
import type { Expression, Stream, Terminal } from './expression.ts';
import { pick, sizeOfText } from './functions.ts';
import { requireBoolean } from './operators.ts';
import { RuleError, type Span } from './syntax.ts';
import { boolean, describe, integer, type GroupType, type RuleType } from './types.ts';

/** Functions that take a condition or value for each row: `hunde.filter(h, h.gefaehrlich)`. */
export const rowFunctions: ReadonlyMap<string, string> = new Map([
  ['filter', 'the rows for which a condition is true'],
  ['map', 'a value of each row'],
  ['exists', 'whether the condition is true for some row'],
  ['all', 'whether the condition is true for every row; true if there is none'],
]);

/** Functions that take a list, or what `filter` and `map` make of it. */
export const listFunctions: ReadonlyMap<string, string> = new Map([
  ['count', 'the number of rows, choices or files; 0 if there are none'],
  ['size', 'the number of letters of a text, or of rows'],
  ['sum', 'the sum of those that are present; 0 if there are none'],
  ['min', 'the smallest of a list, or of some values; absent if there are none'],
  ['max', 'the largest of a list, or of some values; absent if there are none'],
]);

export interface ListView {
  readonly stream: Stream;
  readonly element: RuleType;
  readonly elementMayBeAbsent: boolean;
  readonly max: number;
  /** Rows that the rule shares with the list. */
  readonly shared: number;
}

/** Looks at an expression as a list of rows or values. */
export function asList(expression: Expression): ListView | undefined {
  const { type } = expression;
  const shared = sharedRows(expression);
  if (type.kind === 'list') {
    const stream = expression.kind === 'stream' ? expression.stream : { source: expression, min: type.min, stages: [] };
    const last = stream.stages.findLast((stage) => stage.kind === 'map');
    return { stream, element: type.element, elementMayBeAbsent: last?.body.mayBeAbsent ?? false, max: type.max, shared };
  }
  if (type.kind === 'choices')
    return {
      stream: { source: expression, min: 0, stages: [] },
      element: { ...type, kind: 'choice' },
      elementMayBeAbsent: false,
      max: type.options.length || 1000,
      shared,
    };
  if (type.kind === 'file')
    return {
      stream: { source: expression, min: 0, stages: [] },
      element: { kind: 'opaque' },
      elementMayBeAbsent: false,
      max: 1000,
      shared,
    };
  return undefined;
}

function sharedRows(expression: Expression): number {
  if (expression.kind === 'stream') return sharedRows(expression.stream.source);
  return expression.kind === 'read' ? expression.shared : 0;
}

/** Types `list.filter(variable, body)` and its sisters, after the body was typed with the variable in sight. */
export function typeRowFunction(name: string, list: ListView, variable: string, body: Expression, at: Span): Expression {
  if (name !== 'map') requireBoolean(body, `${name}(…)`, at);
  const isFilter = name === 'filter';
  const stream: Stream = {
    ...list.stream,
    stages: [...list.stream.stages, { kind: isFilter ? 'filter' : 'map', variable, body }],
  };
  if (name === 'exists') return { kind: 'walk', terminal: 'exists', stream, type: boolean, mayBeAbsent: false };
  if (name === 'all') return { kind: 'walk', terminal: 'all', stream, type: boolean, mayBeAbsent: body.mayBeAbsent };
  const element = isFilter ? list.element : body.type;
  return { kind: 'stream', stream, type: { kind: 'list', element, min: 0, max: list.max }, mayBeAbsent: false };
}

/** Types `count`, `size`, `sum`, `min` and `max`. */
export function typeListFunction(name: string, args: readonly Expression[], at: Span): Expression {
  const [first, ...rest] = args;
  if (first === undefined)
    throw new RuleError('rule-arguments', at, `${name}(…) needs a list.`, `Write ${name}(hunde.map(h, h.steuer)).`);
  if (rest.length > 0) {
    if (name === 'min' || name === 'max') return pick(name, args, at);
    throw new RuleError(
      'rule-arguments',
      at,
      `${name}(…) takes one list.`,
      name === 'sum' ? 'Add values with +.' : `Write ${name}(hunde).`,
    );
  }
  if (name === 'size' && (first.type.kind === 'text' || first.type.kind === 'choice')) return sizeOfText(first);
  const list = asList(first);
  if (list === undefined)
    throw new RuleError(
      'rule-type',
      at,
      `${name}(…) needs a list, but this is ${describe(first.type)}.`,
      name === 'count' ? 'Ask present(…) for a single value.' : `Write ${name}(hunde.map(h, h.steuer)).`,
    );
  if (name === 'count' || name === 'size') return walk('count', list, integer(0, list.max));
  return typeFold(name === 'sum' ? 'sum' : name === 'min' ? 'min' : 'max', list, at);
}

function typeFold(name: 'sum' | 'min' | 'max', list: ListView, at: Span): Expression {
  const { element } = list;
  if (element.kind === 'number') {
    requireRounded(element, at);
    if (name !== 'sum') return walk(name, list, element);
    return walk(
      'sum',
      list,
      bounded({ ...element, low: Math.min(0, element.low) * list.max, high: Math.max(0, element.high) * list.max }, at),
    );
  }
  if (element.kind === 'date' && !element.partial && name !== 'sum') return walk(name, list, element);
  const wayOut =
    element.kind === 'group'
      ? `Name the value to take of each row: ${name}(${nameOf(list)}.map(x, x.${numberIn(element) ?? 'field'})).`
      : `Use ${name} with numbers.`;
  throw new RuleError(
    'rule-type',
    at,
    `${name}(…) needs numbers, but the list holds ${element.kind === 'group' ? 'rows' : describe(element)}.`,
    wayOut,
  );
}

/** What the rule calls the list. */
function nameOf({ stream: { source } }: ListView): string {
  return source.kind === 'read' ? source.path.names.join('.') : 'list';
}

/** The first field of a row that can be added. */
function numberIn({ members }: GroupType): string | undefined {
  return [...members].find(([, member]) => member.type().kind === 'number')?.[0];
}

function walk(terminal: Terminal, list: ListView, type: RuleType): Expression {
  return { kind: 'walk', terminal, stream: list.stream, type, mayBeAbsent: terminal === 'min' || terminal === 'max' };
}
