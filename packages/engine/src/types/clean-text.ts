import type { FieldPlan } from '../compiled-form.ts';
import { countLetters, refusedLetter, replacement } from '../din-91379/charset.ts';
import { fault, type Parsed } from './field-type.ts';
import { invisible } from './invisible.ts';

/** Words of common letters with one space between them, as most answers are: nothing to clean. Composed letters are NFC. */
const clean = /^(?:[!-~\u00c0-\u017f]+(?: [!-~\u00c0-\u017f]+)*)?$/u;

/** NFC (DIN 91379, section 5), any white space between words one plain space, none around. */
export function cleanLine(text: string): string {
  if (clean.test(text)) return text;
  return text
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
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

const patterns = new Map<string, RegExp>();

function matchesPattern(text: string, source: string): boolean {
  let expression = patterns.get(source);
  if (!expression) patterns.set(source, (expression = new RegExp(source, 'u')));
  return expression.test(text);
}

export const textCodes = ['character', 'too-long', 'too-short', 'pattern'];

/** What a text type checks of a cleaned text: letters, length, pattern; the first fault counts. */
export function checkText(text: string, plan: FieldPlan, maxLength: number): Parsed {
  const charset = plan.charset ?? 'C';
  const character = refusedLetter(text, charset);
  if (character !== undefined) return refused(character, replacement(character, charset));
  const length = countLetters(text);
  const max = plan.maxLength ?? maxLength;
  if (length > max) return fault('too-long', { params: { max, length, over: length - max } });
  if (plan.minLength !== undefined && length < plan.minLength)
    return fault('too-short', { params: { min: plan.minLength, length } });
  if (plan.pattern !== undefined && !matchesPattern(text, plan.pattern)) {
    return plan.example === undefined
      ? fault('pattern')
      : fault('pattern', { params: { example: plan.example }, variant: 'example' });
  }
  return { value: text };
}

function refused(character: string, instead: string | undefined): Parsed {
  if (instead !== undefined) return fault('character', { params: { character, instead }, variant: 'instead' });
  return fault('character', {
    params: { character },
    variant: /^(?!\p{Script=Latin})\p{L}/u.test(character) ? 'letter' : undefined,
  });
}
