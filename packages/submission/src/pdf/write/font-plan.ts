import { sha256 } from '../../sign/hash.ts';
import type { PlacedGlyph, RecordFont } from '../font.ts';

/** The characters one document uses of a font, numbered in the order of their first use. */
export interface FontPlan {
  readonly font: RecordFont;
  /** Name of the resource, `F1`. */
  readonly resource: string;
  /** Number (CID) for a glyph that stands for a text; glyphs shared by two letters (Ð, Đ) get a number for each. */
  number(glyph: PlacedGlyph): number;
  readonly used: readonly PlacedGlyph[];
}

export function fontPlan(font: RecordFont, resource: string): FontPlan {
  const numbers = new Map<string, number>();
  const used: PlacedGlyph[] = [];
  return {
    font,
    resource,
    used,
    number: (glyph) => {
      const key = `${glyph.id} ${glyph.text}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      used.push(glyph);
      numbers.set(key, used.length);
      return used.length;
    },
  };
}

export interface SubsetFont {
  readonly program: Uint8Array;
  /** Two bytes a number: its glyph in the program. */
  readonly glyphs: Uint8Array;
  /** Widths by number from 1 on, in thousandths of the size. */
  readonly widths: readonly number[];
  /** ToUnicode CMap. */
  readonly unicode: string;
  /** `ABCDEF+Arimo-Regular` */
  readonly name: string;
}

/** Cuts a font down to what is used. Numbers are a PDF's own, so the map from numbers to glyphs goes with it. */
export function subsetFont({ font, used }: FontPlan): SubsetFont {
  const subset = font.font.createSubset();
  const glyphs = Buffer.alloc(2 * (used.length + 1));
  used.forEach(({ id }, index) => glyphs.writeUInt16BE(subset.includeGlyph(id), 2 * (index + 1)));
  const program = subset.encode();
  return {
    program,
    glyphs,
    widths: used.map(({ width }) => Math.round((width * 1_000_000) / font.unitsPerEm) / 1000),
    unicode: toUnicode(used),
    name: `${prefix(program)}+${font.font.postscriptName ?? 'Font'}`,
  };
}

/** ISO 32000-1, 9.6.4: six capitals that tell subsets apart; taken from the bytes, so that equal subsets have equal names. */
function prefix(program: Uint8Array): string {
  const digits = BigInt(`0x${sha256(program).slice(0, 14)}`);
  return Array.from({ length: 6 }, (_, place) => String.fromCharCode(65 + Number((digits / 26n ** BigInt(place)) % 26n))).join(
    '',
  );
}

/** Adobe Technical Note 5411: at most 100 entries between beginbfchar and endbfchar. */
function toUnicode(used: readonly PlacedGlyph[]): string {
  const entries = used.map(({ text }, index) => `<${hex4(index + 1)}> <${utf16Hex(text)}>`);
  const parts = Array.from({ length: Math.ceil(entries.length / 100) }, (_, part) => entries.slice(100 * part, 100 * part + 100));
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...parts.flatMap((part) => [`${part.length} beginbfchar`, ...part, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}

export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** UTF-16BE in hex, as PDF strings carry text. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return hex;
}
