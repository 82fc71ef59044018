import { plainSigns } from '../types/plain-signs.ts';
import { beyondThose, inEveryCharset, sequences } from './letters.ts';

/** Data types of DIN 91379: A names of persons, B other names, C all normative letters, D and E with Greek, Cyrillic. */
export type Charset = keyof typeof beyondThose;

interface Letters {
  /** Matches letters with their marks; longer sequences come first, so that no mark is left alone. */
  readonly units: RegExp;
  /** Matches whatever is no letter by itself. */
  readonly beyond: RegExp;
}

const known = new Map<Charset, Letters>();

function lettersOf(charset: Charset): Letters {
  let letters = known.get(charset);
  if (letters) return letters;
  const single = inEveryCharset + beyondThose[charset];
  letters = { units: new RegExp(`(?:${sequences}|[${single}])+`, 'uy'), beyond: new RegExp(`[^${single}]`, 'u') };
  known.set(charset, letters);
  return letters;
}

/** The first letter, marks included, that a charset does not hold. Expects NFC (DIN 91379, section 5). */
export function refusedLetter(text: string, charset: Charset): string | undefined {
  const { units, beyond } = lettersOf(charset);
  const first = beyond.exec(text)?.[0];
  // Only where there are marks the letters beside them count.
  if (first === undefined || !/\p{M}/u.test(text)) return first;
  units.lastIndex = 0;
  const accepted = units.test(text) ? units.lastIndex : 0;
  if (accepted === text.length) return undefined;
  // A mark that fits no base is shown on the letter that it stands on.
  const rest = text.slice(accepted);
  const letter = /^\p{M}/u.test(rest) ? (/\P{M}\p{M}*$/u.exec(text.slice(0, accepted))?.[0] ?? '') : '';
  return (letter + (/^.\p{M}*/su.exec(rest)?.[0] ?? rest)).normalize('NFC');
}

/** Letters as people count them: a base with its marks is one. */
export function countLetters(text: string): number {
  // Below the first combining mark every unit is a letter.
  if (/^[\0-\u02ff]*$/u.test(text)) return text.length;
  let count = 0;
  for (const point of text) if (!/^\p{M}$/u.test(point)) count++;
  return count;
}

const replacements: Readonly<Record<string, string>> = {
  '\u2018': "'", '\u201a': "'", '\u201b': "'", '\u2032': "'", '\u02bc': "'", '\u2039': "'", '\u203a': "'",
  '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u201f': '"', '\u2033': '"', '\u00ab': '"', '\u00bb': '"',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2015': '-', '\u2212': '-', '\u2022': '-',
}; // prettier-ignore

/** What to type instead of a refused letter, if the charset holds it: `'` for curly quotes, `-` for dashes, `fi` for a ligature. */
export function replacement(letter: string, charset: Charset): string | undefined {
  const candidate = replacements[letter] ?? plainSigns(letter).normalize('NFKC');
  return candidate !== letter && candidate.trim() && refusedLetter(candidate, charset) === undefined ? candidate : undefined;
}
