import { compile } from '@vordruck/compiler';
import { UsageError } from '../command.ts';
import { ledTo } from './git-revision.ts';
import type { NamedVersion } from './named-version.ts';

/**
 * Whether two versions can be compared at all: they are of one form, and the old one is not the newer.
 * @throws UsageError saying which is which
 */
export async function checkComparable(old: NamedVersion, next: NamedVersion): Promise<void> {
  if (old.form !== next.form)
    throw new UsageError(`OLD is a version of “${old.form}”, NEW of “${next.form}”; only versions of one form can be compared.`);
  if (old.from !== undefined && next.from !== undefined && old.from > next.from)
    throw new UsageError(
      `OLD is in effect from ${old.from}, NEW from ${next.from}: OLD is the newer one. Name them the other way round.`,
    );
  if (old.commit && next.commit && (await ledTo(next.commit, old.commit)))
    throw new UsageError(`The revision of NEW led to that of OLD in git: OLD is the newer one. Name them the other way round.`);
}

/** A version that cannot be compared, because its definition has errors. */
export class UnreadableVersionError extends Error {
  static readonly code = 'unreadable-version';
  override readonly name = 'UnreadableVersionError';
}

/** Says why a version cannot be read, by its first error. */
export async function unreadable(which: 'OLD' | 'NEW', { source, pathOf }: NamedVersion): Promise<UnreadableVersionError> {
  const { findings } = await compile(source, { outputs: [] });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const place = first ? ` First: ${pathOf(first.file)}:${first.line}:${first.column} ${first.message}` : '';
  return new UnreadableVersionError(`${which} cannot be read: its definition has ${errors.length} error(s).${place}`);
}
