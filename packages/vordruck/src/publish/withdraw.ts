import { UsageError } from '../command.ts';
import { type FrozenVersion, readVersions } from '../versions/read-versions.ts';
import { folderName } from '../versions/version-file.ts';
import { rewriteVersionFile } from './freeze.ts';

/** A version was taken back. */
export interface Withdrawn {
  readonly version: FrozenVersion;
  /** All of the form, as they are now. */
  readonly versions: readonly FrozenVersion[];
}

/** Takes back the version that a hash, or its beginning, names. Its folder stays: drafts and submissions of it need it. */
export async function withdraw(
  formFolder: string,
  form: string,
  hash: string,
  withdrawn: { readonly at: string; readonly reason: string },
): Promise<Withdrawn> {
  const versions = await readVersions(formFolder, form);
  const found = versions.filter((each) => each.hash.startsWith(hash));
  const [version] = found;
  const known = versions.map(folderName).join(', ') || 'none';
  if (!version) throw new UsageError(`${form} has no version ${hash}. Published: ${known}.`);
  if (found.length > 1) throw new UsageError(`Several versions of ${form} begin with ${hash}: write more of the hash.`);
  if (version.withdrawn) throw new UsageError(`${folderName(version)} was withdrawn before: “${version.withdrawn.reason}”.`);
  const { folder, ...file } = version;
  await rewriteVersionFile(folder, { ...file, withdrawn });
  return { version, versions: await readVersions(formFolder, form) };
}
