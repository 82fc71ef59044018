export { compile } from './compile.ts';
export type { Compilation, CompiledFiles, CompileOptions } from './compile.ts';
export type { OutputKind } from './4-emit/emit.ts';
export type { Inexpressible } from './4-emit/inexpressible.ts';
export { compileMigration } from './5-migrate/compile-migration.ts';
export type { CompiledMigration, MigrationCompilation } from './5-migrate/migration-compilation.ts';
export { journeys } from './journeys/journeys.ts';
export type { Journey, JourneyOptions } from './journeys/journeys.ts';
