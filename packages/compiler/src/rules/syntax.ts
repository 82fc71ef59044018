/** The syntax tree of a rule. Every node knows its place: characters `from` (inclusive) to `to` (exclusive) of the rule. */
export type Syntax =
  | (Span & { readonly kind: 'literal'; readonly value: string | boolean })
  | (Span & { readonly kind: 'number'; readonly digits: string })
  | (Span & { readonly kind: 'name'; readonly name: string })
  | (Span & { readonly kind: 'member'; readonly of: Syntax; readonly name: string; readonly nameAt: Span })
  | (Span & {
      readonly kind: 'call';
      readonly name: string;
      readonly nameAt: Span;
      readonly receiver?: Syntax;
      readonly args: readonly Syntax[];
    })
  | (Span & { readonly kind: 'list'; readonly items: readonly Syntax[] })
  | (Span & { readonly kind: 'unary'; readonly operator: '!' | '-'; readonly operand: Syntax })
  | (Span & { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax })
  | (Span & { readonly kind: 'choose'; readonly condition: Syntax; readonly yes: Syntax; readonly no: Syntax });

export interface Span {
  readonly from: number;
  readonly to: number;
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%';

/** What is wrong with a rule, at a place in its text. */
export interface RuleProblem extends Span {
  readonly code: RuleProblemCode;
  readonly message: string;
  readonly wayOut: string;
}

export type RuleProblemCode =
  | 'rule-syntax'
  | 'rule-too-complex'
  | 'rule-unknown-name'
  | 'rule-unknown-function'
  | 'rule-arguments'
  | 'rule-type'
  | 'rule-no-option'
  | 'rule-unrounded'
  | 'rule-too-large';

/** Thrown inside `rules/` to leave a rule at its first problem; `parseRule` and `typeRule` catch it. */
export class RuleError extends Error {
  readonly problem: RuleProblem;

  constructor(code: RuleProblemCode, at: Span, message: string, wayOut: string) {
    super(message);
    this.problem = { code, from: at.from, to: at.to, message, wayOut };
  }
}
