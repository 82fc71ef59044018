import type { QuestionWords } from './questions-de.ts';

const catalogues = import.meta.glob<Readonly<Record<string, QuestionWords>>>('./questions-*.ts');

/** What questions say in one language: a browser loads no other. German where they do not speak it. */
export async function loadQuestionWords(language: string): Promise<QuestionWords> {
  const names = [language, language.split('-')[0] ?? '', 'de'].map((name) => `./questions-${name}.ts`);
  const load = names.map((name) => catalogues[name]).find((found) => found !== undefined);
  const [messages] = Object.values((await load?.()) ?? {});
  if (!messages) throw new Error('There are no messages for questions.');
  return messages;
}
