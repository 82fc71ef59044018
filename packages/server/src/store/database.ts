import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { migrate } from './migrate.ts';
import { startCluster } from './postgres/cluster.ts';
import type { Store, Tables } from './schema.ts';

export interface Database {
  readonly store: Store;
  /** Lets running queries end, then stops a cluster of our own. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://…`; without it a cluster in the data directory is started. */
  readonly url?: string;
  readonly data: string;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onConnectionError: (error: Error) => void;
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  let closing = false;
  const onError = (error: Error): void => {
    // Connections may still be closing when our own cluster stops.
    if (!closing) options.onConnectionError(error);
  };
  const cluster = options.url === undefined ? await startCluster(options.data, onError) : undefined;
  const pool = new Pool({
    ...(cluster?.connection ?? { connectionString: options.url }),
    max: 20,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    application_name: 'vordruck',
  });
  // Without a listener, a connection that breaks would end the process: pg's pool and each of its clients emit 'error'.
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const close = async (): Promise<void> => {
    closing = true;
    await pool.end();
    await cluster?.stop();
  };
  try {
    await migrate(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return { store: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), close };
}
