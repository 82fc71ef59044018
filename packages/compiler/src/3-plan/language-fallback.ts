import type { Text } from '@vordruck/engine';

/** German in easy words is German; a text in another language is marked, so that it is read aloud rightly (WCAG 2.2, 3.1.2). */
export function fallback(text: string, language: string, source: string): Text {
  return baseOf(language) === baseOf(source) ? text : { text, lang: source };
}

export function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}
