import { insteadOfLanguage } from '../6-check/language.ts';
import { asAuthorsSee, type Files } from '../1-parse/files.ts';
import { finding } from '../generated/findings.ts';
import type { CodeList, CodeListEntry, Definition, Translation } from '../model.ts';
import type { Report } from '../report.ts';
import { entriesOf, entryNodes, isLanguageTag, KEYS_SHOWN, reportOrphans, reportStale, whyNoTarget } from './translations.ts';

/** The labels of a code list in other languages: files in `<name>/texts/` beside it; and what is wrong with them. */
export function readLabels(
  list: string,
  language: string,
  entries: ReadonlyMap<string, CodeListEntry>,
  files: Files,
  report: Report,
): CodeList['translations'] {
  const folder = `${list.replace(/\.json$/, '')}/texts/`;
  const translations = new Map<string, ReadonlyMap<string, Translation>>();
  for (const path of files.paths) {
    if (!path.startsWith(folder) || !path.endsWith('.json')) continue;
    const target = path.slice(folder.length, -'.json'.length);
    const root = files.read(path);
    if (!isLanguageTag(target) || insteadOfLanguage(target) !== undefined || target === language) {
      report(finding.textLanguage({ file: asAuthorsSee(path), line: 1, column: 1, path: '' }, whyNoTarget(target, language)));
      continue;
    }
    if (root?.kind !== 'object') continue;
    reportOrphans(root, new Set(entries.keys()), report);
    for (const [value, node] of entryNodes(root)) {
      const entry = entries.get(value);
      if (entry) reportStale(value, node, { text: entry.label, at: entry.at }, report);
    }
    translations.set(target, new Map(entriesOf(root).filter(([value]) => entries.has(value))));
  }
  return translations;
}

/** The file of a code list's labels in one language, as authors see it from the form's folder. */
export function labelsFile(list: CodeList, language: string): string {
  return `${list.at().file.replace(/\.json$/, '')}/texts/${language}.json`;
}

/**
 * Values of the entries without a label in a language. None where the labels are names, or where the language is a variety
 * of that of the list: German in easy words has the German names of states.
 */
export function missingLabels(list: CodeList, language: string): readonly string[] {
  if (list.untranslated || baseOf(language) === baseOf(list.language)) return [];
  const labels = list.translations.get(language) ?? list.translations.get(baseOf(language));
  return list.entries.flatMap(({ value }) => (labels?.has(value) ? [] : [value]));
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

/** A language in which a form is offered is one in which its code lists are read. */
export function checkLabels({ codelists, translations, language }: Definition, report: Report): void {
  for (const list of codelists.values())
    for (const target of [language, ...translations.keys()]) {
      const missing = missingLabels(list, target);
      if (missing.length === 0) continue;
      const keys = missing.slice(0, KEYS_SHOWN).join(', ');
      const file = labelsFile(list, target);
      report(
        finding.missingTexts(list.at(), { count: missing.length, total: list.entries.length, language: target, keys, file }),
      );
    }
}
