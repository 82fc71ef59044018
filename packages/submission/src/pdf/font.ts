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
  /** Tells it from all other glyphs and from the same glyph standing for other characters. */
  readonly key: string;
}

/** A letter with all its combining marks. */
export interface Cluster {
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
}

/**
 * One weight of the record's font, Arimo: it has all of DIN 91379 and places its combining sequences. Clusters and kerning are
 * shaped once and kept: they are parts of alphabets, not of anyone's data.
 */
export interface RecordFont {
  readonly weight: Weight;
  readonly font: Font;
  readonly unitsPerEm: number;
  /** `undefined` where the font lacks a glyph. */
  cluster(text: string): Cluster | undefined;
  /** How far the second cluster moves towards the first, usually negative or 0. */
  kerning(first: Cluster, second: Cluster): number;
}

const FILES: Readonly<Record<Weight, string>> = {
  regular: import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  bold: import.meta.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
};
/** Ligatures would merge letters of two clusters; kerning stays. */
const FEATURES = { liga: false, clig: false };
/** Far above what alphabets need; a text of rare letters cannot fill the memory. */
const KEPT_MAX = 20_000;

const opened = new Map<Weight, RecordFont>();

export function recordFont(weight: Weight): RecordFont {
  const known = opened.get(weight);
  if (known) return known;
  const font = create(readFileSync(new URL(FILES[weight])));
  if (!isFace(font)) throw new TypeError('the font file holds a collection');
  const made = recordFontOf(weight, font);
  opened.set(weight, made);
  return made;
}

function recordFontOf(weight: Weight, font: Font): RecordFont {
  const clusters = new Map<string, Cluster | undefined>();
  const kernings = new Map<Cluster, Map<Cluster, number>>();
  return {
    weight,
    font,
    unitsPerEm: font.unitsPerEm,
    cluster: (text) => kept(clusters, text, () => shapeCluster(font, text)),
    kerning: (first, second) =>
      kept(
        kept(kernings, first, () => new Map<Cluster, number>()),
        second,
        () => font.layout(first.text + second.text, FEATURES).advanceWidth - first.advance - second.advance,
      ),
  };
}

function shapeCluster(font: Font, text: string): Cluster | undefined {
  const { glyphs, positions } = font.layout(text, FEATURES);
  if (!positions || glyphs.some((glyph) => glyph.id === 0)) return undefined;
  const alone = glyphs.length === 1;
  const placed = glyphs.map((glyph, index): PlacedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const own = alone ? text : String.fromCodePoint(...glyph.codePoints);
    return {
      id: glyph.id,
      width: glyph.advanceWidth,
      advance: xAdvance,
      x: xOffset,
      y: yOffset,
      text: own,
      key: `${glyph.id} ${own}`,
    };
  });
  return { text, glyphs: placed, advance: placed.reduce((sum, glyph) => sum + glyph.advance, 0) };
}

function kept<K, T>(memory: Map<K, T>, key: K, make: () => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  if (memory.size >= KEPT_MAX) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}

const isFace = (font: Font | FontCollection): font is Font => 'layout' in font;
