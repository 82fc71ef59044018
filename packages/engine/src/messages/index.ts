import { de } from './de.ts';
import { easy } from './de-x-leicht.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/**
 * Sentences of the engine's issues by language and key (`issues.required.date`); the compiler merges them into the texts
 * of each form, so that a citizen downloads one language only. A definition's own `messages` come first.
 */
export const messages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de,
  en,
  fr,
  'de-x-leicht': easy,
};
