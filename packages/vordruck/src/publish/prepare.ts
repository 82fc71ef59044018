import { compile, compileMigration } from '@vordruck/compiler';
import type { Finding, Source } from '@vordruck/definition';
import { casesOf, runCase } from '../cases/run-case.ts';
import { loadSource, namesOutputs } from '../forms/load.ts';
import { checkOutputs } from '../forms/outputs.ts';
import { type FormFolder, readSource } from '../forms/read-source.ts';
import { digest } from '../versions/frozen-source.ts';
import { openFrozen } from '../versions/load-version.ts';
import { type FrozenVersion, readVersions } from '../versions/read-versions.ts';
import { usedFiles } from '../versions/used-files.ts';
import { folderName, type VersionFile } from '../versions/version-file.ts';
import { NotPublishableError, planDates, predecessorOf, type WantedDates } from './plan-dates.ts';

/** What came of looking at a form before publishing it. */
export type Prepared =
  /** It is published already, and nothing has changed since. */
  | { readonly kind: 'same'; readonly version: FrozenVersion }
  /** It cannot be published: what must be mended first. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[]; readonly failedCases: readonly string[] }
  | {
      readonly kind: 'ready';
      readonly formFolder: string;
      readonly versions: readonly FrozenVersion[];
      readonly version: VersionFile;
      readonly source: Source;
      /** Warnings, undecided proofs among them. */
      readonly findings: readonly Finding[];
    };

/**
 * Checks, proves, compiles and tests the form in a folder, and compares it with the version before; writes nothing.
 * @throws NotPublishableError or FrozenVersionError, which say the way out
 */
export async function prepare(formFolder: string, wanted: WantedDates & { readonly published: string }): Promise<Prepared> {
  const read = await readSource(formFolder);
  const { form } = read.source;
  const versions = await readVersions(formFolder, form);
  const checked = await compile(read.source, { outputs: [], prove: true });
  const findings = placed(checked.findings, read);
  if (!checked.output || findings.some(isError)) return refused(findings);
  const { hash } = checked.output;
  const known = versions.find((version) => version.hash === hash);
  if (known) return alreadyThere(known, versions);
  const predecessor = predecessorOf(versions);
  const before = predecessor && (await openFrozen(predecessor));
  const moved = before ? placed(await undeclared(before, read), read) : [];
  const loaded = await loadSource(read, formFolder);
  const outputs = namesOutputs(read) ? await checkOutputs(loaded) : [];
  const all = [...findings, ...moved, ...outputs];
  const failedCases = await failing(loaded);
  if (all.some(isError) || failedCases.length > 0) return refused(all, failedCases);
  const source = await sourceOf(read, hash);
  const dates = planDates(versions, wanted);
  const version: VersionFile = {
    form,
    hash,
    from: dates.from,
    ...(dates.until === undefined ? {} : { until: dates.until }),
    published: wanted.published,
    ...(dates.predecessor ? { predecessor: dates.predecessor.hash } : {}),
    ...(dates.grace === undefined ? {} : { grace: dates.grace }),
    files: Object.fromEntries([...source.files].map(([path, content]) => [path, digest(content) ?? ''])),
  };
  return { kind: 'ready', formFolder, versions, version, source, findings: all };
}

/** What the definition leaves undeclared of the version before it. */
async function undeclared(before: FormFolder, read: FormFolder): Promise<readonly Finding[]> {
  const { findings, output, unreadable } = await compileMigration(before.source, read.source);
  if (!output && findings.length === 0)
    throw new Error(`The way from the version before cannot be compiled: the ${unreadable ?? 'new'} definition cannot be read.`);
  return findings;
}

function refused(findings: readonly Finding[], failedCases: readonly string[] = []): Prepared {
  return { kind: 'refused', findings, failedCases };
}

/** A version is published once: its hash names it, in drafts and submissions. */
function alreadyThere(known: FrozenVersion, versions: readonly FrozenVersion[]): Prepared {
  if (known.withdrawn)
    throw new NotPublishableError(
      `This is the version that was withdrawn: ${folderName(known)}, “${known.withdrawn.reason}”. Mend what was wrong, then publish.`,
    );
  const later = versions.slice(versions.indexOf(known) + 1).filter(({ withdrawn }) => !withdrawn);
  if (later.length > 0)
    throw new NotPublishableError(
      `This is an earlier version again: ${folderName(known)}. To bring it back, withdraw what came after it: ${later.map(folderName).join(', ')}.`,
    );
  return { kind: 'same', version: known };
}

/** The files that must be kept. Without the rest of the working tree it is the same version, or it would not last. */
async function sourceOf({ source }: FormFolder, hash: string): Promise<Source> {
  const used = usedFiles(source);
  const { output } = await compile(used, { outputs: [] });
  if (output?.hash !== hash) throw new Error(`${source.form} needs files that are not known to be part of it.`);
  return used;
}

async function failing(loaded: Awaited<ReturnType<typeof loadSource>>): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const name of await casesOf(loaded.folder)) {
    const { differences } = await runCase(loaded, name);
    if (differences.length > 0) failed.push(`${name}: ${differences.join('; ')}`);
  }
  return failed;
}

function placed(findings: readonly Finding[], { pathOf }: FormFolder): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, file: pathOf(finding.file) }));
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
