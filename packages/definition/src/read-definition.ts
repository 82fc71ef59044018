import { filesOf } from './1-parse/files.ts';
import type { Files } from './1-parse/files.ts';
import { mountBlockTexts } from './3-mount/mount-block.ts';
import { mountForm } from './3-mount/mount-form.ts';
import type { BlockShelf, Mounting } from './3-mount/mounting.ts';
import { readTranslations } from './4-texts/translations.ts';
import { readPlaces } from './5-places/read-places.ts';
import type { Finding } from './finding.ts';
import { finding } from './generated/findings.ts';
import type { Definition } from './model.ts';
import type { Source } from './source.ts';

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
  const files = filesOf(source, report, () => {});
  const root = files.read('form.json');
  if (!source.files.has('form.json')) report(finding.fileMissing({ file: 'form.json', line: 1, column: 1, path: '' }, { file: 'form.json' }));
  const blocks = shelfOf(files);
  const mounting: Mounting = { report, blocks, texts: new Map(), mounts: [] };
  if (root?.kind !== 'object') return { findings: inOrder(findings) };
  const form = mountForm(root, mounting);
  const places = readPlaces(files, report);
  const translations = readTranslations({ files, mounting, language: form.language, keysOfBlock: (block) => mountBlockTexts(block, blocks) });
  const definition: Definition = { ...form, texts: mounting.texts, translations, places: places.map(({ place }) => place) };
  return { definition, findings: inOrder(findings) };
}

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
  const distinct = new Map(findings.map((found) => [JSON.stringify([found.code, found.file, found.line, found.column, found.path, found.message]), found]));
  const rank = (found: Finding) => (found.file === 'form.json' ? '' : found.file);
  return [...distinct.values()].sort(
    (one, other) => compare(rank(one), rank(other)) || one.line - other.line || one.column - other.column || compare(one.code, other.code) || compare(one.path, other.path),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
