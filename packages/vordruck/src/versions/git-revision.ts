import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../command.ts';
import { readSource, type FormFolder } from '../forms/read-source.ts';

const execute = promisify(execFile);
const outputMost = 64 * 1024 * 1024;

/** The revision is there, but not yet the form in it. */
export class NotInRevisionError extends UsageError {}

/** A revision of the repository that lies in a folder. */
export interface Commit {
  readonly top: string;
  readonly id: string;
}

/** Whether a revision is one of those that led to another. */
export async function ledTo(earlier: Commit, later: Commit): Promise<boolean> {
  if (earlier.top !== later.top || earlier.id === later.id) return false;
  return (await git(later.top, ['merge-base', '--is-ancestor', earlier.id, later.id])) !== undefined;
}

/** The definition of a form as it stood in a git revision: `HEAD~3` beside a form, or `HEAD~3:forms/hund`. None if there is no such revision. */
export async function readRevision(
  name: string,
  beside: string | undefined,
): Promise<(FormFolder & { readonly commit: Commit }) | undefined> {
  const [revision = '', path] = name.split(/:(.*)/su);
  const at = beside !== undefined && existsSync(beside) ? beside : process.cwd();
  // What begins with a hyphen would be an option of git.
  if (revision === '' || revision.startsWith('-') || (path === undefined && beside === undefined)) return undefined;
  const commit = await git(at, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  const top = await git(at, ['rev-parse', '--show-toplevel']);
  if (!commit || !top) return undefined;
  const own = path ?? relative(top.trim(), await realpath(resolve(at)));
  const folder = own.endsWith('.json') ? dirname(own) : own.replace(/\/$/u, '');
  const shared = ['_blocks', '_places', '_codelists'].map((part) => join(dirname(folder), part));
  const listed = await git(top.trim(), ['ls-tree', '-r', '-z', '--name-only', commit.trim(), '--', folder, ...shared]);
  const files = (listed ?? '').split('\0').filter((file) => file !== '' && !/\/(?:cases|versions)\//u.test(file));
  if (!files.includes(`${folder}/form.json`))
    throw new NotInRevisionError(`${folder}/form.json is not there in the revision ${revision}.`);
  const read = await readExtract(top.trim(), commit.trim(), files, folder);
  return {
    ...read,
    commit: { top: top.trim(), id: commit.trim() },
    pathOf: (file) => `${revision}:${file.startsWith('_') ? dirname(folder) : folder}/${file}`,
  };
}

/** Reads the files as if they lay on disk, where blocks and places are looked for beside the form. */
async function readExtract(top: string, commit: string, files: readonly string[], folder: string): Promise<FormFolder> {
  const home = await mkdtemp(join(tmpdir(), 'vordruck-'));
  try {
    for (const file of files) {
      const path = join(home, 'forms', basename(dirname(folder)) === '' ? file : relative(dirname(folder), file));
      await mkdir(dirname(path), { recursive: true });
      const { stdout } = await execute('git', ['cat-file', 'blob', `${commit}:${file}`], {
        cwd: top,
        encoding: 'buffer',
        maxBuffer: outputMost,
      });
      await writeFile(path, stdout);
    }
    return await readSource(join(home, 'forms', basename(folder)));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** What git prints; undefined if it fails or is not installed. */
async function git(cwd: string, args: readonly string[]): Promise<string | undefined> {
  return execute('git', [...args], { cwd, maxBuffer: outputMost }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
