import { isCelError, run } from '@bufbuild/cel';
import type { Scope } from '@vordruck/engine';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeRule, rowsOf } from './run-rule.ts';
import { testScope, type TestFields } from './scope.ts';

const fields: TestFields = {
  a: 'integer',
  b: 'integer',
  p: 'boolean',
  q: 'boolean',
  t: 'text',
  u: 'text',
  rows: [{ n: 'integer', p: 'boolean' }],
};
const scope = testScope(fields, {});

/** Random rules of the part of the profile that is CEL as it stands; `x` names a row where there is one. */
const { condition } = fc.letrec<{ condition: string; integer: string; text: string; rowCondition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'rule' },
    fc.constantFrom('p', 'q', 'true', 'false', 'size(rows) > 1'),
    tie('condition').map((a) => `!(${a})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||', '==', '!='), tie('condition'))
      .map(([a, sign, b]) => `((${a}) ${sign} (${b}))`),
    fc
      .tuple(tie('integer'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('integer'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('text'), fc.constantFrom('==', '!='), tie('text')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    tie('integer').map((a) => `(${a} in [1, 2, 3])`),
    tie('rowCondition').map((a) => `rows.all(x, ${a})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a}.startsWith(${b})`),
  ),
  rowCondition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'rule' },
    fc.constantFrom('x.p', 'x.n > 1', 'x.n == a'),
    fc.tuple(tie('rowCondition'), tie('condition')).map(([a, b]) => `(${a} || ${b})`),
  ),
  integer: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'rule' },
    fc.constantFrom('a', 'b', '0', '1', '2'),
    fc.tuple(tie('integer'), fc.constantFrom('+', '-'), tie('integer')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    tie('integer').map((a) => `(2 * ${a})`),
    tie('integer').map((a) => `(-(${a}))`),
    tie('integer').map((a) => `(${a} % 3)`),
    fc.tuple(tie('condition'), tie('integer'), tie('integer')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    tie('text').map((a) => `size(${a})`),
  ),
  text: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'rule' },
    fc.constantFrom('t', 'u', "'ja'", "''"),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} + ${b})`),
  ),
}));

const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const word = fc.constantFrom('', 'ja', 'jaja', 'nein');
const values = fc.record({
  a: perhaps(fc.integer({ min: -4, max: 4 })),
  b: perhaps(fc.integer({ min: -4, max: 4 })),
  p: perhaps(fc.boolean()),
  q: perhaps(fc.boolean()),
  t: perhaps(word),
  u: perhaps(word),
  rows: fc.array(fc.record({ n: perhaps(fc.integer({ min: 0, max: 3 })), p: perhaps(fc.boolean()) }), { maxLength: 3 }),
});

type Given = typeof values extends fc.Arbitrary<infer T> ? T : never;

function present(value: object): [string, string | number | boolean][] {
  return Object.entries(value).filter(([, item]) => item !== undefined && !Array.isArray(item));
}

function toCel(value: string | number | boolean): string | bigint | boolean {
  return typeof value === 'number' ? BigInt(value) : value;
}

/** What CEL says, where an error is what absence is to us. */
function oracle(rule: string, given: Given): boolean | undefined {
  const rows = given.rows.map((row) => new Map(present(row).map(([name, value]) => [name, toCel(value)])));
  const bindings = { ...Object.fromEntries(present(given).map(([name, value]) => [name, toCel(value)])), rows };
  const result: unknown = run(rule, bindings);
  return isCelError(result) || typeof result !== 'boolean' ? undefined : result;
}

it('rules give what CEL gives, absent where CEL has an error', () => {
  fc.assert(
    fc.property(condition, values, (rule, given) => {
      const expected = oracle(rule, given);
      const form: Scope = { ...given, rows: rowsOf(given.rows) };
      const inputs = { env: { today: 0, municipality: undefined, land: undefined, trust: 'none' as const }, params: {} };
      expect(makeRule(rule, scope, 'value')(form, [], inputs)).toBe(expected);
      expect(makeRule(rule, scope, 'condition')(form, [], inputs)).toBe(expected === true);
      expect(makeRule(rule, scope, 'check')(form, [], inputs)).toBe(expected !== false);
    }),
    { numRuns: 3000 },
  );
});
