import type { Finding } from '@vordruck/definition';
import { findingOf } from '../2-check/check-rules.ts';
import type { FieldNode } from '../2-check/form-tree.ts';
import { declaredType, type TypedRules } from '../2-check/typed-rules.ts';
import { fit } from '../rules/conversions.ts';
import type { Expression } from '../rules/expression.ts';
import { parseRule } from '../rules/parse.ts';
import { visit } from '../rules/reads.ts';
import { RuleError, type RuleProblem, type Syntax } from '../rules/syntax.ts';
import { typeRule } from '../rules/typing.ts';
import { oldContainerOf, type Pair, type Pairs } from './pairs.ts';

/** A rule that makes a value of old answers, typed; or what is wrong with it. */
export interface Conversion {
  readonly expression?: Expression;
  /** Old fields that it reads, by index. */
  readonly reads: readonly number[];
  readonly findings: readonly Finding[];
}

/** Reads the `convert` of a field: names are those of the old version, `old` is the answer that the field continues. */
export function readConversion(pairs: Pairs, oldRules: TypedRules, { node, sources, convert }: Pair): Conversion | undefined {
  if (convert === undefined) return undefined;
  const [only, ...others] = sources;
  // A rule for the answers of versions before the old one is history.
  if (!only) return undefined;
  const told = (problems: readonly RuleProblem[]): Conversion => ({
    reads: [],
    findings: problems.map((problem) => findingOf(problem, convert, node.field.at('convert'))),
  });
  const parsed = parseRule(convert);
  if ('problem' in parsed) return told([parsed.problem]);
  const container = others.length === 0 ? only.parent : oldContainerOf(pairs, node);
  const syntax = others.length === 0 ? withName(parsed.syntax, 'old', only.field.field) : parsed.syntax;
  // Neither the place nor the day: a draft migrates the same wherever and whenever it is opened.
  const scope = { levels: oldRules.scopeAt(container).levels, env: new Map(), params: new Map() };
  const typed = typeRule(syntax, scope);
  if ('problems' in typed) return told(typed.problems);
  try {
    const span = { from: 0, to: convert.length };
    const expression = fit(typed.expression, declaredType(node), `The converted value of ${node.field.key}`, span);
    return { expression, reads: readsOf(expression), findings: [] };
  } catch (error) {
    if (error instanceof RuleError) return told([error.problem]);
    throw error;
  }
}

function readsOf(expression: Expression): readonly number[] {
  const found = new Set<number>();
  visit(expression, (part) => {
    if (part.kind === 'read' && part.field !== undefined) found.add(part.field);
  });
  return [...found];
}

/** The syntax with one bare name put for another; every place stays what it was. */
export function withName(syntax: Syntax, name: string, by: string): Syntax {
  const inner = (part: Syntax) => withName(part, name, by);
  switch (syntax.kind) {
    case 'name':
      return syntax.name === name ? { ...syntax, name: by } : syntax;
    case 'member':
      return { ...syntax, of: inner(syntax.of) };
    case 'call':
      return { ...syntax, args: syntax.args.map(inner), ...(syntax.receiver ? { receiver: inner(syntax.receiver) } : {}) };
    case 'list':
      return { ...syntax, items: syntax.items.map(inner) };
    case 'unary':
      return { ...syntax, operand: inner(syntax.operand) };
    case 'binary':
      return { ...syntax, left: inner(syntax.left), right: inner(syntax.right) };
    case 'choose':
      return { ...syntax, condition: inner(syntax.condition), yes: inner(syntax.yes), no: inner(syntax.no) };
    default:
      return syntax;
  }
}

/** The fields of the old version that a conversion takes in. */
export function takenIn({ reads }: Conversion, { sources }: Pair, { old }: Pairs): readonly FieldNode[] {
  return [...new Set([...sources, ...reads.flatMap((index) => old.nodes[index] ?? [])])];
}
