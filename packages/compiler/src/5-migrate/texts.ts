import type { Definition } from '@vordruck/definition';
import type { Localized, Text } from '@vordruck/engine';
import type { FieldNode } from '../2-check/form-tree.ts';
import { baseOf, fallback } from '../3-plan/language-fallback.ts';
import { languagesOf } from '../3-plan/plan-texts.ts';

/** A text of a definition in all its languages; undefined if it has none under this key. */
export function localized(definition: Definition, key: string): Localized | undefined {
  const source = definition.texts.get(key);
  if (!source) return undefined;
  return inAll(definition, (language) => definition.translations.get(language)?.get(key)?.text, source.text, definition.language);
}

/** What the options of a question are called, those of code lists too. */
export function optionLabels(
  definition: Definition,
  { field }: FieldNode,
  values: readonly string[],
): Readonly<Record<string, Localized>> {
  const list = field.codelist === undefined ? undefined : definition.codelists.get(field.codelist);
  const labelOf = (value: string): Localized | undefined => {
    if (!list) return localized(definition, `${field.key}.options.${value}`);
    const entry = list.entries.find((one) => one.value === value);
    const translated = (language: string) =>
      (list.translations.get(language) ?? list.translations.get(baseOf(language)))?.get(value)?.text ??
      (list.untranslated ? entry?.label : undefined);
    return entry && inAll(definition, translated, entry.label, list.language);
  };
  return Object.fromEntries(
    values.flatMap((value) => {
      const label = labelOf(value);
      return label ? [[value, label]] : [];
    }),
  );
}

/** Why an option of a field is offered no more. */
export function reasonOfOption(definition: Definition, { field }: FieldNode, value: string): Localized {
  const reason = field.withdrawn?.find((option) => option.value === value)?.reason;
  const language = definition.codelists.get(field.codelist ?? '')?.language ?? definition.language;
  if (reason !== undefined) return inAll(definition, () => undefined, reason, language);
  return localized(definition, `${field.key}.options.${value}.drop`) ?? {};
}

function inAll(
  definition: Definition,
  translated: (language: string) => string | undefined,
  source: string,
  of: string,
): Localized {
  return Object.fromEntries(
    languagesOf(definition).map((language): [string, Text] => [language, translated(language) ?? fallback(source, language, of)]),
  );
}
