import { codePoint } from '../build/text.ts';
import { MissingLetterError } from '../errors.ts';
import { recordFont, type Cluster, type RecordFont } from './font.ts';
import type { Style } from './style.ts';

/** A line of text as it will be drawn. */
export interface TextLine {
  readonly style: Style;
  readonly clusters: readonly Cluster[];
  /** In points, without the space at its end. */
  readonly width: number;
}

export interface TextSource {
  readonly text: string;
  /** Where it comes from, for errors. */
  readonly path: string;
}

/** Hebrew, Arabic and their kin need a writing direction that the record does not set: refused rather than reversed. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Marks for the reader's software only: joiners, direction marks, soft hyphens. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Breaks a text into lines no wider than given, at spaces and hyphens, and within a word only where it is wider than a line. */
export function breakLines(source: TextSource, style: Style, widthMax: number): TextLine[] {
  const font = recordFont(style.weight);
  const scale = style.size / font.unitsPerEm;
  return source.text
    .normalize('NFC')
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .flatMap((paragraph) => breakParagraph(words(paragraph, source.path, font), font, widthMax / scale))
    .map((clusters) => ({ style, clusters, width: inkWidth(clusters, font) * scale }));
}

/** The words of a paragraph, each with the space or hyphen it ends in. */
function words(paragraph: string, path: string, font: RecordFont): Cluster[][] {
  const found: Cluster[][] = [[]];
  for (const [text] of paragraph.replace(/\t/g, ' ').replace(INVISIBLE, '').matchAll(CLUSTER)) {
    found.at(-1)?.push(clusterOf(text, path, font));
    if (/[ \-–/@]/u.test(text)) found.push([]);
  }
  return found.filter((word) => word.length > 0);
}

function clusterOf(text: string, path: string, font: RecordFont): Cluster {
  const cluster = RIGHT_TO_LEFT.test(text) ? undefined : font.cluster(text);
  if (cluster) return cluster;
  const missing =
    [...text].find(
      (character) => RIGHT_TO_LEFT.test(character) || !font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    ) ?? text;
  throw new MissingLetterError(path, codePoint(missing));
}

function breakParagraph(found: readonly Cluster[][], font: RecordFont, widthMax: number): Cluster[][] {
  const lines: Cluster[][] = [[]];
  for (const word of found.flatMap((candidate) => fitting(candidate, font, widthMax))) {
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && inkWidth([...line, ...word], font) > widthMax) lines.push([...word]);
    else line.push(...word);
  }
  return lines;
}

/** A word that is wider than a line, in pieces that are not. */
function fitting(word: readonly Cluster[], font: RecordFont, widthMax: number): Cluster[][] {
  if (inkWidth(word, font) <= widthMax) return [[...word]];
  const pieces: Cluster[][] = [[]];
  for (const cluster of word) {
    const piece = pieces.at(-1) ?? [];
    if (piece.length > 0 && inkWidth([...piece, cluster], font) > widthMax) pieces.push([cluster]);
    else piece.push(cluster);
  }
  return pieces;
}

function inkWidth(clusters: readonly Cluster[], font: RecordFont): number {
  let end = clusters.length;
  while (end > 0 && clusters[end - 1]?.text === ' ') end -= 1;
  let width = 0;
  for (let index = 0; index < end; index += 1) {
    const cluster = clusters[index];
    if (!cluster) continue;
    const before = clusters[index - 1];
    width += cluster.advance + (before ? font.kerning(before, cluster) : 0);
  }
  return width;
}
