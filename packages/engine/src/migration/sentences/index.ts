import { de } from './de.ts';
import { easy } from './de-x-leicht.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** How changes of a draft are told in a language. Labels come in quotation marks, answers as people write them. */
export interface ChangeSentences {
  readonly language: string;
  /** A question in a row: `„Name“ (Hunde, Eintrag 2)` */
  inRow(label: string, list: string, index: number): string;
  quoted(text: string): string;
  /** Several names in a sentence. */
  and(names: readonly string[]): string;
  moved(label: string, now: string): string;
  converted(labels: string, before: string, now: string, after: string): string;
  /** The answer stays where it is until people look at it. */
  unreadable(label: string, answer: string, now: string): string;
  lost(label: string, answer: string, now: string): string;
  dropped(label: string, answer: string | undefined): string;
  files(names: string, count: number): string;
  optionDropped(label: string, option: string, isChosenAnew: boolean): string;
  rowsCut(label: string, count: number): string;
  renewed(label: string): string;
}

const all: Readonly<Record<string, ChangeSentences>> = { de, en, fr, 'de-x-leicht': easy };

/** The sentences in a language, in its base (`de` for `de-x-leicht`), or in German. */
export function sentencesOf(language: string): ChangeSentences {
  return all[language] ?? all[language.split('-')[0] ?? ''] ?? de;
}
