import { expect, test } from 'vitest';
import { charsetPattern } from './din-91379.ts';
import type { Charset } from './din-91379.ts';

const accepts = (charset: Charset, text: string) => new RegExp(`^(?:${charsetPattern(charset)})*$`, 'u').test(text);

test('DIN 91379, type A holds the letters of names, those made of base and mark included', () => {
  expect(accepts('A', 'N\u0304jáma Łukasz Ǎn')).toBe(true);
  expect(accepts('A', "D'Arc-Müller")).toBe(true);
  expect(accepts('A', 'Haus 12')).toBe(false);
});

test('DIN 91379, type B adds digits and signs, C line breaks, D Greek, E Cyrillic', () => {
  expect(accepts('B', 'Haus 12 & Co. [@]')).toBe(true);
  expect(accepts('B', 'a\nb')).toBe(false);
  expect(accepts('C', 'a\nb\u00a0c')).toBe(true);
  expect(accepts('C', 'Ωμέγα')).toBe(false);
  expect(accepts('D', 'Ωμέγα')).toBe(true);
  expect(accepts('D', 'Москва')).toBe(false);
  expect(accepts('E', 'Москва')).toBe(true);
});

test('DIN 91379 refuses lone marks, dashes, ligatures and emoji in A to C', () => {
  for (const text of ['\u0304', 'a\u0304b', 'a–b', 'ﬁ', '😀', '\u02bc']) {
    for (const charset of ['A', 'B', 'C'] as const)
      expect([text, charset, accepts(charset, text)]).toEqual([text, charset, false]);
  }
});
