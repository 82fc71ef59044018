import { tests } from '@bufbuild/cel-spec/testdata/conformance.js';
import { describe, expect, it } from 'vitest';
import { emitCel } from '../../src/rules/emit-cel.ts';
import { parseRule } from '../../src/rules/parse.ts';
import { typeRule } from '../../src/rules/typing.ts';
import type { Expression } from '../../src/rules/expression.ts';
import { runCel, toCel } from './cel-run.ts';
import { isUnrounded } from '../../src/rules/types.ts';
import { makeRule } from './run-rule.ts';
import { testScope, type TestFields } from './scope.ts';

type Suite = typeof tests;

/** A test of CEL's own conformance suite: an expression, what its names stand for, and what comes out. */
interface Conformance {
  readonly suite: string;
  readonly name: string;
  readonly expr: string;
  readonly fields: TestFields;
  readonly form: Readonly<Record<string, string | number | boolean>>;
  /** Nothing where CEL has an error. */
  readonly result: string | number | boolean | undefined;
}

const kinds: Readonly<Record<string, string>> = { boolValue: 'boolean', int64Value: 'integer', stringValue: 'text' };

/** A value of the suite, if it is one that the profile has. */
function scalar(value: unknown): { readonly type: string; readonly value: string | number | boolean } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [entry] = Object.entries(value);
  const [kind = '', content] = entry ?? [];
  if (kind === 'boolValue' && typeof content === 'boolean') return { type: 'boolean', value: content };
  if (kind === 'stringValue' && typeof content === 'string') return { type: 'text', value: content };
  if (kind === 'int64Value') return { type: 'integer', value: Number(content) };
  return kind === 'doubleValue' && typeof content === 'number' ? { type: 'decimal', value: content } : undefined;
}

function read(original: Readonly<Record<string, unknown>>, suite: string): Conformance[] {
  const { name, expr, value, evalError, bindings, container } = original;
  // Containers are namespaces of protocol buffers.
  const expected = container === undefined ? scalar(value) : undefined;
  if (typeof expr !== 'string' || (expected === undefined && evalError === undefined)) return [];
  const fields: Record<string, string> = {};
  const form: Record<string, string | number | boolean> = {};
  for (const [id, binding] of Object.entries(typeof bindings === 'object' && bindings !== null ? bindings : {})) {
    const bound = scalar(typeof binding === 'object' && binding !== null && 'value' in binding ? binding.value : undefined);
    if (bound === undefined || !Object.values(kinds).includes(bound.type)) return [];
    fields[id] = bound.type;
    form[id] = bound.value;
  }
  return [{ suite, name: String(name), expr, fields, form, result: evalError === undefined ? expected?.value : undefined }];
}

function collect(suite: Suite): Conformance[] {
  const own = (suite.tests ?? []).flatMap(({ original }) => read(original, suite.name));
  return [
    ...own,
    ...(suite.suites ?? []).flatMap((inner) => collect(inner).map((test) => ({ ...test, suite: `${suite.name}/${test.suite}` }))),
  ];
}

function typed({ expr, fields }: Conformance): Expression | undefined {
  const parsed = parseRule(expr);
  if ('problem' in parsed) return undefined;
  const result = typeRule(parsed.syntax, testScope(fields, {}));
  if (!('expression' in result)) return undefined;
  const { type } = result.expression;
  // No rule ends in a quotient: it waits for its rounding.
  return type.kind === 'number' && isUnrounded(type) ? undefined : result.expression;
}

const all = collect(tests);
const applicable = all.flatMap((test) => {
  const expression = typed(test);
  return expression === undefined ? [] : [{ ...test, expression }];
});

function resultOf(test: Conformance): unknown {
  const inputs = { env: { today: 0, municipality: undefined, land: undefined, trust: 'none' as const }, params: {} };
  return makeRule(test.expr, testScope(test.fields, {}), 'value')(test.form, [], inputs);
}

/** Decimals are whole numbers of their last digit. */
function scaled(value: unknown, { type }: Expression): unknown {
  return typeof value === 'number' && type.kind === 'number' ? value / 10 ** type.scale + 0 : value;
}

describe(`the conformance tests of CEL (${applicable.length} of ${all.length} with values of the profile lie within it)`, () => {
  for (const test of applicable) {
    it(`${test.suite}/${test.name}: ${test.expr}`, () => {
      // There is no negative zero among integers.
      const expected = test.result === 0 ? 0 : test.result;
      expect(scaled(resultOf(test), test.expression)).toBe(expected);
      expect(scaled(runCel(emitCel(test.expression, 'value', 0), { form: toCel(test.form) }), test.expression)).toBe(expected);
    });
  }
});
