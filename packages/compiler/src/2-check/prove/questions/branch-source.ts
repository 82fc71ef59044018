import type { Expression } from '../../../rules/expression.ts';
import { parseRule } from '../../../rules/parse.ts';
import { visit } from '../../../rules/reads.ts';
import type { Syntax } from '../../../rules/syntax.ts';
import { ownerKey, type RuleSite } from '../../rule-sites.ts';
import type { Facts } from '../encode/facts.ts';
import { writtenPart } from './written.ts';

/** The condition of a choice between branches as it is written; undefined where it cannot be told apart. */
export function conditionOfBranch(site: RuleSite, facts: Facts, node: Expression): string | undefined {
  const typed: Expression[] = [];
  const expression = facts.rules.get(ownerKey(site.owner))?.expression;
  if (expression !== undefined) visit(expression, (part) => void (part.kind === 'choose' && typed.push(part)));
  const parsed = parseRule(site.source);
  if ('problem' in parsed) return undefined;
  const written: (Syntax & { kind: 'choose' })[] = [];
  collect(parsed.syntax, written);
  const found = written.length === typed.length ? written[typed.indexOf(node)]?.condition : undefined;
  return found === undefined ? undefined : writtenPart(site.source, found);
}

function collect(syntax: Syntax, found: (Syntax & { kind: 'choose' })[]): void {
  if (syntax.kind === 'choose') found.push(syntax);
  for (const part of partsOf(syntax)) collect(part, found);
}

function partsOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case 'member':
      return [syntax.of];
    case 'call':
      return [...(syntax.receiver === undefined ? [] : [syntax.receiver]), ...syntax.args];
    case 'list':
      return syntax.items;
    case 'unary':
      return [syntax.operand];
    case 'binary':
      return [syntax.left, syntax.right];
    case 'choose':
      return [syntax.condition, syntax.yes, syntax.no];
    default:
      return [];
  }
}
