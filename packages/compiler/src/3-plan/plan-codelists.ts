import type { CodeList, Definition } from '@vordruck/definition';
import type { FormTexts, Text } from '@vordruck/engine';
import { baseOf, fallback } from './language-fallback.ts';

type Entries = readonly (readonly [value: string, label: Text])[];

/** Entries travel with the texts: a list has thousands of labels, which the compiled form needs in one language at a time. */
export function planCodelists(definition: Definition, language: string): Pick<FormTexts, 'codelists' | 'alphabet'> {
  if (definition.codelists.size === 0) return {};
  const lists = [...definition.codelists.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const codelists = lists.map((list): [string, Entries] => [list.name, entriesIn(list, language)]);
  const orders = lists.flatMap((list, index): [string, readonly number[]][] => {
    const order = list.alphabetical ? alphabetOf(codelists[index]?.[1] ?? []) : undefined;
    return order === undefined ? [] : [[list.name, order]];
  });
  return { codelists: Object.fromEntries(codelists), ...(orders.length === 0 ? {} : { alphabet: Object.fromEntries(orders) }) };
}

function entriesIn({ entries, translations, untranslated, language: own }: CodeList, language: string): Entries {
  const labels = translations.get(language) ?? translations.get(baseOf(language));
  return entries.map(({ value, label }): readonly [string, Text] => [
    value,
    labels?.get(value)?.text ?? (untranslated ? label : fallback(label, language, own)),
  ]);
}

/** The places of the entries by their labels; undefined where they stand so already. */
function alphabetOf(entries: Entries): readonly number[] | undefined {
  const keys = entries.map(([, label]) => sortingKey(typeof label === 'string' ? label : label.text));
  const order = keys.map((_, place) => place).toSorted((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
  return order.every((place, index) => place === index) ? undefined : order;
}

/**
 * Letters without their marks, as dictionaries of German, English and French order them (DIN 5007-1). Intl's order differs
 * from one ICU version to the next, and a form must compile to the same bytes.
 */
function sortingKey(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
