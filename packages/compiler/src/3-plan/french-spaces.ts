import { baseOf } from './language-fallback.ts';

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/**
 * A text as its language sets it. French puts a space before `? ! ;` (narrow), before `:` and inside `« »` (Lexique des règles
 * typographiques en usage à l’Imprimerie nationale); no line may end there. Authors type the ordinary space of their keyboard.
 */
export function typeset(text: string, language: string): string {
  if (baseOf(language) !== 'fr') return text;
  return text
    .replace(/ (?=[?!;])/g, NARROW_NO_BREAK)
    .replace(/ (?=[:»])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`);
}
