import type { Issue, Outline, OutlineItem } from '@vordruck/engine';
import { missingLetters } from '@vordruck/submission';

const sentences = {
  de: (letters: string, question: string) =>
    `Bei „${question}“ steht ${letters}. Das können wir nicht drucken. Schreiben Sie es mit lateinischen, griechischen oder kyrillischen Buchstaben, oder lassen Sie es weg.`,
  'de-x-leicht': (letters: string, question: string) =>
    `Bei „${question}“ steht ${letters}. Wir können das nicht drucken. Schreiben Sie es mit anderen Buchstaben. Oder lassen Sie es weg.`,
  en: (letters: string, question: string) =>
    `“${question}” contains ${letters}, which we cannot print. Write it in Latin, Greek or Cyrillic letters, or leave it out.`,
  fr: (letters: string, question: string) =>
    `« ${question} » contient ${letters}, que nous ne pouvons pas imprimer. Écrivez-le en lettres latines, grecques ou cyrilliques, ou supprimez-le.`,
};

/**
 * Answers with letters that the record could not show, each with the letters and the question: told before anything is sent, since
 * afterwards only the documents would be missing.
 */
export function letterIssues({ language, sections, attachments }: Outline): readonly Issue[] {
  const answers = [
    ...sections.flatMap(({ items }) => items.flatMap(answersIn)),
    ...attachments.map(({ path, label, name }) => ({ path, label: label.text, text: name })),
  ];
  const found = new Map<string, Issue>();
  for (const { path, label, text } of answers) {
    const letters = missingLetters(text);
    if (letters.length === 0 || found.has(path)) continue;
    const named = letters.map((letter) => `\u2068${letter}\u2069`).join(', ');
    found.set(path, {
      path,
      code: 'unprintable-letter',
      message: sentenceIn(language)(named, label),
      params: { letters: letters.join('') },
    });
  }
  return [...found.values()];
}

interface Answered {
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

function answersIn(item: OutlineItem): readonly Answered[] {
  switch (item.kind) {
    case 'entry':
      return item.computed
        ? []
        : [{ path: item.path, label: item.label.text, text: item.lines.map(({ text }) => text).join('\n') }];
    case 'group':
      return item.items.flatMap(answersIn);
    case 'list':
      return item.rows.flatMap((row) => row.items.flatMap(answersIn));
    case 'notice':
      return [];
  }
}

function sentenceIn(language: string): (letters: string, question: string) => string {
  const known = new Map(Object.entries(sentences));
  return known.get(language) ?? known.get(language.split('-')[0] ?? '') ?? sentences.de;
}
