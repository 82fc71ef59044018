import { compile } from '@vordruck/compiler';
import type { Source } from '@vordruck/definition';
import { loadSource, type LoadedForm } from '../forms/load.ts';
import type { FormFolder } from '../forms/read-source.ts';
import { editedFiles, readFrozenSource } from './frozen-source.ts';
import { withLiveParameters } from './live-parameters.ts';
import type { FrozenVersion } from './read-versions.ts';
import { FrozenVersionError } from './version-file.ts';

/**
 * Reads the definition of a version and makes sure that it is the one that was published.
 * @throws FrozenVersionError naming the files that were edited
 */
export async function openFrozen(version: FrozenVersion): Promise<FormFolder> {
  const found = await readFrozenSource(version).catch(() => {
    throw new FrozenVersionError(`The source of ${version.folder} cannot be read. Restore it as it was published.`);
  });
  const edited = editedFiles(version, found);
  // Only the very files that were published have been judged before; whoever edits them meets today's checks.
  const read = edited.length > 0 ? found : { ...found, source: { ...found.source, published: version.hash } };
  const { output, findings } = await compile(read.source, { outputs: [] });
  if (output?.hash === version.hash) return read;
  if (edited.length > 0)
    throw new FrozenVersionError(
      `A published version never changes, but these files did: ${edited.join(', ')}. Restore them; to change the form, edit it and publish a new version.`,
    );
  const first = findings.find(({ severity }) => severity === 'error');
  const told = output
    ? `its hash would be ${output.hash}`
    : first
      ? `${read.pathOf(first.file)}:${first.line}:${first.column} ${first.message}`
      : 'it has no definition';
  throw new FrozenVersionError(
    `${version.folder} is as it was published, but is read otherwise now: ${told}. Use the Vordruck that it was published with.`,
  );
}

/**
 * Loads a version to run, with the parameters of the working tree where there is one. If those do not fit, as while the next
 * version is being prepared, the version keeps those it was published with, and `warn` is told.
 */
export async function loadVersion(
  version: FrozenVersion,
  working: Source | undefined,
  warn: (text: string) => void,
): Promise<LoadedForm> {
  const frozen = await openFrozen(version);
  if (!working) return loadSource(frozen, version.folder);
  const live: FormFolder = { ...frozen, source: withLiveParameters(frozen.source, working) };
  try {
    const loaded = await loadSource(live, version.folder);
    if (loaded.form.hash === version.hash) return loaded;
    warn(`${version.folder} keeps its parameters: those of the working tree would make another version.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(`${version.folder} keeps its parameters: those of the working tree do not fit it. ${reason}`);
  }
  return loadSource(frozen, version.folder);
}
