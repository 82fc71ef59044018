import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Source } from '@vordruck/definition';
import { formsFolder } from './locate.ts';

/** A form's folder with the shared blocks and places beside it, as the compiler takes it. */
export interface FormFolder {
  readonly source: Source;
  /** Where a file of the source lies on disk, for people and editors. */
  pathOf(file: string): string;
}

/** Folders of a form that hold parts of its definition; cases are no part of it. */
const parts = ['texts', 'places', 'codelists'];

/** Files of others that a definition may name: official forms, schemas. */
const OF_OTHERS = ['.pdf', '.xsd'];

/** Logos of authorities. */
const LOGOS = ['.svg', '.png', '.jpg', '.jpeg'];

/** Reads all files of a definition. Blocks, authorities and code lists come from `_blocks`, `_places` and `_codelists` beside the form, or of the project. */
export async function readSource(folder: string): Promise<FormFolder> {
  const files = new Map<string, Uint8Array>();
  const origins = new Map<string, string>();
  const add = async (file: string, path: string) => {
    files.set(file, await readFile(path));
    origins.set(file, path);
  };
  await add('form.json', join(folder, 'form.json'));
  for (const part of parts) {
    for (const path of await filesIn(join(folder, part))) await add(slashed(relative(folder, path)), path);
  }
  for (const path of await filesIn(folder, OF_OTHERS)) {
    const file = slashed(relative(folder, path));
    if (!/^(cases|versions)\//.test(file)) await add(file, path);
  }
  for (const shared of ['_blocks', '_places', '_codelists']) {
    const home = [dirname(folder), formsFolder(folder), formsFolder()].find(
      (parent) => parent && existsSync(join(parent, shared)),
    );
    const endings = shared === '_places' ? ['.json', ...LOGOS] : ['.json'];
    if (home) for (const path of await filesIn(join(home, shared), endings)) await add(slashed(relative(home, path)), path);
  }
  return {
    source: { form: basename(folder), files },
    pathOf: (file) => relative(process.cwd(), origins.get(file) ?? join(folder, file)) || file,
  };
}

async function filesIn(folder: string, endings: readonly string[] = ['.json']): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
