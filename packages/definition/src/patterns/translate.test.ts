import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPattern } from './syntax.ts';
import { translatePattern } from './translate.ts';

test.each([
  ['[0-9]{15}', '[0-9]{15}'],
  ['^\\d+$', '[0-9]+'],
  ['(?:a|b)*?', '(a|b)*'],
  ['(?<name>a)', '(a)'],
  ['[\\w-]{2,}', '[A-Za-z0-9_\\-]{2,}'],
  ['\\p{L}\\P{Lu}', '\\p{L}\\P{Lu}'],
  ['\\p{gc=Nd}', '\\p{Nd}'],
  ['a.b', 'a[^\\n\\r\u2028\u2029]b'],
  ['\\u{e4}\\x2d\\n', 'ä\\-\\n'],
  ['[^a-c\\]]', '[^a-c\\]]'],
  ['#\\$€', '#$€'],
])('%s is %s in XSD', (pattern, xsd) => {
  expect(translatePattern(pattern)).toEqual({ unicode: pattern, xsd });
});

test.each(['(?=a)b', '(?<!a)b', 'a\\b', '\\p{Script=Greek}', '[^]', 'a^b', '[\\D]'])('%s cannot be said in XSD', (pattern) => {
  expect(translatePattern(pattern)).toEqual({ unicode: pattern });
});

test('what the dialects read differently is refused', () => {
  for (const pattern of ['[a-z&&b]', '[a-z--b]', '\\-', '[', '(', 'a{2', '(.)\\1', '\\p{Latin', '[a[b]]']) {
    expect([pattern, 'problem' in readPattern(pattern)]).toEqual([pattern, true]);
  }
});

test('any text is a pattern that JavaScript reads, or has a problem', () => {
  const signs = fc.constantFrom('[', ']', '(', ')', '{', '}', '*', '\\', 'p', 'u', '1', '-', '^', '&', '|', 'a');
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: signs })),
      (pattern) => 'problem' in readPattern(pattern) || new RegExp(`^(?:${pattern})$`, 'u').unicode,
    ),
  );
});
