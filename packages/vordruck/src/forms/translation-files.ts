import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { labelsFile, missingKeys, missingLabels, type CodeList, type Definition, type Translation } from '@vordruck/definition';

/** What is to be said about one language of a form, or of a code list that it uses. */
export interface TranslationState {
  /** The code list; none: the form itself. */
  readonly list?: string;
  readonly language: string;
  /** The texts to translate, by key. */
  readonly sources: ReadonlyMap<string, string>;
  readonly total: number;
  /** Keys without a translation. */
  readonly missing: readonly string[];
  readonly stale: readonly StaleText[];
  /** The file for its translations, relative to the form's folder. */
  readonly file: string;
}

/** A translation that was made from an older text. */
interface StaleText {
  readonly key: string;
  readonly of: string;
  /** The present text. */
  readonly now: string;
  /** The file that holds it, relative to the form's folder. */
  readonly file: string;
}

/** The form, then its code lists. */
export function translationStates(definition: Definition, language: string): readonly TranslationState[] {
  const lists = [...definition.codelists.values()].map((list) => listState(list, language));
  return [formState(definition, language), ...lists.filter(({ total, stale }) => total > 0 || stale.length > 0)];
}

function formState(definition: Definition, language: string): TranslationState {
  const translations: Translations = definition.translations.get(language) ?? new Map();
  const sources = new Map([...definition.texts].map(([key, { text }]) => [key, text]));
  return {
    language,
    sources,
    total: missingKeys(definition.texts, new Map()).length,
    missing: missingKeys(definition.texts, translations),
    stale: staleOf(translations, sources),
    file: `texts/${language}.json`,
  };
}

function listState(list: CodeList, language: string): TranslationState {
  const sources = new Map(list.entries.map(({ value, label }) => [value, label]));
  return {
    list: list.name,
    language,
    sources,
    total: missingLabels({ ...list, translations: new Map() }, language).length,
    missing: missingLabels(list, language),
    stale: staleOf(list.translations.get(language) ?? new Map(), sources),
    file: labelsFile(list, language),
  };
}

function staleOf(translations: Translations, sources: ReadonlyMap<string, string>): readonly StaleText[] {
  return [...translations].flatMap(([key, { of, at }]) => {
    const now = sources.get(key);
    return of === undefined || now === undefined || of === now ? [] : [{ key, of, now, file: at().file }];
  });
}

type Translations = ReadonlyMap<string, Translation>;

interface Entry {
  readonly text: string;
  readonly of?: string;
  readonly now?: string;
}

/**
 * Writes the missing keys into the file of the language, in the order of the form. Each stands with the text it is to be made
 * from and an empty translation, which counts as missing until somebody fills it in. Returns the path.
 */
export async function addMissing(folder: string, state: TranslationState): Promise<string> {
  const path = join(folder, state.file);
  const known = await read(path);
  const missing = new Set(state.missing);
  const ordered = new Map<string, Entry>();
  for (const [key, text] of state.sources) {
    const own = known.get(key);
    if (own !== undefined) ordered.set(key, own);
    else if (missing.has(key)) ordered.set(key, { text: '', of: text });
  }
  // What the form no longer knows is told by "check"; nobody's work is thrown away here.
  for (const [key, entry] of known) if (!ordered.has(key)) ordered.set(key, entry);
  await write(path, ordered);
  return path;
}

/** Puts the present text as `now` beside each stale translation, so that a translator sees what changed. Returns the paths. */
export async function markStale(folder: string, { stale }: TranslationState): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const file of new Set(stale.map((text) => text.file))) {
    const path = join(folder, file);
    const entries = await read(path);
    for (const { key, of, now } of stale.filter((text) => text.file === file)) {
      // A block knows its texts by the end of their keys in the form.
      const name = [...entries.keys()].find((one) => (key === one || key.endsWith(`.${one}`)) && entries.get(one)?.of === of);
      const entry = name === undefined ? undefined : entries.get(name);
      if (name !== undefined && entry) entries.set(name, { ...entry, now });
    }
    await write(path, entries);
    paths.push(path);
  }
  return paths;
}

async function read(path: string): Promise<Map<string, Entry>> {
  return existsSync(path) ? new Map(Object.entries(JSON.parse(await readFile(path, 'utf8')))) : new Map();
}

/** One line an entry, so that both texts stand beside each other and changes read well. */
async function write(path: string, entries: ReadonlyMap<string, unknown>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const lines = [...entries].map(([key, entry]) => `  ${JSON.stringify(key)}: ${onOneLine(entry)}`);
  await writeFile(path, `{\n${lines.join(',\n')}\n}\n`);
}

function onOneLine(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return JSON.stringify(entry);
  const members = Object.entries(entry).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(', ')} }`;
}
