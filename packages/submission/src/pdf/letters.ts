import { codePoint } from '../build/text.ts';
import { MissingLetterError } from '../errors.ts';
import { recordFont, type Cluster, type RecordFont } from './font.ts';

/** Hebrew, Arabic and their kin need a writing direction that the record does not set: refused rather than reversed. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Nothing but letters of their own, as in most texts. */
const SIMPLE = /^[ -~\u00A0-\u00AC\u00AE-\u017F]*$/u;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Marks for the reader's software only: joiners, direction marks, soft hyphens. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** All that parts lines. */
export const LINE_END = /\r\n|[\r\n\u2028\u2029]/u;

/**
 * The letters of a text that no record can show, each once: its font lacks them, or they are written from right to left. Ask
 * before something is sent, so that a citizen is told in time; a text with such letters makes documents fail.
 */
export function missingLetters(text: string): string[] {
  const fonts = [recordFont('regular'), recordFont('bold')];
  const composed = text.normalize('NFC');
  if (SIMPLE.test(composed)) return [];
  const found = composed.split(LINE_END).flatMap((line) =>
    letters(line)
      .filter((letter) => fonts.some((font) => !settable(letter, font)))
      .map((letter) => culprit(letter, fonts)),
  );
  return [...new Set(found)];
}

/** The clusters of a line, composed before; throws {@link MissingLetterError} for what cannot be set. */
export function clustersOf(line: string, path: string, font: RecordFont): Cluster[] {
  const found: Cluster[] = [];
  for (const letter of SIMPLE.test(line) ? line : letters(line)) {
    const cluster = settable(letter, font);
    if (!cluster) throw new MissingLetterError(path, codePoint(culprit(letter, [font])));
    found.push(cluster);
  }
  return found;
}

const letters = (line: string): string[] => line.replace(/\t/g, ' ').replace(INVISIBLE, '').match(CLUSTER) ?? [];

function settable(letter: string, font: RecordFont): Cluster | undefined {
  return letter < '\u0590' || !RIGHT_TO_LEFT.test(letter) ? font.cluster(letter) : undefined;
}

/** Of a letter and its marks, the one that is missing. */
function culprit(letter: string, fonts: readonly RecordFont[]): string {
  return (
    Array.from(letter).find(
      (character) =>
        RIGHT_TO_LEFT.test(character) || fonts.some(({ font }) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
    ) ?? letter
  );
}
