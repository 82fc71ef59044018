import { addDays } from '@vordruck/server/days';
import { inEffectOn, isAcceptedOn, lastDayOf } from '@vordruck/server/timeline';
import type { FrozenVersion } from '../versions/read-versions.ts';
import { folderName, type VersionFile } from '../versions/version-file.ts';
import { gapBefore } from './plan-dates.ts';

/** What publishing a version means, in sentences. */
export function tellPublished(version: VersionFile, versions: readonly FrozenVersion[], today: string): readonly string[] {
  const { form, from, until, predecessor, grace = 0 } = version;
  const before = versions.find(({ hash }) => hash === predecessor);
  const gap = gapBefore(versions, from, today);
  const accepted = versions.filter((each) => isAcceptedOn(versions, each, from));
  const last = addDays(from, grace - 1);
  return [
    `${form} ${folderName(version)}: new drafts are made with it from ${from} on${from === today ? ', which is today' : ''}.`,
    ...(until === undefined ? [] : [`It can be sent until ${until}; after that the form is offered no more.`]),
    ...(gap ? [`Between ${gap.first} and ${gap.last} nothing is offered, since the version before has ended by then.`] : []),
    ...(before ? [draftsOf(before, accepted.length > 0, grace, last)] : []),
  ];
}

function draftsOf(before: FrozenVersion, accepted: boolean, grace: number, last: string): string {
  const name = folderName(before);
  const after = 'are carried over when their owners next open them, who are told what changed';
  if (!accepted || grace === 0) return `Drafts of ${name} ${after}.`;
  return `Drafts of ${name} go on as they are and can be sent until ${last}; those left after that ${after}.`;
}

/** What withdrawing a version means. */
export function tellWithdrawn(version: FrozenVersion, versions: readonly FrozenVersion[], today: string): readonly string[] {
  const now = inEffectOn(versions, today);
  const next = versions.find(({ from, withdrawn }) => from > today && !withdrawn);
  const name = folderName(version);
  return [
    `${version.form} ${name} is withdrawn: nothing can be sent with it any more. What was sent with it stays as it is.`,
    now
      ? `Offered from now on: ${folderName(now)}. Drafts of ${name} go on with that when they are next opened, and their owners are told why. If that one must not be sent either, withdraw it too.`
      : `Nothing is offered now${next ? ` until ${next.from}` : ''}: who has a draft can read and keep their answers. Publish a version to go on.`,
  ];
}

/** All versions of a form, one a line. */
export function listVersions(form: string, versions: readonly FrozenVersion[], today: string): readonly string[] {
  if (versions.length === 0) return [`${form}: never published`];
  const now = inEffectOn(versions, today);
  return [`${form}:`, ...versions.map((version) => `  ${folderName(version)}  ${stateOf(version, versions, now, today)}`)];
}

function stateOf(
  version: FrozenVersion,
  versions: readonly FrozenVersion[],
  now: FrozenVersion | undefined,
  today: string,
): string {
  if (version.withdrawn) return `withdrawn ${version.withdrawn.at.slice(0, 10)}: ${version.withdrawn.reason}`;
  const last = lastDayOf(versions, version);
  const until = last === undefined ? '' : `, can be sent until ${last}`;
  if (version.from > today) return `from ${version.from} on${until}`;
  if (version === now) return `in effect since ${version.from}${until}`;
  return last !== undefined && last < today ? `ended ${last}` : `for drafts only${until}`;
}
