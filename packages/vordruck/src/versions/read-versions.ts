import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { FrozenVersionError, folderName, readVersionFile, type VersionFile } from './version-file.ts';

/** A frozen version and where it lies. */
export interface FrozenVersion extends VersionFile {
  /** `forms/<service>/versions/<from>-<hash>` */
  readonly folder: string;
}

export function versionsFolder(formFolder: string): string {
  return join(formFolder, 'versions');
}

/**
 * All versions of a form that were ever published, in the order of their dates of effect. Reads only what they say of
 * themselves, not their sources: a form may have hundreds.
 * @throws FrozenVersionError naming a file that is not as it was published
 */
export async function readVersions(formFolder: string, form: string): Promise<readonly FrozenVersion[]> {
  const home = versionsFolder(formFolder);
  if (!existsSync(home)) return [];
  const versions = await Promise.all((await foldersIn(home)).map((name) => readVersion(home, name, form)));
  return versions.toSorted(byDate);
}

/** Whether a form was ever published. */
export async function hasVersions(formFolder: string): Promise<boolean> {
  const home = versionsFolder(formFolder);
  return existsSync(home) && (await foldersIn(home)).length > 0;
}

/** What begins with a point is being made, or broke off. */
async function foldersIn(home: string): Promise<readonly string[]> {
  const entries = await readdir(home, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
}

async function readVersion(home: string, name: string, form: string): Promise<FrozenVersion> {
  const path = join(home, name, 'version.json');
  const shown = relative(process.cwd(), path);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new FrozenVersionError(`${shown} is not there, so nobody knows what this version is. Restore it as it was published.`);
  });
  const version = readVersionFile(text, shown);
  if (version.form !== form || folderName(version) !== name)
    throw new FrozenVersionError(
      `${shown} says it is ${folderName(version)} of ${version.form}, but lies elsewhere. Restore it as it was published.`,
    );
  return { ...version, folder: join(home, name) };
}

/** Of one day, the one published last comes last: the others were withdrawn before. */
function byDate(one: VersionFile, other: VersionFile): number {
  return one.from === other.from ? (one.published < other.published ? -1 : 1) : one.from < other.from ? -1 : 1;
}
