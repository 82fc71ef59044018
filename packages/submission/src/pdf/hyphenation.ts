import { createRequire } from 'node:module';
import type createHyphenator from 'hyphen';
import type { HyphenationFunctionSync, PatternsDefinition } from 'hyphen';

const load = createRequire(import.meta.url);

/** Languages whose words we part, and the patterns of TeX that say where. */
const PATTERNS: Readonly<Record<string, string>> = {
  de: 'hyphen/patterns/de-1996',
  en: 'hyphen/patterns/en-gb',
  fr: 'hyphen/patterns/fr',
};
/** Fewer letters are not worth a line of their own. */
const LETTERS_MIN = 3;
const WORD = /^\p{L}{6,}/u;
const MARK = '\u00AD';
/** The library keeps every word it has parted; it is made anew after so many, which takes a quarter of a millisecond. */
const WORDS_MAX = 2000;

interface Hyphenator {
  readonly part: HyphenationFunctionSync;
  words: number;
}

const hyphenators = new Map<string, Hyphenator>();

/** Where a word may be parted, as numbers of characters before each hyphen; none in languages we have no patterns of. */
export function hyphenation(word: string, language: string): number[] {
  const letters = WORD.exec(word)?.[0];
  const hyphenator = letters === undefined ? undefined : hyphenatorOf(language.split('-')[0] ?? '');
  if (letters === undefined || !hyphenator) return [];
  hyphenator.words += 1;
  const places: number[] = [];
  let before = 0;
  for (const part of hyphenator.part(letters).split(MARK)) {
    before += part.length;
    if (before >= LETTERS_MIN && letters.length - before >= LETTERS_MIN) places.push(before);
  }
  return places;
}

function hyphenatorOf(language: string): Hyphenator | undefined {
  const known = hyphenators.get(language);
  if (known && known.words < WORDS_MAX) return known;
  const patterns = PATTERNS[language];
  if (patterns === undefined) return undefined;
  // The package is CommonJS without types for its patterns.
  const make = load('hyphen') as typeof createHyphenator;
  const part = make(load(patterns) as PatternsDefinition, { async: false, html: false, hyphenChar: MARK });
  const made = { part: part as HyphenationFunctionSync, words: 0 };
  hyphenators.set(language, made);
  return made;
}
