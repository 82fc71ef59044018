import { type Answers, chain, type FormTexts, type Migrated, type Migration } from '@vordruck/engine';
import type { FormVersion, FormVersions } from './form-versions.ts';
import { keepByName } from './keep-by-name.ts';
import { VersionUnusableError } from './version-unusable-error.ts';

/**
 * How answers to one version become answers to another: over the migrations between them; by the names of fields where none
 * were declared, as on the way back from a version that was withdrawn, or between two states of a working definition.
 * @throws VersionUnusableError if a declared migration cannot be used
 */
export async function wayBetween(
  { versions }: FormVersions,
  from: string,
  to: FormVersion,
): Promise<(answers: Answers) => Migrated> {
  const links = linksBetween(versions, from, to);
  if (links) {
    const steps = await Promise.all(links.map((link) => loadMigration(link)));
    const way = chain(steps, from, to.hash);
    if (!way) throw new VersionUnusableError(`The migrations from ${from} to ${to.hash} do not join.`);
    return (answers) => way.migrate(answers);
  }
  const { form } = await to.load();
  const texts = await formerTexts(versions, from);
  return (answers) => keepByName(form, texts, answers);
}

/** The versions after `from` up to `to`, each of which takes over the drafts of the one before; none if there is no such way. */
function linksBetween(versions: readonly FormVersion[], from: string, to: FormVersion): readonly FormVersion[] | undefined {
  const links: FormVersion[] = [];
  for (let at: FormVersion | undefined = to; at && at.hash !== from;) {
    const { predecessor }: FormVersion = at;
    // What somebody wrote by hand may go round in circles.
    if (predecessor === undefined || links.includes(at)) return undefined;
    links.unshift(at);
    if (predecessor === from) return links;
    at = versions.find(({ hash }) => hash === predecessor);
  }
  return undefined;
}

async function loadMigration({ hash, loadMigration: load }: FormVersion): Promise<Migration> {
  const migration = await load?.();
  if (!migration) throw new VersionUnusableError(`The version ${hash} has no migration from its predecessor.`);
  return migration;
}

async function formerTexts(versions: readonly FormVersion[], from: string): Promise<ReadonlyMap<string, FormTexts>> {
  const former = versions.find(({ hash }) => hash === from);
  return former ? (await former.load()).texts : new Map();
}
