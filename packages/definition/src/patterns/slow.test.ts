import { expect, test } from 'vitest';
import { slowness } from './slow.ts';

test('patterns that take for ever on certain answers are recognised', () => {
  for (const pattern of [
    '([a-z]+)+',
    '(a*)*',
    '(a|aa)+',
    '(a|a)*b',
    '(?:x+x+)+y',
    '(a?){50}a{50}',
    '(a|b|ab)*c',
    '([a-z]{1,20}){1,20}',
    'a*a*a*a*b',
    '(.*,)*x',
    '(\\w+\\s?)*!',
    `${'a?'.repeat(40)}b`,
  ]) {
    expect([pattern, slowness(pattern, 500) !== undefined]).toEqual([pattern, true]);
  }
});

test('patterns of forms are taken', () => {
  for (const pattern of [
    '[0-9]{15}',
    '[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}[EH]?',
    '[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4}){3,7}',
    '[^@]+@[^@]+',
    '-?[0-9]+(,[0-9]{2})?',
    '\\p{L}+( \\p{L}+)*',
    '([0-9]{1,3}\\.){3}[0-9]{1,3}',
    '[0-9]?[0-9]?[0-9]?',
    '[a-z]*[0-9a-z]*',
    '(?=.*[0-9]).{8,60}',
    'a{0}',
    '',
  ]) {
    expect([pattern, slowness(pattern, 500)]).toEqual([pattern, undefined]);
  }
});

test('what two repetitions may cost depends on how long the answer may be', () => {
  expect(slowness('.*a.*b.*', 60)).toBeUndefined();
  expect(slowness('.*a.*b.*', 5000)).toBeDefined();
});

test('a pattern of a thousand repetitions is judged in bounded time', () => {
  const started = performance.now();
  expect(slowness('([a-z]*[0-9a-f]*)'.repeat(50), 500)).toBeDefined();
  expect(slowness('(a{4}){4}'.repeat(60), 500)).toBeDefined();
  expect(slowness(`${'('.repeat(20)}a{0}${'){4}'.repeat(20)}`, 500)).toBeDefined();
  expect(slowness('[^a]*[^b]*'.repeat(90), 500)).toBeDefined();
  // Classes of Unicode have hundreds of ranges.
  expect(slowness('\\p{L}+'.repeat(160), 500)).toBeDefined();
  expect(performance.now() - started).toBeLessThan(20_000);
});
