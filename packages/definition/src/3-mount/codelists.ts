import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import type { Files } from '../1-parse/files.ts';
import { readLabels } from '../4-texts/codelist-texts.ts';
import { flagOf, locate, member, objectsOf, positionOf, textOf, textsOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import type { CodeList, CodeListEntry, Option, WithdrawnOption } from '../model.ts';
import type { Report } from '../report.ts';

/** The code lists that a form may use; read when a field first names one. */
export interface CodeListShelf {
  readonly names: readonly string[];
  /** `undefined` if there is no such list, or its file cannot be read. */
  read(name: string): CodeList | undefined;
  /** Those that were read, by name. */
  readonly used: ReadonlyMap<string, CodeList>;
}

const PATH = /^_?codelists\/([^/]+)\.json$/;

/** A form's own list comes before a shared one of the same name. */
export function codelistsOf(files: Files, report: Report): CodeListShelf {
  const used = new Map<string, CodeList>();
  const paths = new Map<string, string>();
  for (const path of files.paths.toReversed()) {
    const name = PATH.exec(path)?.[1];
    if (name !== undefined && (path.startsWith('codelists/') || !paths.has(name))) paths.set(name, path);
  }
  const names = [...paths.keys()].toSorted();
  return {
    names,
    used,
    read(name) {
      const known = used.get(name);
      const path = paths.get(name);
      if (known || path === undefined) return known;
      const root = files.read(path);
      if (root?.kind !== 'object') return undefined;
      const labels: ReadLabels = (entries) => readLabels(path, textOf(member(root, 'language')) ?? 'de', entries, files, report);
      const list = toCodeList(name, root, labels, report);
      used.set(name, list);
      return list;
    },
  };
}

type ReadLabels = (entries: ReadonlyMap<string, CodeListEntry>) => CodeList['translations'];

function toCodeList(name: string, root: JsonNode, readTranslations: ReadLabels, report: Report): CodeList {
  const given = member(root, 'name');
  if (given && textOf(given) !== undefined && textOf(given) !== name)
    report(finding.otherName(positionOf(given), { property: 'name', name: textOf(given) ?? '', expected: name, what: 'file' }));
  const entries = new Map<string, CodeListEntry>();
  const options: Option[] = [];
  const withdrawn: WithdrawnOption[] = [];
  for (const node of objectsOf(member(root, 'entries'))) {
    const value = textOf(member(node, 'value'));
    if (value === undefined) continue;
    if (entries.has(value)) {
      report(finding.optionDuplicate(positionOf(member(node, 'value') ?? node), { value }));
      continue;
    }
    const at = locate(node);
    const reason = textOf(member(node, 'drop'));
    if (reason !== undefined) {
      withdrawn.push({ value, reason, at });
      continue;
    }
    entries.set(value, { value, label: textOf(member(node, 'label')) ?? value, at });
    const was = textsOf(member(node, 'was'));
    options.push(was ? { value, was, at } : { value, at });
  }
  return {
    name,
    version: textOf(member(root, 'version')) ?? '',
    language: textOf(member(root, 'language')) ?? 'de',
    entries: [...entries.values()],
    options,
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
    translations: readTranslations(entries),
    ...(flagOf(member(root, 'translate')) === false ? { untranslated: true } : {}),
    ...(textOf(member(root, 'order')) === 'alphabet' ? { alphabetical: true } : {}),
    at: locate(root),
  };
}

/** The list that a field takes its options from: the one it names, or that of its type; told if there is none. */
export function codelistFor(
  node: JsonNode,
  named: JsonNode | undefined,
  ofType: string | undefined,
  shelf: CodeListShelf,
  report: Report,
): CodeList | undefined {
  const name = textOf(named) ?? ofType;
  if (name === undefined) return undefined;
  const list = shelf.read(name);
  if (!list && !shelf.names.includes(name))
    report(finding.unknownCodelist(positionOf(named ?? node), { name, near: didYouMean(name, shelf.names) }));
  return list;
}
