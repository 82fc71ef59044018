import { namesMeant } from '../2-shape/synonyms.ts';
import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import { insteadOfLanguage } from '../6-check/language.ts';
import type { Files } from '../1-parse/files.ts';
import { matching } from '../1-parse/files.ts';
import { locate, member, positionOf, positionOfName, textOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import { join } from '../3-mount/mounting.ts';
import type { Mounting } from '../3-mount/mounting.ts';
import type { SourceText, Translation } from '../model.ts';
import type { Report } from '../report.ts';

export type Translations = ReadonlyMap<string, ReadonlyMap<string, Translation>>;

/** BCP 47 as far as languages of forms need it: `en`, `de-x-leicht`, `sr-Latn`. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

export function isLanguageTag(text: string): boolean {
  return LANGUAGE.test(text);
}

export interface TranslationParts {
  readonly files: Files;
  readonly mounting: Mounting;
  readonly language: string;
  /** Keys of the texts that a block has by itself. */
  keysOfBlock(block: string): ReadonlySet<string>;
}

/** The translations of the form, then those that blocks bring along; and what is wrong with them. */
export function readTranslations({ files, mounting, language, keysOfBlock }: TranslationParts): Translations {
  const { texts, mounts, report } = mounting;
  const translations = new Map<string, Map<string, Translation>>();
  for (const [path, target] of matching(files, /^texts\/([^/]+)\.json$/)) {
    const root = files.read(path);
    if (!isLanguageTag(target) || insteadOfLanguage(target) !== undefined || target === language) {
      report(finding.textLanguage({ file: path, line: 1, column: 1, path: '' }, whyNoTarget(target, language)));
      continue;
    }
    if (root?.kind !== 'object') continue;
    const translated = new Map(entriesOf(root).filter(([key]) => texts.has(key)));
    reportOrphans(root, new Set(texts.keys()), report);
    for (const [key, node] of entryNodes(root)) reportStale(key, node, texts.get(key), report);
    const whole = new Map([...translated, ...blockTranslations(target, translated, { files, mounting })]);
    translations.set(target, whole);
    reportMissing(target, path, root, whole, texts, report);
  }
  for (const block of new Set(mounts.map((mount) => mount.block)))
    reportBlockTexts(block, { files, mounting, language, keysOfBlock });
  return translations;
}

/** What is wrong with the name of a file of translations. */
export function whyNoTarget(target: string, language: string | undefined): Parameters<typeof finding.textLanguage>[1] {
  if (target === language)
    return {
      name: target,
      problem: 'it is the language of the texts themselves',
      wayOut: 'Remove the file; change the texts where they stand.',
    };
  const near = (isLanguageTag(target) ? insteadOfLanguage(target) : undefined) || namesMeant(target, ['de', 'en', 'fr'])[0];
  const wayOut = `Name the file after the tag of its language, for example texts/${near ?? 'en'}.json.`;
  return { name: target, problem: isLanguageTag(target) ? 'there is no such language' : 'it is no language tag', wayOut };
}

export function entryNodes(root: JsonNode): readonly (readonly [string, JsonNode])[] {
  return [...root.members].map(([key, { node }]) => [key, node] as const).filter(([key]) => key !== '$schema');
}

export function entriesOf(root: JsonNode): readonly (readonly [string, Translation])[] {
  return entryNodes(root).flatMap(([key, node]) => {
    const text = textOf(member(node, 'text'));
    // An empty text is one that somebody still has to write.
    return text === undefined || text === '' ? [] : [[key, { text, of: textOf(member(node, 'of')), at: locate(node) }] as const];
  });
}

/** What the blocks' own files say, under the keys where the blocks are mounted. What is nearer to the form wins. */
function blockTranslations(
  target: string,
  own: ReadonlyMap<string, Translation>,
  { files, mounting }: { readonly files: Files; readonly mounting: Mounting },
): ReadonlyMap<string, Translation> {
  const found = new Map<string, Translation>();
  for (const { block, key: prefix } of mounting.mounts) {
    const root = files.read(textsPath(block, target));
    if (root?.kind !== 'object') continue;
    for (const [key, translation] of entriesOf(root)) {
      const whole = join(prefix, key);
      const source = mounting.texts.get(whole);
      if (source && !own.has(whole) && !found.has(whole) && isFor(translation, source, block)) found.set(whole, translation);
    }
  }
  return found;
}

/** A text that the form has overridden is another text: the block's translation of its own does not fit it. */
function isFor(translation: Translation, source: SourceText, block: string): boolean {
  return translation.of === source.text || source.at().file === `../_blocks/${block}/block.json`;
}

function textsPath(block: string, language: string): string {
  return `_blocks/${block}/texts/${language}.json`;
}

function reportBlockTexts(block: string, { files, mounting, language, keysOfBlock }: TranslationParts): void {
  const own = `../_blocks/${block}/block.json`;
  const prefix = mounting.mounts.find((mount) => mount.block === block)?.key ?? '';
  for (const [path, target] of matching(files, /^_blocks\/[^/]+\/texts\/([^/]+)\.json$/)) {
    const root = path === textsPath(block, target) && target !== language ? files.read(path) : undefined;
    if (root?.kind !== 'object') continue;
    reportOrphans(root, keysOfBlock(block), mounting.report);
    for (const [key, node] of entryNodes(root)) {
      const source = mounting.texts.get(join(prefix, key));
      if (source?.at().file === own) reportStale(key, node, source, mounting.report);
    }
  }
}

export function reportOrphans(root: JsonNode, known: ReadonlySet<string>, report: Report): void {
  for (const [key] of entryNodes(root)) {
    if (!known.has(key)) report(finding.orphanText(positionOfName(root, key), { key, near: didYouMean(key, known) }));
  }
}

export function reportStale(key: string, node: JsonNode, source: SourceText | undefined, report: Report): void {
  const of = member(node, 'of');
  const made = textOf(of);
  if (!of || made === undefined || !source || made === source.text) return;
  report(finding.staleText(positionOf(of), { key, of: made, text: source.text }));
}

/** As many keys as help to find the place; the rest is counted. */
export const KEYS_SHOWN = 5;

function reportMissing(
  language: string,
  path: string,
  root: JsonNode,
  translated: ReadonlyMap<string, Translation>,
  texts: ReadonlyMap<string, SourceText>,
  report: Report,
): void {
  const missing = missingKeys(texts, translated);
  if (missing.length === 0) return;
  const keys = missing.slice(0, KEYS_SHOWN).join(', ');
  const total = [...texts.keys()].filter(isShownToCitizens).length;
  report(finding.missingTexts(positionOf(root), { count: missing.length, total, language, keys, file: path }));
}

/** Keys of texts without a translation. Titles of parameters are read by the municipality only. */
export function missingKeys(
  texts: ReadonlyMap<string, SourceText>,
  translated: ReadonlyMap<string, Translation>,
): readonly string[] {
  return [...texts.keys()].filter((key) => isShownToCitizens(key) && !translated.has(key));
}

function isShownToCitizens(key: string): boolean {
  return !key.startsWith('parameters.');
}
