import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { formatCode, readCode } from './code.ts';
import { newSecret } from './secret.ts';

test('a code is read as it was written, in any case, with any separators, and with letters that look alike', () => {
  const code = newSecret();
  const shown = formatCode(code);
  expect(shown).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{2}$/);
  for (const typed of [shown, shown.toLowerCase(), shown.replaceAll('-', ' '), ` ${code} `, code])
    expect(readCode(typed)).toBe(code);
  expect(readCode('O0Il'.padEnd(26, '1'))).toBe('0011'.padEnd(26, '1'));
});

test('nothing else is a code', () => {
  assert(property(string({ unit: 'binary' }), (text) => readCode(text) === undefined || readCode(text)?.length === 26));
  expect(readCode('')).toBeUndefined();
  expect(readCode('a'.repeat(27))).toBeUndefined();
});
