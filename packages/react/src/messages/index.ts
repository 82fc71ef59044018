import { de, type Messages } from './de.ts';
import { en } from './en.ts';

export type { Messages } from './de.ts';

const catalogues: Readonly<Record<string, Messages>> = { de, en };

/** The pages' texts in a language, or in German where they do not speak it. */
export function messagesFor(language: string): Messages {
  return catalogues[language] ?? catalogues[language.split('-')[0] ?? ''] ?? de;
}

/** A language's own name, as its speakers look for it. */
export function languageName(language: string): string {
  const names: Readonly<Record<string, string>> = {
    de: de.languageName,
    en: en.languageName,
    fr: 'Français',
    'de-x-leicht': 'Leichte Sprache',
  };
  return names[language] ?? language;
}
