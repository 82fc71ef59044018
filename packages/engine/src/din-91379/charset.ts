import { plainSigns } from '../types/plain-signs.ts';
import { beyondThose, inEveryCharset, sequences } from './letters.ts';

/** Data types of DIN 91379: A names of persons, B other names, C all normative letters, D and E with Greek, Cyrillic. */
export type Charset = keyof typeof beyondThose;

const units = new Map<Charset, RegExp>();

/** Matches one letter with its marks; longer sequences come first, so that no mark is left alone. */
function unit(charset: Charset): RegExp {
  const known = units.get(charset);
  if (known) return known;
  const made = new RegExp(`(?:${sequences}|[${inEveryCharset}${beyondThose[charset]}])+`, 'uy');
  units.set(charset, made);
  return made;
}

/** The first letter, marks included, that a charset does not hold. Expects NFC (DIN 91379, section 5). */
export function refusedLetter(text: string, charset: Charset): string | undefined {
  const expression = unit(charset);
  expression.lastIndex = 0;
  const accepted = expression.exec(text)?.[0].length ?? 0;
  if (accepted === text.length) return undefined;
  // A mark that fits no base is shown on the letter that it stands on.
  const rest = text.slice(accepted);
  const letter = /^\p{M}/u.test(rest) ? (/\P{M}\p{M}*$/u.exec(text.slice(0, accepted))?.[0] ?? '') : '';
  return (letter + (/^.\p{M}*/su.exec(rest)?.[0] ?? rest)).normalize('NFC');
}

/** Above the letters of Western and Central Europe. */
const commonEnd = 0x180;

const common = new Map<Charset, RegExp>();

/**
 * Matches words, with one space between them, of letters of a charset that are printable, composed (so NFC leaves them) and
 * below U+0180. Nearly all answers hold no others: there is nothing to clean, and each sign is a letter.
 */
export function commonWords(charset: Charset): RegExp {
  const known = common.get(charset);
  if (known) return known;
  let letters = '';
  for (let code = 0x21; code < commonEnd; code++) {
    const isPrintable = code < 0x7f || code >= 0xc0;
    if (isPrintable && refusedLetter(String.fromCharCode(code), charset) === undefined) letters += `\\u{${code.toString(16)}}`;
  }
  const made = new RegExp(`^[${letters}]+(?: [${letters}]+)*$`, 'u');
  common.set(charset, made);
  return made;
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
