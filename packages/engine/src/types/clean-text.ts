import type { FieldPlan } from '../compiled-form.ts';
import { countLetters, refusedLetter, replacement } from '../din-91379/charset.ts';
import { fault, type Fault } from './field-type.ts';
import { invisible } from './invisible.ts';

/** Words of common letters with one space between them, as most answers are: nothing to clean. Composed letters are NFC. */
const clean = /^(?:[!-~\u00c0-\u017f]+(?: [!-~\u00c0-\u017f]+)*)?$/u;

/** NFC (DIN 91379, section 5), any white space between words one plain space, none around. */
export function cleanLine(text: string): string {
  if (clean.test(text)) return text;
  return text
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/[\s\u0085]{2,}|[^\S ]|\u0085/gu, ' ')
    .trim();
}

/** As {@link cleanLine}, without any white space: numbers are copied in the groups in which they are printed. */
export function cleanToken(text: string): string {
  return cleanLine(text).replaceAll(' ', '');
}

/** As {@link cleanLine}, line by line; the spaces that begin a line stay. */
export function cleanLines(text: string): string {
  const lines = text
    .replace(invisible, '')
    .normalize('NFC')
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u);
  return lines
    .map((line) => line.replace(/\s/gu, ' ').trimEnd())
    .join('\n')
    .trim();
}

export const textCodes = ['character', 'too-long', 'too-short', 'pattern'];

/** How a text type reads: cleans the text, then checks letters, length and pattern; the first fault counts. */
export function textReader(
  plan: FieldPlan,
  maxLength: number,
  clean: (text: string) => string,
): (typed: string) => string | Fault {
  const { charset = 'C', maxLength: max = maxLength, minLength: min = 0, pattern, example } = plan;
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  return (typed) => {
    const text = clean(typed);
    const character = refusedLetter(text, charset);
    if (character !== undefined) return refused(character, replacement(character, charset));
    const length = countLetters(text);
    if (length > max) return fault('too-long', { params: { max, length, over: length - max } });
    if (length < min) return fault('too-short', { params: { min, length } });
    if (!expression || expression.test(text)) return text;
    return example === undefined ? fault('pattern') : fault('pattern', { params: { example }, variant: 'example' });
  };
}

function refused(character: string, instead: string | undefined): Fault {
  if (instead !== undefined) return fault('character', { params: { character, instead }, variant: 'instead' });
  return fault('character', {
    params: { character },
    variant: /^(?!\p{Script=Latin})\p{L}/u.test(character) ? 'letter' : undefined,
  });
}
