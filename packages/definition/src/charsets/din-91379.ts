import { beyondThose, inEveryCharset, sequences } from './din-91379-letters.ts';

/** Data types of DIN 91379: A names of persons, B other names, C all normative characters, D with Greek, E with Cyrillic. */
export type Charset = keyof typeof beyondThose;

const patterns = new Map<Charset, string>();

/**
 * Alternatives that each match one letter, marks included. Written so that JavaScript with flag `u`, JSON Schema and XSD
 * read it alike: letters stand for themselves, only signs with a meaning are escaped.
 */
export function charsetPattern(charset: Charset): string {
  const known = patterns.get(charset);
  if (known !== undefined) return known;
  const classes = words(`${inEveryCharset} ${beyondThose[charset]}`).map(rangePattern).join('');
  const letters = words(sequences).map((sequence) => sequence.split('+').map(letter).join(''));
  const pattern = `[${classes}]|${letters.join('|')}`;
  patterns.set(charset, pattern);
  return pattern;
}

function words(table: string): readonly string[] {
  return table.trim().split(/\s+/);
}

function rangePattern(range: string): string {
  const [first = '', last] = range.split('-');
  return last === undefined ? letter(first) : `${letter(first)}-${letter(last)}`;
}

/** A literal line break in an XML attribute would be read as a space (XML 1.0, 3.3.3). */
const ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function letter(hexadecimal: string): string {
  const character = String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  return ESCAPES[character] ?? (/[\\[\]^-]/.test(character) ? `\\${character}` : character);
}
