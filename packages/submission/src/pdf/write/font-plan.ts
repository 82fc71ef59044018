import { sha256 } from '../../sign/hash.ts';
import type { PlacedGlyph, RecordFont } from '../font.ts';
import { compressed, type Compressed } from './compress.ts';
import { hex4, utf16Hex } from './objects.ts';

/** The characters one document uses of a font, numbered in the order of their first use after those that every document has. */
export interface FontPlan {
  readonly font: RecordFont;
  /** Name of the resource, `F1`. */
  readonly resource: string;
  /** Number (CID) in four hex digits for a glyph that stands for a text; glyphs shared by two letters (Ð, Đ) get one for each. */
  code(glyph: PlacedGlyph): string;
  readonly used: readonly PlacedGlyph[];
}

/** Letters that nearly every record needs. With them always in, most records share one subset, which is then cut only once. */
const COMMON = ' !"%&\'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyzÄÖÜßäöüéè§€·–„“’';

interface Numbered {
  /** By the glyph's number. */
  readonly codes: readonly (string | undefined)[];
  readonly used: readonly PlacedGlyph[];
}

const common = new WeakMap<RecordFont, Numbered>();

export function fontPlan(font: RecordFont, resource: string): FontPlan {
  const base = common.get(font) ?? numberCommon(font);
  common.set(font, base);
  const codes = new Map<number, string>();
  const used = [...base.used];
  return {
    font,
    resource,
    used,
    code: (glyph) => {
      const known = base.codes[glyph.number] ?? codes.get(glyph.number);
      if (known !== undefined) return known;
      used.push(glyph);
      const code = hex4(used.length);
      codes.set(glyph.number, code);
      return code;
    },
  };
}

function numberCommon(font: RecordFont): Numbered {
  const clusters = [...Array.from(COMMON).map((character) => font.cluster(character)), font.softHyphen];
  const used = clusters.flatMap((cluster) => cluster?.glyphs ?? []);
  const codes: string[] = [];
  used.forEach(({ number }, index) => (codes[number] = hex4(index + 1)));
  return { used, codes };
}

/** A font cut down to what is used, its streams compressed. Numbers are a PDF's own, so the map from numbers to glyphs goes with it. */
export interface SubsetFont {
  readonly program: Compressed;
  /** Two bytes a number: its glyph in the program. */
  readonly glyphs: Compressed;
  /** Widths by number from 1 on, in thousandths of the size. */
  readonly widths: readonly number[];
  /** ToUnicode CMap. */
  readonly unicode: Compressed;
  /** `ABCDEF+Arimo-Regular` */
  readonly name: string;
}

/** Subsets by weight and rare letters, the latest ones. */
const subsets = new Map<string, SubsetFont>();
const SUBSETS_MAX = 64;

export function subsetFont(plan: FontPlan): SubsetFont {
  const key = [plan.font.weight, ...plan.used.slice(common.get(plan.font)?.used.length).map((glyph) => glyph.number)].join('|');
  const subset = subsets.get(key) ?? cut(plan);
  subsets.delete(key);
  subsets.set(key, subset);
  const [oldest] = subsets.keys();
  if (oldest !== undefined && subsets.size > SUBSETS_MAX) subsets.delete(oldest);
  return subset;
}

function cut({ font, used }: FontPlan): SubsetFont {
  const subset = font.font.createSubset();
  const glyphs = Buffer.alloc(2 * (used.length + 1));
  used.forEach(({ id }, index) => glyphs.writeUInt16BE(subset.includeGlyph(id), 2 * (index + 1)));
  const program = subset.encode();
  return {
    program: compressed(program),
    glyphs: compressed(glyphs),
    widths: used.map(({ width }) => Math.round((width * 1_000_000) / font.unitsPerEm) / 1000),
    unicode: compressed(Buffer.from(toUnicode(used), 'latin1')),
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
