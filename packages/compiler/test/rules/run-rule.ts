import { runInThisContext } from 'node:vm';
import { library, type Row, type Rule, type Scope } from '@vordruck/engine';
import { emitRule, type Purpose } from '../../src/rules/emit.ts';
import { parseRule } from '../../src/rules/parse.ts';
import type { RuleScope } from '../../src/rules/scope.ts';
import { typeRule } from '../../src/rules/typing.ts';

/** Compiles a rule and runs the emitted code as a script. */
export function makeRule(source: string, scope: RuleScope, purpose: Purpose): Rule {
  const parsed = parseRule(source);
  if ('problem' in parsed) throw new Error(`${source}: ${parsed.problem.message}`);
  const typed = typeRule(parsed.syntax, scope);
  if ('problems' in typed) throw new Error(`${source}: ${JSON.stringify(typed.problems)}`);
  const make: (functions: typeof library) => Rule = runInThisContext(`($) => ${emitRule(typed.expression, purpose)}`);
  return make(library);
}

/** Rows as the engine keeps them. */
export function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.map((row: Scope, index) => ({ ...row, $index: index + 1, $row: String(index + 1) })) : [];
}
