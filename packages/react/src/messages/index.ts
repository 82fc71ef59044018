import { de, type Messages } from './de.ts';
import { easy } from './de-x-leicht.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type { Messages } from './de.ts';

const catalogues: Readonly<Record<string, Messages>> = { de, en, fr, 'de-x-leicht': easy };

/** The pages' texts in a language, or in German where they do not speak it. */
export function messagesFor(language: string): Messages {
  return catalogues[language] ?? catalogues[language.split('-')[0] ?? ''] ?? de;
}

/** A language's own name, as its speakers look for it. */
export function languageName(language: string): string {
  return catalogues[language]?.languageName ?? language;
}
