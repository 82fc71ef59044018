import type { Answers } from '../answers.ts';
import { composeChanges } from './compose-changes.ts';
import { migrate } from './migrate.ts';
import type { Migrated, Migration, MigrationWay } from './migration.ts';

/** The shortest way from one version to another; undefined if no migrations lead there. */
export function chain(migrations: readonly Migration[], from: string, to: string): MigrationWay | undefined {
  const steps = shortest(migrations, from, to);
  return steps && { from, to, steps, migrate: (answers) => migrateAll(steps, answers) };
}

function migrateAll(steps: readonly Migration[], answers: Answers): Migrated {
  return steps.reduce<Migrated>(
    (so, step) => {
      const next = migrate(step, so.answers);
      return { answers: next.answers, changes: composeChanges(so.changes, next.changes) };
    },
    { answers, changes: [] },
  );
}

function shortest(migrations: readonly Migration[], from: string, to: string): readonly Migration[] | undefined {
  const ways = new Map<string, readonly Migration[]>([[from, []]]);
  // A map keeps the order in which it is filled, and is walked to its growing end: nearest versions first.
  for (const [version, way] of ways) {
    if (version === to) return way;
    for (const step of migrations) if (step.from === version && !ways.has(step.to)) ways.set(step.to, [...way, step]);
  }
  return undefined;
}
