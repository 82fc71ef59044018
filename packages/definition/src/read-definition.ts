import { asAuthorsSee, filesOf } from './1-parse/files.ts';
import type { Files } from './1-parse/files.ts';
import { member, positionOf, textOf } from './1-parse/tree.ts';
import type { JsonNode } from './1-parse/tree.ts';
import { mountBlockTexts } from './3-mount/mount-block.ts';
import { checkShape } from './2-shape/check-shape.ts';
import { codelistsOf } from './3-mount/codelists.ts';
import { mountForm } from './3-mount/mount-form.ts';
import { FIELDS_MAX } from './3-mount/mounting.ts';
import type { BlockShelf, Mounting } from './3-mount/mounting.ts';
import { outputFiles } from './3-mount/output-files.ts';
import { checkLabels } from './4-texts/codelist-texts.ts';
import { isLanguageTag, readTranslations } from './4-texts/translations.ts';
import { checkPlaces } from './5-places/check-places.ts';
import { mountLocal } from './5-places/local.ts';
import { readPlaces } from './5-places/read-places.ts';
import { checkBounds } from './6-check/bounds.ts';
import { checkBlockNames, checkFormNames } from './6-check/names.ts';
import { checkMediaTypes, checkMetadata } from './6-check/media-types.ts';
import { checkPatterns } from './6-check/patterns.ts';
import { checkPrefill } from './6-check/prefill.ts';
import { checkReadingLevel } from './6-check/reading-level.ts';
import { checkReferences } from './6-check/references.ts';
import { checkShadowing } from './6-check/shadowing.ts';
import { checkTexts } from './6-check/texts.ts';
import { insteadOfLanguage } from './6-check/language.ts';
import type { Finding } from './finding.ts';
import { finding } from './generated/findings.ts';
import type { Definition } from './model.ts';
import type { Report } from './report.ts';
import type { Source } from './source.ts';
import { usableName } from './usable-name.ts';

/** What reading gave. */
export interface Reading {
  /** As much as is sound, so that rules can be checked beside other mistakes; none if form.json cannot be read. */
  readonly definition?: Definition;
  /** All at once; with an error among them, nothing should be built. */
  readonly findings: readonly Finding[];
}

/** Reads one form with its blocks, translations and places. Never throws, whatever the bytes are. */
export function readDefinition(source: Source): Reading {
  const findings: Finding[] = [];
  const report = (found: Finding) => void findings.push(found);
  const files = filesOf(source, report, (path, root) => checkFile(path, root, report));
  const root = files.read('form.json');
  if (root) checkName(root, source.form, report);
  if (root) checkLanguage(root, report);
  for (const [file, reason] of source.unreadable ?? [])
    report(finding.fileUnreadable({ file: asAuthorsSee(file), line: 1, column: 1, path: '' }, { file, reason }));
  if (!source.files.has('form.json') && !source.unreadable?.has('form.json'))
    report(finding.fileMissing({ file: 'form.json', line: 1, column: 1, path: '' }, { file: 'form.json' }));
  readOthers(files);
  const definition = root?.kind === 'object' ? mount(root, files, report) : undefined;
  return { definition, findings: inOrder(findings) };
}

/** The name of a form is that of its folder: addresses and files are named after either. */
function checkName(root: JsonNode, folder: string, report: Report): void {
  const form = member(root, 'form');
  const name = textOf(form);
  // What cannot be a name at all is told so by the shape check.
  if (form && name !== undefined && folder !== '' && name !== folder && usableName(name) === name)
    report(finding.otherName(positionOf(form), { property: 'form', name, expected: folder, what: 'folder' }));
}

function checkLanguage(root: JsonNode, report: Report): void {
  const node = member(root, 'language');
  const language = textOf(node);
  if (!node || language === undefined || !isLanguageTag(language)) return;
  const instead = insteadOfLanguage(language);
  if (instead === undefined) return;
  const near = instead === '' ? '' : `Did you mean "${instead}"?`;
  report(finding.noSuchLanguage(positionOf(node), { language, near }));
}

/** What can be said of a file by itself. */
function checkFile(path: string, root: JsonNode, report: Report): void {
  checkShape(path, root, report);
  if (path === 'form.json') checkFormNames(root, report);
  if (path.endsWith('/block.json')) checkBlockNames(root, report);
}

/** Files that stand for themselves, or that are told about even if form.json cannot be read. */
function readOthers(files: Files): void {
  for (const path of files.paths)
    if (/^(?:_places|places|texts|codelists)\/[^/]+\.json$|^cases\/[^/]+\/case\.json$/.test(path)) files.read(path);
}

function mount(root: JsonNode, files: Files, report: Report): Definition {
  const blocks = shelfOf(files);
  const codelists = codelistsOf(files, report);
  const mounting: Mounting = {
    report,
    blocks,
    codelists,
    texts: new Map(),
    mounts: [],
    dropped: [],
    budget: { left: FIELDS_MAX },
    language: textOf(member(root, 'language')),
  };
  const form = mountForm(root, mounting);
  const places = readPlaces(files, report);
  const local = mountLocal(places, mounting);
  const translations = readTranslations({
    files,
    mounting,
    language: form.language,
    keysOfBlock: (block) => mountBlockTexts(block, blocks),
  });
  const definition: Definition = {
    ...form,
    output: form.output && { ...form.output, files: outputFiles(form.output, files) },
    local,
    ...(mounting.dropped.length > 0 ? { dropped: mounting.dropped } : {}),
    texts: mounting.texts,
    codelists: codelists.used,
    translations,
    places: places.map(({ place }) => place),
  };
  for (const check of CHECKS) check(definition, report);
  checkPlaces(places, definition, report);
  return definition;
}

/** What is checked of the form as a whole, blocks mounted. */
const CHECKS = [
  checkReferences,
  checkShadowing,
  checkBounds,
  checkPatterns,
  checkMediaTypes,
  checkMetadata,
  checkPrefill,
  checkTexts,
  checkLabels,
  checkReadingLevel,
];

function shelfOf(files: Files): BlockShelf {
  const names = files.paths.flatMap((path) => /^_blocks\/([^/]+)\/block\.json$/.exec(path)?.[1] ?? []);
  return {
    names,
    read(block) {
      const root = files.read(`_blocks/${block}/block.json`);
      return root?.kind === 'object' ? root : undefined;
    },
  };
}

/** The form first, then blocks, texts and places; from top to bottom. The same finding of a part used twice is told once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const distinct = new Map(
    findings.map((found) => [
      JSON.stringify([found.code, found.file, found.line, found.column, found.path, found.message]),
      found,
    ]),
  );
  return [...distinct.values()].sort(
    (one, other) =>
      compare(rank(one), rank(other)) ||
      one.line - other.line ||
      one.column - other.column ||
      compare(one.code, other.code) ||
      compare(one.path, other.path),
  );
}

function rank({ file }: Finding): string {
  return file === 'form.json' ? '' : file;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
