import { library, type Row, type Rule, type Scope } from '@vordruck/engine';
import { emitRule, type Purpose } from '../../src/rules/emit.ts';
import { parseRule } from '../../src/rules/parse.ts';
import type { RuleScope } from '../../src/rules/scope.ts';
import { typeRule } from '../../src/rules/typing.ts';

/** Compiles a rule and makes a function of it as a browser would; only tests may build functions from text. */
export function makeRule(source: string, scope: RuleScope, purpose: Purpose): Rule {
  const parsed = parseRule(source);
  if ('problem' in parsed) throw new Error(`${source}: ${parsed.problem.message}`);
  const typed = typeRule(parsed.syntax, scope);
  if ('problems' in typed) throw new Error(`${source}: ${JSON.stringify(typed.problems)}`);
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function('$', `return ${emitRule(typed.expression, purpose)};`)(library);
}

/** Rows as the engine keeps them. */
export function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.map((row: Scope, index) => ({ ...row, $index: index + 1, $row: String(index + 1) })) : [];
}
