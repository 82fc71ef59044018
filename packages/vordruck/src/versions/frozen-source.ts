import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Source } from '@vordruck/definition';
import type { FormFolder } from '../forms/read-source.ts';
import type { FrozenVersion } from './read-versions.ts';

/** The definition that was frozen with a version: it needs nothing of the working tree. */
export async function readFrozenSource({ folder, form }: FrozenVersion): Promise<FormFolder> {
  const home = join(folder, 'source');
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths
      .toSorted()
      .map(async (path): Promise<[string, Uint8Array]> => [relative(home, path).split(sep).join('/'), await readFile(path)]),
  );
  return {
    source: { form, files: new Map(files) },
    pathOf: (file) => relative(process.cwd(), join(home, file)),
  };
}

/** Files that are not as they were published: changed, missing or added. */
export function editedFiles({ files }: FrozenVersion, { source, pathOf }: FormFolder): readonly string[] {
  const names = new Set([...Object.keys(files), ...source.files.keys()]);
  return [...names].filter((name) => digest(source.files.get(name)) !== files[name]).map(pathOf);
}

/** SHA-256 in hex; none of a file that is not there. */
export function digest(
  content: Source['files'] extends ReadonlyMap<string, infer C> ? C | undefined : never,
): string | undefined {
  return content === undefined ? undefined : createHash('sha256').update(content).digest('hex');
}
