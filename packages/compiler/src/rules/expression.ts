import type { RuleType } from './types.ts';

/** A rule after typing: every name resolved, every conversion written out. `mayBeAbsent` is false where a value is certain. */
export type Expression = Typed &
  (
    | { readonly kind: 'constant'; readonly value: string | number | boolean | readonly string[] }
    | { readonly kind: 'read'; readonly path: Path; readonly field?: number; readonly shared: number }
    | { readonly kind: 'rowIndex'; readonly path: Path; readonly list: number; readonly shared: number }
    | { readonly kind: 'not' | 'negate'; readonly operand: Expression }
    | { readonly kind: 'logic'; readonly operator: '&&' | '||'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
    | {
        readonly kind: 'arithmetic';
        readonly operator: '+' | '-' | '*' | '%';
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'divide'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'rescale'; readonly operand: Expression; readonly factor: number }
    | { readonly kind: 'round'; readonly mode: Rounding; readonly operand: Expression; readonly scale: number }
    | { readonly kind: 'choose'; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
    | { readonly kind: 'present'; readonly operand: Expression }
    | { readonly kind: 'coalesce'; readonly first: Expression; readonly second: Expression }
    | { readonly kind: 'oneOf'; readonly operand: Expression; readonly items: readonly Expression[] }
    | { readonly kind: 'includes'; readonly operand: Expression; readonly list: Expression }
    | { readonly kind: 'call'; readonly name: LibraryFunction; readonly args: readonly Expression[] }
    | { readonly kind: 'matches'; readonly operand: Expression; readonly pattern: string }
    | { readonly kind: 'duration'; readonly unit: 'days' | 'months' | 'years'; readonly amount: Expression }
    | { readonly kind: 'pick'; readonly which: 'min' | 'max'; readonly items: readonly Expression[] }
    | { readonly kind: 'walk'; readonly terminal: Terminal; readonly stream: Stream }
    | { readonly kind: 'stream'; readonly stream: Stream }
  );

interface Typed {
  readonly type: RuleType;
  readonly mayBeAbsent: boolean;
}

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
type Rounding = 'round' | 'roundDown' | 'roundUp';
export type Terminal = 'sum' | 'count' | 'min' | 'max' | 'all' | 'exists';

/** How emitted code reaches a value: from the form, a row around the rule, the row of a walk, or an input. */
export interface Path {
  readonly root:
    | { readonly kind: 'form' }
    | { readonly kind: 'row'; readonly depth: number }
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'env' }
    | { readonly kind: 'params' };
  readonly names: readonly string[];
}

/** Rows of a list on their way through `filter` and `map`. */
export interface Stream {
  readonly source: Expression;
  /** Rows that the list must have before a computed value over it is known. */
  readonly min: number;
  readonly stages: readonly Stage[];
}

interface Stage {
  readonly kind: 'filter' | 'map';
  readonly variable: string;
  readonly body: Expression;
}

/** Functions of the engine's library that rules call; absent goes in and comes out as `undefined`. */
export type LibraryFunction =
  | 'before'
  | 'notAfter'
  | 'sameDay'
  | 'addDays'
  | 'addMonths'
  | 'addYears'
  | 'daysBetween'
  | 'monthsBetween'
  | 'age'
  | 'year'
  | 'month'
  | 'day'
  | 'weekday'
  | 'size'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'lowerAscii'
  | 'upperAscii'
  | 'trim';

/** `x in [a, b]` where an item may be absent: `x == a || x == b`. */
export function asAlternatives(node: Expression & { kind: 'oneOf' }): Expression {
  const comparisons = node.items.map((item): Expression => ({
    kind: 'compare',
    operator: '==',
    left: node.operand,
    right: item,
    type: node.type,
    mayBeAbsent: node.operand.mayBeAbsent || item.mayBeAbsent,
  }));
  return comparisons.reduce((left, right) => ({
    kind: 'logic',
    operator: '||',
    left,
    right,
    type: node.type,
    mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent,
  }));
}
