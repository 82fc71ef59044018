import { recordFont, type Cluster, type RecordFont } from './font.ts';
import { hyphenation } from './hyphenation.ts';
import { clustersOf, LINE_END } from './letters.ts';
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
  /** The language by whose rules its words may be parted; never those of an answer, where our hyphen could pass for theirs. */
  readonly hyphenate?: string;
}

/** What stands between two places where a line may end. Lengths in font units, kerning within included. */
interface Word {
  readonly clusters: readonly Cluster[];
  /** How far the pen moves. */
  readonly advance: number;
  /** Without the space at its end. */
  readonly ink: number;
}

/** Breaks a text into lines no wider than given: at spaces and hyphens, within a word by its language's rules, or where it is wider than a line. */
export function breakLines(source: TextSource, style: Style, widthMax: number): TextLine[] {
  const font = recordFont(style.weight);
  const scale = style.size / font.unitsPerEm;
  return source.text
    .normalize('NFC')
    .split(LINE_END)
    .flatMap((paragraph) => {
      const words = wordsOf(clustersOf(paragraph, source.path, font), font);
      return new Paragraph(font, widthMax / scale, source.hyphenate).set(words);
    })
    .map((clusters) => ({ style, clusters, width: inkWidth(clusters, font) * scale }));
}

/** Width of a text on one line, and of its widest word, in points. */
export function measureText(source: TextSource, style: Style): { readonly whole: number; readonly word: number } {
  const font = recordFont(style.weight);
  const scale = style.size / font.unitsPerEm;
  const measure = { whole: 0, word: 0 };
  for (const paragraph of source.text.normalize('NFC').split(LINE_END)) {
    const clusters = clustersOf(paragraph, source.path, font);
    measure.whole = Math.max(measure.whole, inkWidth(clusters, font) * scale);
    for (const { ink } of wordsOf(clusters, font)) measure.word = Math.max(measure.word, ink * scale);
  }
  return measure;
}

/** The words of a paragraph, each with the space or hyphen it ends in. */
function wordsOf(clusters: readonly Cluster[], font: RecordFont): Word[] {
  const words: Word[] = [];
  let start = 0;
  clusters.forEach((cluster, index) => {
    if (!cluster.breaksAfter && index < clusters.length - 1) return;
    words.push(wordOf(clusters.slice(start, index + 1), font));
    start = index + 1;
  });
  return words;
}

function wordOf(clusters: readonly Cluster[], font: RecordFont): Word {
  const ink = inkWidth(clusters, font);
  const last = clusters.at(-1);
  return { clusters, ink, advance: last?.isSpace ? advanceWidth(clusters, font) : ink };
}

/** Share of a line. */
const WELL_FILLED = 0.7;

/** Sets words into lines one after the other. */
class Paragraph {
  private readonly font: RecordFont;
  private readonly widthMax: number;
  private readonly language: string | undefined;
  private readonly lines: Cluster[][] = [[]];
  private pen = 0;

  constructor(font: RecordFont, widthMax: number, language: string | undefined) {
    this.font = font;
    this.widthMax = widthMax;
    this.language = language;
  }

  set(words: readonly Word[]): Cluster[][] {
    for (const word of words) this.place(word);
    return this.lines;
  }

  private place(word: Word): void {
    if (this.fits(word)) return this.add(word);
    if (this.font.weight === 'bold' && !this.isFresh()) {
      // Headings are parted only where a word is wider than the page.
      this.newLine();
      return this.place(word);
    }
    const parts = this.language === undefined || this.isWellFilled(word) ? undefined : this.parted(word, this.language);
    if (parts) {
      this.add(parts[0]);
      this.newLine();
      return this.place(parts[1]);
    }
    if (!this.isFresh()) {
      this.newLine();
      return this.place(word);
    }
    for (const cluster of word.clusters) {
      const piece = wordOf([cluster], this.font);
      if (!this.fits(piece) && !this.isFresh()) this.newLine();
      this.add(piece);
    }
  }

  /** Where a line has little room left, a word goes whole to the next: lines are ragged, and “Ver-ein” reads worse than a gap. */
  private isWellFilled({ ink }: Word): boolean {
    return this.pen > WELL_FILLED * this.widthMax && ink <= this.widthMax;
  }

  private isFresh(): boolean {
    return this.lines.at(-1)?.length === 0;
  }

  private fits({ clusters: [first], ink }: Word): boolean {
    return this.start(first) + ink <= this.widthMax;
  }

  private start(first: Cluster | undefined): number {
    const before = this.lines.at(-1)?.at(-1);
    return this.pen + (before && first ? this.font.kerning(before, first) : 0);
  }

  private add({ clusters, advance }: Word): void {
    this.pen = this.start(clusters[0]) + advance;
    this.lines.at(-1)?.push(...clusters);
  }

  private newLine(): void {
    this.lines.push([]);
    this.pen = 0;
  }

  /** The longest beginning of a word that fits with its hyphen, and the rest. */
  private parted(word: Word, language: string): readonly [Word, Word] | undefined {
    const text = word.clusters.map((cluster) => cluster.text).join('');
    // Places count characters; in a word whose letters have marks they would be others than ours.
    if (text.length !== word.clusters.length) return undefined;
    for (const place of hyphenation(text, language).toReversed()) {
      const start = wordOf([...word.clusters.slice(0, place), this.font.softHyphen], this.font);
      if (this.fits(start)) return [start, wordOf(word.clusters.slice(place), this.font)];
    }
    return undefined;
  }
}

/** The width without the spaces at the end. */
function inkWidth(clusters: readonly Cluster[], font: RecordFont): number {
  let end = clusters.length;
  while (end > 0 && clusters[end - 1]?.isSpace) end -= 1;
  return advanceWidth(end === clusters.length ? clusters : clusters.slice(0, end), font);
}

function advanceWidth(clusters: readonly Cluster[], font: RecordFont): number {
  let width = 0;
  let before: Cluster | undefined;
  for (const cluster of clusters) {
    width += cluster.advance + (before ? font.kerning(before, cluster) : 0);
    before = cluster;
  }
  return width;
}
