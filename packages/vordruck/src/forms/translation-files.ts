import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { missingKeys, type Definition } from '@vordruck/definition';

/** What is to be said about one language of one form. */
export interface TranslationState {
  readonly language: string;
  readonly total: number;
  /** Keys without a translation. */
  readonly missing: readonly string[];
  readonly stale: readonly StaleText[];
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

export function translationState(definition: Definition, language: string): TranslationState {
  const translations: ReadonlyMap<string, Translated> = definition.translations.get(language) ?? new Map();
  const missing = missingKeys(definition.texts, translations);
  const total = missingKeys(definition.texts, new Map()).length;
  const stale = [...translations].flatMap(([key, { of, at }]) => {
    const now = definition.texts.get(key)?.text;
    return of === undefined || now === undefined || of === now ? [] : [{ key, of, now, file: at().file }];
  });
  return { language, total, missing, stale };
}

type Translated = NonNullable<ReturnType<Definition['translations']['get']>> extends ReadonlyMap<string, infer T> ? T : never;

interface Entry {
  readonly text: string;
  readonly of?: string;
  readonly now?: string;
}

/**
 * Writes the missing keys into `texts/<language>.json`, in the order of the form. Each stands with the text it is to be made
 * from and an empty translation, which counts as missing until somebody fills it in. Returns the path.
 */
export async function addMissing(folder: string, definition: Definition, state: TranslationState): Promise<string> {
  const path = join(folder, 'texts', `${state.language}.json`);
  const known = await read(path);
  const missing = new Set(state.missing);
  const ordered = new Map<string, Entry>();
  for (const [key, { text }] of definition.texts) {
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
