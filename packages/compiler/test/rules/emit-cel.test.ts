import { readFileSync } from 'node:fs';
import type { Scope } from '@vordruck/engine';
import { describe, expect, it } from 'vitest';
import { celFunctions } from '../../src/rules/cel-functions.ts';
import { emitCel } from '../../src/rules/emit-cel.ts';
import { parseRule } from '../../src/rules/parse.ts';
import { typeRule } from '../../src/rules/typing.ts';
import type { Expression } from '../../src/rules/expression.ts';
import { runCel, toCel } from './cel-run.ts';
import { rowsOf } from './run-rule.ts';
import { testScope, type TestFields } from './scope.ts';

interface Case {
  readonly rule: string;
  readonly of?: Scope;
  readonly params?: Scope;
  readonly row?: number;
  readonly purpose?: string;
  readonly trust?: string;
  readonly expect: unknown;
}

const data: { fields: TestFields; params: TestFields; cases: Case[] } = JSON.parse(
  readFileSync(new URL('results.json', import.meta.url), 'utf8'),
);

function typed({ rule, row }: Case): Expression {
  const parsed = parseRule(rule);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  const result = typeRule(parsed.syntax, testScope(data.fields, data.params, row === undefined ? undefined : 'hunde'));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.expression;
}

function bindingsOf(test: Case) {
  const form: Scope = { halter: {}, ...test.of };
  if (form['hunde'] !== undefined) form['hunde'] = rowsOf(form['hunde']).map((row) => ({ halter: {}, ...row }));
  const rows = test.row === undefined ? [] : [rowsOf(form['hunde'])[test.row - 1]];
  const env = { today: 20_780, municipality: '10041100', land: '10', trust: test.trust ?? 'none' };
  return {
    form: toCel(form),
    rows: toCel(rows),
    row: toCel(rows.at(-1) ?? {}),
    env: toCel(env),
    params: toCel(test.params ?? {}),
  };
}

describe('the canonical CEL of a rule', () => {
  for (const test of data.cases) {
    const depth = test.row === undefined ? 0 : 1;
    it(`${test.rule} of ${JSON.stringify({ ...test.of, ...test.params })} gives the same in CEL`, () => {
      const expression = typed(test);
      const purpose = test.purpose === 'computed' ? 'computed' : 'value';
      const given = bindingsOf(test);
      const text = emitCel(expression, purpose, depth);
      expect(runCel(text, given) ?? null, text).toEqual(test.expect);
      if (expression.type.kind !== 'boolean') return;
      expect(runCel(emitCel(expression, 'condition', depth), given)).toBe(test.expect === true);
      expect(runCel(emitCel(expression, 'check', depth), given)).toBe(test.expect !== false);
    });
  }

  it('calls functions that the table tells with their results', () => {
    for (const { vectors } of celFunctions)
      for (const { call, result } of vectors) expect(runCel(call, {}), call).toEqual(runCel(result, {}));
  });
});
