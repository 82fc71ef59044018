import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
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
  const unreadable = new Map<string, string>();
  const add = async (file: string, path: string) => {
    origins.set(file, path);
    const content = await contentOf(path);
    if (typeof content === 'string') unreadable.set(file, content);
    else files.set(file, content);
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
    source: { form: basename(folder), files, ...(unreadable.size > 0 ? { unreadable } : {}) },
    pathOf: (file) => relative(process.cwd(), origins.get(file) ?? join(folder, file)) || file,
  };
}

/** The bytes of a file, or why there are none. What is no file, such as a pipe, might never end. */
async function contentOf(path: string): Promise<Uint8Array | string> {
  try {
    if (!(await stat(path)).isFile()) return 'it is no file';
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES' || code === 'EPERM') return 'you are not allowed to';
    if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is too large';
    return error instanceof Error ? error.message : String(error);
  }
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
