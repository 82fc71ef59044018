import { questionsDe, type QuestionMessages } from './questions-de.ts';
import { questionsEasy } from './questions-de-x-leicht.ts';
import { questionsEn } from './questions-en.ts';
import { questionsFr } from './questions-fr.ts';

export type { QuestionMessages } from './questions-de.ts';

const catalogues: Readonly<Record<string, QuestionMessages>> = {
  de: questionsDe,
  en: questionsEn,
  fr: questionsFr,
  'de-x-leicht': questionsEasy,
};

/** Apart from the other texts, so that a citizen does not download what only the server says. */
export function questionMessagesFor(language: string): QuestionMessages {
  return catalogues[language] ?? catalogues[language.split('-')[0] ?? ''] ?? questionsDe;
}
