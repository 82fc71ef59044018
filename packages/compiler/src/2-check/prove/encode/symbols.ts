import type { FieldNode } from '../../form-tree.ts';
import type { Linear } from '../solver/linear.ts';
import type { Literal } from '../solver/sat.ts';

/** A value that is not known yet: literals and sums that say which one it is, once the solver has chosen. */
export type Symbolic =
  /** Absent where neither holds. */
  | { readonly kind: 'boolean'; readonly yes: Literal; readonly no: Literal }
  /** A number in units of its last digit, or a day. */
  | { readonly kind: 'number'; readonly present: Literal; readonly value: Linear }
  /** A partial date. */
  | { readonly kind: 'days'; readonly present: Literal; readonly from: Linear; readonly to: Linear }
  | { readonly kind: 'choice'; readonly present: Literal; readonly is: ReadonlyMap<string, Literal> }
  | { readonly kind: 'choices'; readonly present: Literal; readonly has: ReadonlyMap<string, Literal> }
  /** Of the cases exactly one holds where it is present. */
  | { readonly kind: 'text'; readonly present: Literal; readonly cases: readonly TextCase[] }
  | { readonly kind: 'opaque'; readonly present: Literal; readonly count: Linear }
  | SymbolicList
  | { readonly kind: 'row'; readonly list: FieldNode; readonly rows: readonly number[] }
  | { readonly kind: 'members'; readonly members: ReadonlyMap<string, Symbolic> };

/** A written text, or the number of an unknown one. */
export interface TextCase {
  readonly when: Literal;
  readonly text: string | number;
}

export interface SymbolicList {
  readonly kind: 'list';
  readonly present: Literal;
  readonly rows: readonly { readonly exists: Literal; readonly row: Symbolic }[];
  /** Rows beyond those that are looked at one by one: whether there are any, how many, and whether one may be like none of those. */
  readonly rest?: { readonly exists: Literal; readonly most: number; readonly count: Linear; readonly isSpecial: boolean };
}

/** The literal that says whether a value is there. */
export function presence(symbol: Symbolic, or: (...literals: Literal[]) => Literal, truth: Literal): Literal {
  if (symbol.kind === 'boolean') return or(symbol.yes, symbol.no);
  return symbol.kind === 'row' || symbol.kind === 'members' ? truth : symbol.present;
}
