import { readFileSync } from 'node:fs';
import type { Scope, Trust } from '@vordruck/engine';
import { describe, expect, it } from 'vitest';
import type { Purpose } from '../../src/rules/emit.ts';
import { makeRule, rowsOf } from './run-rule.ts';
import { testScope, type TestFields } from './scope.ts';

interface Case {
  readonly rule: string;
  readonly of?: Scope;
  readonly params?: Scope;
  readonly row?: number;
  readonly trust?: Trust;
  readonly purpose?: Purpose;
  readonly expect: unknown;
}

const data: { fields: TestFields; params: TestFields; cases: Case[] } = JSON.parse(
  readFileSync(new URL('results.json', import.meta.url), 'utf8'),
);

function evaluate(test: Case, purpose: Purpose): unknown {
  const rule = makeRule(test.rule, testScope(data.fields, data.params, test.row === undefined ? undefined : 'hunde'), purpose);
  const form: Scope = { halter: {}, ...test.of };
  if (form['hunde'] !== undefined) form['hunde'] = rowsOf(form['hunde']).map((row) => ({ halter: {}, ...row }));
  const rows = test.row === undefined ? [] : [rowsOf(form['hunde'])[test.row - 1] ?? { $index: 0, $row: '' }];
  const inputs = {
    env: { today: 20_780, municipality: '10041100', land: '10', trust: test.trust ?? ('none' as const) },
    params: test.params ?? {},
  };
  return rule(form, rows, inputs);
}

/** Whether a result of null stands for a condition that is absent, rather than for another value. */
function isCondition({ rule, expect: expected }: Case): boolean {
  return (
    typeof expected === 'boolean' ||
    (expected === null && /[<>=&|!]|exists|all/u.test(rule) && !/[?]|coalesce|max|\+ '/u.test(rule))
  );
}

describe('rules', () => {
  for (const test of data.cases) {
    const name = `${test.rule} of ${JSON.stringify({ ...test.of, ...test.params })}`;
    it(`${name} is ${JSON.stringify(test.expect)}`, () => {
      const result = evaluate(test, test.purpose ?? 'value');
      expect(result === undefined ? null : result).toEqual(test.expect);
    });
    if (!isCondition(test)) continue;
    it(`${name} as a condition acts only on true, as a check only on false`, () => {
      expect(evaluate(test, 'condition')).toBe(test.expect === true);
      expect(evaluate(test, 'check')).toBe(test.expect !== false);
    });
  }
});
