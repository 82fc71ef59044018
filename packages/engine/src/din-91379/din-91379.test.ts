import { describe, expect, test } from 'vitest';
import { countLetters, refusedLetter, replacement, type Charset } from './charset.ts';

const charsets: readonly Charset[] = ['A', 'B', 'C', 'D', 'E'];

describe('DIN 91379', () => {
  test('each type accepts as many single characters as the published patterns', () => {
    const counts = charsets.map((charset) => {
      let count = 0;
      for (let code = 1; code < 0xffff; code++) if (refusedLetter(String.fromCharCode(code), charset) === undefined) count++;
      return count;
    });
    expect(counts).toEqual([518, 578, 588, 695, 761]);
  });

  test('base letters with marks count as one', () => {
    expect(countLetters('N\u0304jáma Łukasz Ǎn')).toBe(15);
    expect(countLetters('C\u0328\u0306')).toBe(1);
  });

  test('names with combining letters pass in all types', () => {
    for (const charset of charsets) {
      for (const name of [
        'N\u0304jáma Łukasz Ǎn',
        "O'Brien",
        'K\u035fHan',
        'L\u0325\u0304x',
        'C\u0328\u0306C\u0328\u0306',
        'Jean-Luc',
        'D’Arc',
      ])
        expect(refusedLetter(name, charset)).toBeUndefined();
    }
  });

  test.each([
    ['Meier\u2013Schulz', 'A', '\u2013', '-'],
    ['\u201eRex\u201c', 'B', '\u201e', '"'],
    ['\u201eRex\u201c', 'A', '\u201e', undefined],
    ['O\u2018Brien', 'A', '\u2018', "'"],
    ['e\ufb03', 'C', '\ufb03', 'ffi'],
    ['Яна', 'C', 'Я', undefined],
    ['Ωmega', 'C', 'Ω', undefined],
    ['x\u0301y', 'A', 'x\u0301', undefined],
    ['\u0301', 'A', '\u0301', undefined],
    ['a😀', 'C', '😀', undefined],
    ['Straße 7', 'A', '7', undefined],
  ] as const)('%s in %s: %s is refused', (text, charset, letter, instead) => {
    expect(refusedLetter(text.normalize('NFC'), charset)).toBe(letter);
    expect(replacement(letter, charset)).toBe(instead);
  });

  test('Greek belongs to D and E, Cyrillic to E', () => {
    expect(charsets.filter((charset) => refusedLetter('Ω', charset) === undefined)).toEqual(['D', 'E']);
    expect(charsets.filter((charset) => refusedLetter('Я', charset) === undefined)).toEqual(['E']);
  });
});
