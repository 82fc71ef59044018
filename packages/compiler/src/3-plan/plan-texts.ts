import type { Definition } from '@vordruck/definition';
import { messages, type FormTexts, type Text } from '@vordruck/engine';
import type { FormTree } from '../2-check/form-tree.ts';
import { reasonKeys } from '../2-check/reason-keys.ts';
import { typeset } from './french-spaces.ts';
import { baseOf, fallback } from './language-fallback.ts';
import { planCodelists } from './plan-codelists.ts';

/** Languages of a form: the source language, then all it has translations in. */
export function languagesOf(definition: Definition): string[] {
  return [
    definition.language,
    ...[...definition.translations.keys()].filter((language) => language !== definition.language).toSorted(),
  ];
}

/** All texts that a form shows in one language. What is not translated stands in the source language and says so. */
export function planTexts(tree: FormTree, language: string, hash: string): FormTexts {
  const { definition } = tree;
  const reasons = reasonKeys(tree);
  const translations = definition.translations.get(language);
  const texts: Record<string, Text> = sentencesIn(language, definition.language);
  for (const [key, source] of definition.texts)
    texts[key] = translations?.get(key)?.text ?? fallback(source.text, language, definition.language);
  for (const [key, translation] of translations ?? []) texts[key] ??= translation.text;
  for (const key of reasons) delete texts[key];
  return {
    form: definition.form,
    hash,
    language,
    texts: typesetAll(texts, language),
    ...planCodelists(definition, language),
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

function placesIn(definition: Definition, language: string): FormTexts['places'] {
  const places = definition.places.flatMap(({ key, texts }): [string, Record<string, Text>][] => {
    const own = texts[language];
    const source = texts[definition.language] ?? {};
    const all = Object.fromEntries(
      Object.entries(source).map(([name, text]): [string, Text] => [name, fallback(text, language, definition.language)]),
    );
    const merged = { ...all, ...own };
    return Object.keys(merged).length === 0 ? [] : [[key, typesetAll(merged, language)]];
  });
  return Object.fromEntries(places);
}

/** Texts by key, in the order of their keys, each set as its language demands. */
function typesetAll(texts: Record<string, Text>, language: string): Record<string, Text> {
  return Object.fromEntries(
    Object.entries(texts)
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, text]) => [
        key,
        typeof text === 'string' ? typeset(text, language) : { ...text, text: typeset(text.text, text.lang ?? language) },
      ]),
  );
}
