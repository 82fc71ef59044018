import type { Finding } from '@vordruck/definition';

/**
 * What compiling a migration gave: findings about what the new version leaves undeclared, and the file if none of them is
 * an error.
 */
export interface MigrationCompilation {
  /** Of the migration only: what is wrong with either definition by itself, `compile` says. Places are in the new one. */
  readonly findings: readonly Finding[];
  readonly output?: CompiledMigration;
  /** This version cannot be read, or has errors of its own; then nothing is said of the migration. */
  readonly unreadable?: 'old' | 'new';
}

export interface CompiledMigration {
  readonly form: string;
  /** Hashes of the two versions. */
  readonly from: string;
  readonly to: string;
  /** `<form>.migration.js`: a module whose default export is the `Migration` that the engine runs. */
  readonly name: string;
  readonly text: string;
}
