import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../src/source.ts';

/** The files of a case folder as a source; `expect.json` is not the author's. */
export function readCase(folder: string, form: string): Source {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'expect.json',
  );
  const files = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))] as const;
  });
  return { form, files: new Map(files) };
}

/** A source from data; what is no text yet is written as JSON. */
export function sourceOf(files: Readonly<Record<string, unknown>>): Source {
  const entries = Object.entries(files).map(
    ([path, content]) =>
      [path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2)] as const,
  );
  return { form: 'probe', files: new Map(entries) };
}
