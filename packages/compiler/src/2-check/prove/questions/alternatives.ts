import type { Expression } from '../../../rules/expression.ts';
import { parseRule } from '../../../rules/parse.ts';
import type { Syntax } from '../../../rules/syntax.ts';
import type { RuleSite } from '../../rule-sites.ts';
import { writtenPart } from './written.ts';

/** One of several conditions of which each is enough, `a || b`, or `!(a && b)` read by De Morgan. */
export interface Alternative {
  /** What must come out so, for this alternative to be the one that makes the rule true. */
  readonly conditions: readonly Wanted[];
}

interface Wanted {
  readonly node: Expression;
  readonly isTrue: boolean;
}

/** All alternatives of a condition, none if it has but one. Those inside of functions and of walks over rows are not told apart. */
export function alternativesOf(rule: Expression): Alternative[] {
  const found: Alternative[] = [];
  const descend = (node: Expression, isTrue: boolean, around: readonly Wanted[]): void => {
    if (node.kind === 'not') return descend(node.operand, !isTrue, around);
    if (node.kind !== 'logic') return;
    const sides = [node.left, node.right] as const;
    if ((node.operator === '||') === isTrue) {
      for (const side of sides) {
        if (!isSplit(side, isTrue)) found.push({ conditions: [...around, { node: side, isTrue }] });
        descend(side, isTrue, around);
      }
    } else {
      descend(node.left, isTrue, [...around, { node: node.right, isTrue }]);
      descend(node.right, isTrue, [...around, { node: node.left, isTrue }]);
    }
  };
  descend(rule, true, []);
  return found;
}

/** Whether a side consists of alternatives itself, which are then asked for one by one. */
function isSplit(node: Expression, isTrue: boolean): boolean {
  if (node.kind === 'not') return isSplit(node.operand, !isTrue);
  return node.kind === 'logic' && (node.operator === '||') === isTrue;
}

/** An alternative as it is written; the whole rule where it cannot be told apart. */
export function sourceOfAlternative({ source }: RuleSite, index: number, count: number): string {
  const parsed = parseRule(source);
  if ('problem' in parsed) return source;
  const found: Syntax[] = [];
  const isSplitSyntax = (node: Syntax, isTrue: boolean): boolean => {
    if (node.kind === 'unary' && node.operator === '!') return isSplitSyntax(node.operand, !isTrue);
    return node.kind === 'binary' && node.operator === (isTrue ? '||' : '&&');
  };
  const descend = (node: Syntax, isTrue: boolean): void => {
    if (node.kind === 'unary' && node.operator === '!') return descend(node.operand, !isTrue);
    if (node.kind !== 'binary' || (node.operator !== '||' && node.operator !== '&&')) return;
    const isOr = (node.operator === '||') === isTrue;
    for (const side of [node.left, node.right]) {
      if (isOr && !isSplitSyntax(side, isTrue)) found.push(side);
      descend(side, isTrue);
    }
  };
  descend(parsed.syntax, true);
  const part = found.length === count ? found[index] : undefined;
  return part === undefined ? source : writtenPart(source, part);
}

/** The expression that is true where an alternative holds. */
export function expressionOf({ conditions }: Alternative): Expression | undefined {
  let all: Expression | undefined;
  for (const { node, isTrue } of conditions) {
    const one: Expression = isTrue ? node : { kind: 'not', operand: node, type: node.type, mayBeAbsent: node.mayBeAbsent };
    all = all === undefined ? one : { kind: 'logic', operator: '&&', left: all, right: one, type: one.type, mayBeAbsent: true };
  }
  return all;
}
