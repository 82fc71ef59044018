import { create, type Font, type FontCollection } from '@cantoo/fontkit';
import { readFileSync } from 'node:fs';
import type { Weight } from './style.ts';

/** A glyph as the shaper places it; all lengths in font units. */
export interface PlacedGlyph {
  readonly id: number;
  /** Its own advance in the font, as the PDF will declare it. */
  readonly width: number;
  /** How far the pen moves, kerning left out. */
  readonly advance: number;
  readonly x: number;
  readonly y: number;
  /** The characters it stands for. */
  readonly text: string;
  /** Tells it from all other glyphs of its font and from the same glyph standing for other characters. */
  readonly number: number;
}

/** A letter with all its combining marks. */
export interface Cluster {
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
  /** Tells it from all other clusters of its font. */
  readonly number: number;
  readonly isSpace: boolean;
  /** A line may end after it. */
  readonly breaksAfter: boolean;
}

/**
 * One weight of the record's font, Arimo: it has all of DIN 91379 and places its combining sequences. Clusters and kerning are
 * shaped once and kept: they are parts of alphabets, not of anyone's data.
 */
export interface RecordFont {
  readonly weight: Weight;
  readonly font: Font;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  /** `undefined` where the font lacks a glyph. */
  cluster(text: string): Cluster | undefined;
  /** How far the second cluster moves towards the first, usually negative or 0. */
  kerning(first: Cluster, second: Cluster): number;
  /** The hyphen that a line break puts into a word: drawn as one, read as U+00AD (ISO 32000-1, 14.8.2.2.3). */
  readonly softHyphen: Cluster;
}

const FILES: Readonly<Record<Weight, string>> = {
  regular: import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
};
/** Ligatures would merge letters of two clusters; kerning stays. */
const FEATURES = { liga: false, clig: false };
/** Far above what alphabets need; a text of rare letters cannot fill the memory. */
const KEPT_MAX = 20_000;
/** Pairs of the first clusters are looked up in a table, all others in a map. */
const TABLE = 256;
const UNKNOWN = -32_768;
const SOFT_HYPHEN = '\u00AD';

const opened = new Map<Weight, RecordFont>();

export function recordFont(weight: Weight): RecordFont {
  const known = opened.get(weight);
  if (known) return known;
  const bytes = readFileSync(new URL(FILES[weight]));
  const font = create(bytes);
  if (!isFace(font)) throw new TypeError('the font file holds a collection');
  const made = new ShapedFont(weight, font, bytes);
  opened.set(weight, made);
  return made;
}

class ShapedFont implements RecordFont {
  readonly weight: Weight;
  readonly font: Font;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly softHyphen: Cluster;
  private readonly clusters = new Map<string, Cluster | undefined>();
  private readonly table = new Int16Array(TABLE * TABLE).fill(UNKNOWN);
  private readonly kernings = new Map<number, number>();
  private readonly glyphs = new Map<string, number>();
  private count = 0;

  constructor(weight: Weight, font: Font, bytes: Uint8Array) {
    this.weight = weight;
    this.font = font;
    this.bytes = bytes;
    this.unitsPerEm = font.unitsPerEm;
    const hyphen = this.shape('-', SOFT_HYPHEN);
    if (!hyphen) throw new TypeError('the font has no hyphen');
    this.softHyphen = hyphen;
  }

  cluster(text: string): Cluster | undefined {
    const known = this.clusters.get(text);
    if (known !== undefined || this.clusters.has(text)) return known;
    if (this.clusters.size >= KEPT_MAX) this.clusters.clear();
    const made = this.shape(text, text);
    this.clusters.set(text, made);
    return made;
  }

  kerning(first: Cluster, second: Cluster): number {
    if (first.number >= TABLE || second.number >= TABLE) return this.rareKerning(first, second);
    const place = first.number * TABLE + second.number;
    const known = this.table[place] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const found = this.pair(first, second);
    this.table[place] = found;
    return found;
  }

  private rareKerning(first: Cluster, second: Cluster): number {
    const key = first.number * 2 ** 26 + second.number;
    const known = this.kernings.get(key);
    if (known !== undefined) return known;
    if (this.kernings.size >= KEPT_MAX) this.kernings.clear();
    const found = this.pair(first, second);
    this.kernings.set(key, found);
    return found;
  }

  private pair(first: Cluster, second: Cluster): number {
    const together = drawn(first) + drawn(second);
    return this.font.layout(together, FEATURES).advanceWidth - first.advance - second.advance;
  }

  private shape(text: string, meaning: string): Cluster | undefined {
    const { glyphs, positions } = this.font.layout(text, FEATURES);
    if (!positions || glyphs.some((glyph) => glyph.id === 0)) return undefined;
    const alone = glyphs.length === 1;
    const placed = glyphs.map((glyph, index): PlacedGlyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const own = alone ? meaning : String.fromCodePoint(...glyph.codePoints);
      return {
        id: glyph.id,
        width: glyph.advanceWidth,
        advance: xAdvance,
        x: xOffset,
        y: yOffset,
        text: own,
        number: this.glyphNumber(`${glyph.id} ${own}`),
      };
    });
    this.count += 1;
    return {
      text: meaning,
      glyphs: placed,
      advance: placed.reduce((sum, glyph) => sum + glyph.advance, 0),
      number: this.count,
      isSpace: text === ' ',
      breaksAfter: /[ \-–/@]/u.test(text),
    };
  }

  private glyphNumber(key: string): number {
    const known = this.glyphs.get(key);
    if (known !== undefined) return known;
    this.glyphs.set(key, this.glyphs.size);
    return this.glyphs.size - 1;
  }
}

const drawn = ({ text }: Cluster): string => (text === SOFT_HYPHEN ? '-' : text);

const isFace = (font: Font | FontCollection): font is Font => 'layout' in font;
