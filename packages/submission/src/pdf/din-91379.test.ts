import { inflateSync } from 'node:zlib';
import { create, type Font, type FontCollection, type Glyph } from '@cantoo/fontkit';
import { describe, expect, test } from 'vitest';
import { characters, sequences } from '../../test/din-91379.ts';
import { MissingLetterError } from '../errors.ts';
import { recordFont } from './font.ts';
import { STYLE } from './style.ts';
import { breakLines } from './text-lines.ts';
import { fontPlan, subsetFont } from './write/font-plan.ts';

const everything = [...characters.filter((character) => character !== '\u00ad'), ...sequences];

function glyphOf(font: Font | FontCollection, id: number): Glyph {
  const glyph = 'getGlyph' in font ? font.getGlyph(id) : null;
  if (!glyph) throw new RangeError(`no glyph ${id}`);
  return glyph;
}

describe.each(['regular', 'bold'] as const)('in %s', (weight) => {
  const font = recordFont(weight);

  test('the font has every letter and sequence', () => {
    expect(sequences).toHaveLength(149);
    for (const text of everything)
      expect(() => breakLines({ text, path: '/name' }, { ...STYLE.text, weight }, 400), text).not.toThrow();
  });

  test('marks are placed over, under or at the side of their letter', () => {
    for (const sequence of sequences) {
      const [base, ...marks] = font.cluster(sequence.replace(/[Hh]$/, (last) => (sequence.length > 1 ? '' : last)))?.glyphs ?? [];
      if (!base || marks.length === 0) continue;
      const letter = glyphOf(font.font, base.id).bbox;
      let pen = base.advance;
      for (const mark of marks) {
        const { minX, maxX } = glyphOf(font.font, mark.id).bbox;
        const [left, right] = [pen + mark.x + minX, pen + mark.x + maxX];
        // A comma above right, or a horn, stands beside the letter, but touches its half.
        expect(right, sequence).toBeGreaterThan(letter.minX + (letter.maxX - letter.minX) / 2 - 60);
        expect(left, sequence).toBeLessThan(letter.maxX + 120);
        pen += mark.advance;
      }
    }
  });

  test('the subset draws each glyph as the font does, and tells shared glyphs apart', () => {
    const plan = fontPlan(font, 'F1');
    for (const text of everything) font.cluster(text)?.glyphs.forEach((glyph) => plan.code(glyph));
    const subset = subsetFont(plan);
    const program = create(inflateSync(subset.program.deflated));
    const numbers = inflateSync(subset.glyphs.deflated);
    plan.used.forEach((glyph, index) => {
      const drawn = glyphOf(program, numbers.readUInt16BE(2 * (index + 1)));
      expect(drawn.path.toSVG(), glyph.text).toBe(glyphOf(font.font, glyph.id).path.toSVG());
    });
    const codes = new Set(['Ð', 'Đ'].map((text) => font.cluster(text)?.glyphs[0]).map((glyph) => glyph && plan.code(glyph)));
    expect(codes.size).toBe(2);
  });
});

test.each([
  ['اسم', 'U+0627'],
  ['שלום', 'U+05E9'],
  ['東京', 'U+6771'],
  ['Ada 🙂', 'U+1F642'],
])('a letter that cannot be set is refused by name: %s', (text, character) => {
  const attempt = (): unknown => breakLines({ text, path: '/halter/vornamen' }, STYLE.text, 400);
  expect(attempt).toThrow(MissingLetterError);
  expect(attempt).toThrow(expect.objectContaining({ code: 'missing-letter', path: '/halter/vornamen', character }));
});
