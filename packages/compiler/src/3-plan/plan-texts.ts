import type { Definition } from '@vordruck/definition';
import { messages, type FormTexts, type Text } from '@vordruck/engine';

/** Languages of a form: the source language, then all it has translations in. */
export function languagesOf(definition: Definition): string[] {
  return [
    definition.language,
    ...[...definition.translations.keys()].filter((language) => language !== definition.language).toSorted(),
  ];
}

/** All texts of a form in one language. What is not translated stands in the source language and says so. */
export function planTexts(definition: Definition, language: string, hash: string): FormTexts {
  const translations = definition.translations.get(language);
  const texts: Record<string, Text> = sentencesIn(language, definition.language);
  for (const [key, source] of definition.texts)
    texts[key] = translations?.get(key)?.text ?? fallback(source.text, language, definition.language);
  for (const [key, translation] of translations ?? []) texts[key] ??= translation.text;
  return {
    form: definition.form,
    hash,
    language,
    texts: sorted(texts),
    codelists: codelistsIn(definition, language),
    places: placesIn(definition, language),
  };
}

/** The engine's own sentences about issues. */
function sentencesIn(language: string, source: string): Record<string, Text> {
  const own = messagesOf(language);
  if (own !== undefined) return { ...own };
  const other = messagesOf(source) ?? messagesOf('de') ?? {};
  return Object.fromEntries(Object.entries(other).map(([key, text]) => [key, fallback(text, language, source)]));
}

function messagesOf(language: string): Readonly<Record<string, string>> | undefined {
  const known = new Map<string, Readonly<Record<string, string>>>(Object.entries(messages));
  return known.get(language) ?? known.get(baseOf(language));
}

/** German in easy words is German; a text in another language is marked, so that it is read aloud rightly (WCAG 2.2, 3.1.2). */
function fallback(text: string, language: string, source: string): Text {
  return baseOf(language) === baseOf(source) ? text : { text, lang: source };
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

/** Entries travel with the texts: a list has thousands of labels, which the compiled form needs in one language at a time. */
function codelistsIn(definition: Definition, language: string): FormTexts['codelists'] {
  if (definition.codelists.size === 0) return undefined;
  const lists = [...definition.codelists.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(
    lists.map(({ name, entries, language: own }) => [
      name,
      entries.map(({ value, label, texts }): readonly [string, Text] => {
        const translated = texts?.get(language) ?? texts?.get(baseOf(language));
        // Where a list has no translations at all, its labels are names that are the same in every language.
        return [value, translated ?? (texts === undefined ? label : fallback(label, language, own))];
      }),
    ]),
  );
}

function placesIn(definition: Definition, language: string): FormTexts['places'] {
  const places = definition.places.flatMap(({ key, texts }): [string, Record<string, Text>][] => {
    const own = texts[language];
    const source = texts[definition.language] ?? {};
    const all = Object.fromEntries(
      Object.entries(source).map(([name, text]): [string, Text] => [name, fallback(text, language, definition.language)]),
    );
    const merged = { ...all, ...own };
    return Object.keys(merged).length === 0 ? [] : [[key, sorted(merged)]];
  });
  return Object.fromEntries(places);
}

function sorted(texts: Record<string, Text>): Record<string, Text> {
  return Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
