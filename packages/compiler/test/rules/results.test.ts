import { readFileSync } from 'node:fs';
import type { Row, Rule, RuleLibrary, Scope } from '@vordruck/engine';
import * as engine from '@vordruck/engine';
import { describe, expect, it } from 'vitest';
import { emitRule, type Purpose } from '../../src/rules/emit.ts';
import { parseRule } from '../../src/rules/parse.ts';
import { typeRule } from '../../src/rules/typing.ts';
import { testScope, type TestFields } from './scope.ts';

interface Case {
  readonly rule: string;
  readonly of?: Scope;
  readonly params?: Scope;
  readonly row?: number;
  readonly purpose?: Purpose;
  readonly expect: unknown;
}

const data: { fields: TestFields; params: TestFields; cases: Case[] } = JSON.parse(
  readFileSync(new URL('results.json', import.meta.url), 'utf8'),
);

/** Runs emitted code as the engine would; only tests may build functions from text. */
function run(source: string, library: RuleLibrary): Rule {
  return new Function('$', `return ${source};`)(library);
}

function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.map((row, index) => ({ ...row, $index: index + 1, $row: String(index + 1) })) : [];
}

function evaluate(test: Case, purpose: Purpose): unknown {
  const parsed = parseRule(test.rule);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  const typed = typeRule(parsed.syntax, testScope(data.fields, data.params, test.row === undefined ? undefined : 'hunde'));
  if ('problems' in typed) throw new Error(JSON.stringify(typed.problems));
  const form: Scope = { halter: {}, ...test.of };
  if (form['hunde'] !== undefined) form['hunde'] = rowsOf(form['hunde']).map((row) => ({ halter: {}, ...row }));
  const rows = test.row === undefined ? [] : [rowsOf(form['hunde'])[test.row - 1] ?? { $index: 0, $row: '' }];
  const inputs = {
    env: { today: 20_780, municipality: '10041100', land: '10', trust: 'none' as const },
    params: test.params ?? {},
  };
  return run(emitRule(typed.expression, purpose), engine.library)(form, rows, inputs);
}

describe('rules', () => {
  for (const test of data.cases) {
    it(`${test.rule} of ${JSON.stringify({ ...test.of, ...test.params })} is ${JSON.stringify(test.expect)}`, () => {
      const result = evaluate(test, test.purpose ?? 'value');
      expect(result === undefined ? null : result).toEqual(test.expect);
    });
    if (
      typeof test.expect === 'boolean' ||
      (test.expect === null && /[<>=&|!]|exists|all/u.test(test.rule) && !/[?]|coalesce|max|\+ '/u.test(test.rule))
    ) {
      it(`${test.rule} of ${JSON.stringify({ ...test.of })} as a condition acts only on true, as a check only on false`, () => {
        expect(evaluate(test, 'condition')).toBe(test.expect === true);
        expect(evaluate(test, 'check')).toBe(test.expect !== false);
      });
    }
  }
});
