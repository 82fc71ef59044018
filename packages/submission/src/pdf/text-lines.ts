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
/** Nothing but letters of their own, as in most texts. */
const SIMPLE = /^[ -~\u00A0-\u00AC\u00AE-\u017F]*$/u;
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
  for (const text of SIMPLE.test(paragraph) ? paragraph : clustersOf(paragraph)) {
    found.at(-1)?.push(clusterOf(text, path, font));
    if (/[ \-–/@]/u.test(text)) found.push([]);
  }
  return found.filter((word) => word.length > 0);
}

const clustersOf = (paragraph: string): string[] => paragraph.replace(/\t/g, ' ').replace(INVISIBLE, '').match(CLUSTER) ?? [];

function clusterOf(text: string, path: string, font: RecordFont): Cluster {
  const cluster = font.cluster(text);
  if (cluster && (text < '\u0590' || !RIGHT_TO_LEFT.test(text))) return cluster;
  const missing =
    [...text].find(
      (character) => RIGHT_TO_LEFT.test(character) || !font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    ) ?? text;
  throw new MissingLetterError(path, codePoint(missing));
}

function breakParagraph(found: readonly Cluster[][], font: RecordFont, widthMax: number): Cluster[][] {
  const lines: Cluster[][] = [[]];
  let pen = 0;
  for (const word of found.flatMap((candidate) => fitting(candidate, font, widthMax))) {
    const line = lines.at(-1) ?? [];
    const [before, first] = [line.at(-1), word[0]];
    const start = pen + (before && first ? font.kerning(before, first) : 0);
    if (before && start + inkWidth(word, font) > widthMax) {
      lines.push([...word]);
      pen = advanceWidth(word, font, word.length);
    } else {
      line.push(...word);
      pen = start + advanceWidth(word, font, word.length);
    }
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

/** The width without the spaces at the end. */
function inkWidth(clusters: readonly Cluster[], font: RecordFont): number {
  let end = clusters.length;
  while (end > 0 && clusters[end - 1]?.text === ' ') end -= 1;
  return advanceWidth(clusters, font, end);
}

function advanceWidth(clusters: readonly Cluster[], font: RecordFont, end: number): number {
  let width = 0;
  let before: Cluster | undefined;
  for (let index = 0; index < end; index += 1) {
    const cluster = clusters[index];
    if (!cluster) break;
    width += cluster.advance + (before ? font.kerning(before, cluster) : 0);
    before = cluster;
  }
  return width;
}
