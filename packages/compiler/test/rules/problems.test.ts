import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRule } from '../../src/rules/parse.ts';
import { typeRule } from '../../src/rules/typing.ts';
import type { RuleProblem } from '../../src/rules/syntax.ts';
import { testScope, type TestFields } from './scope.ts';

interface Case {
  readonly rule: string;
  readonly code: string;
  readonly at: string;
  readonly wayOut: string;
}

const { fields, params }: { fields: TestFields; params: TestFields } = JSON.parse(
  readFileSync(new URL('results.json', import.meta.url), 'utf8'),
);
const { cases }: { cases: Case[] } = JSON.parse(readFileSync(new URL('problems.json', import.meta.url), 'utf8'));
const scope = testScope({ ...fields, huge: 'huge' }, params);

function problemsOf(rule: string): readonly RuleProblem[] {
  const parsed = parseRule(rule);
  if ('problem' in parsed) return [parsed.problem];
  const typed = typeRule(parsed.syntax, scope);
  return 'problems' in typed ? typed.problems : [];
}

describe('a wrong rule', () => {
  for (const { rule, code, at, wayOut } of cases) {
    it(`${rule} is ${code} at ${at || 'its end'} with a way out`, () => {
      const [problem] = problemsOf(rule);
      expect(problem && { code: problem.code, at: rule.slice(problem.from, problem.to) }).toEqual({ code, at });
      expect(problem?.wayOut).toContain(wayOut);
    });
  }

  it('tells all its problems, not only the first', () => {
    expect(problemsOf("abc == 1 && (c == 'vier' || presnt(a))").map(({ code }) => code)).toEqual([
      'rule-unknown-name',
      'rule-no-option',
      'rule-unknown-function',
    ]);
  });

  it('never makes the compiler throw, whatever the text', () => {
    const words = fc.constantFrom(
      'a',
      'b',
      'm',
      'x',
      'p',
      't',
      'c',
      'd',
      'g',
      'z',
      'f',
      'hunde',
      'halter',
      'form',
      'row',
      'params',
      'env',
      'h',
      '.',
      '(',
      ')',
      '[',
      ']',
      ',',
      '?',
      ':',
      '&&',
      '||',
      '!',
      '==',
      '<',
      'in',
      '+',
      '-',
      '*',
      '/',
      '%',
      '1',
      '0.5',
      "'eins'",
      'true',
      'map',
      'sum',
      'filter',
      'round',
      'coalesce',
      'present',
      'name',
      'steuer',
      '__proto__',
      'constructor',
      '„',
      '\\',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
          fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (rule) => {
          for (const problem of problemsOf(rule))
            expect(problem.from >= 0 && problem.to >= problem.from && problem.to <= rule.length).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is refused in bounded time and depth however it is built', () => {
    for (const rule of [
      '('.repeat(1000) + 'a',
      '!'.repeat(1000) + 'p',
      '-'.repeat(1000) + 'a',
      'a' + '.b'.repeat(500),
      'a' + ' ? a : a'.repeat(200),
      'x'.repeat(100_000),
      '['.repeat(500),
      Array.from({ length: 590 }, () => 'a').join('+'),
    ])
      expect(problemsOf(rule).length).toBeLessThanOrEqual(1);
  });
});
