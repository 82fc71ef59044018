import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { claim, DataDirectoryInUseError } from './claim.ts';
import { startCluster } from './cluster.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'vordruck-cluster-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

const fail = (error: Error): void => {
  throw error;
};

test('a second server on the same directory is told so', async () => {
  const cluster = await startCluster(data);
  await expect(startCluster(data)).rejects.toThrow(DataDirectoryInUseError);
  await cluster.stop();
  await (await startCluster(data)).stop();
});

test('migrations are applied once, also when several processes start at once', async () => {
  const cluster = await startCluster(data);
  const pools = Array.from({ length: 4 }, () => openPool(cluster.connection));
  const applied = await Promise.all(pools.map((pool) => migrate(pool)));
  expect(applied.flat().length).toBe(new Set(applied.flat()).size);
  expect(applied.flat().length).toBeGreaterThan(0);
  expect(await Promise.all(pools.map((pool) => migrate(pool)))).toEqual([[], [], [], []]);
  await Promise.all(pools.map((pool) => pool.end()));
  await cluster.stop();
});

test('each index on submissions begins with the tenant or is the locator of a receipt', async () => {
  const database = await openDatabase({ data, onConnectionError: fail });
  const { rows } = await sql<{
    indexdef: string;
  }>`SELECT indexdef FROM pg_indexes WHERE tablename IN ('submission', 'document')`.execute(database.store);
  expect(rows.length).toBeGreaterThan(3);
  for (const { indexdef } of rows) expect(indexdef).toMatch(/\((tenant,|locator\))/);
  await database.close();
});

test('a database named by its address is used instead, by several processes at once', async () => {
  const cluster = await startCluster(data);
  const url = `postgres://vordruck@localhost/postgres?host=${encodeURIComponent(cluster.connection.host)}`;
  const databases = await Promise.all(
    [1, 2].map(() => openDatabase({ url, data: '/does/not/exist', onConnectionError: () => {} })),
  );
  for (const { store, close } of databases) {
    expect(await store.selectFrom('draft').select('draft').execute()).toEqual([]);
    await close();
  }
  await cluster.stop();
});

test('a killed server leaves a claim that is void, and its database is taken over with all that was written', async () => {
  const script = `
    const { startCluster } = await import(${JSON.stringify(join(import.meta.dirname, 'cluster.ts'))});
    const { Client } = await import('pg');
    const { connection } = await startCluster(${JSON.stringify(data)});
    const client = new Client(connection);
    await client.connect();
    await client.query('CREATE TABLE kept AS SELECT 42 AS answer');
    console.log('ready');
    await new Promise(() => {});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await kill(child);
  const cluster = await startCluster(data);
  const pool = openPool(cluster.connection);
  expect((await pool.query('SELECT answer FROM kept')).rows).toEqual([{ answer: 42 }]);
  await pool.end();
  await cluster.stop();
});

test('a claim of a process that is gone, or of another with its number, is void', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'vordruck-claim-'));
  for (const stale of ['999999999 1', `${process.pid} 1`, '', 'unsinn']) {
    await writeFile(join(directory, 'server.pid'), stale);
    const release = await claim(directory);
    expect(await readFile(join(directory, 'server.pid'), 'utf8')).toMatch(new RegExp(`^${process.pid}\\b`));
    await release();
  }
  await rm(directory, { recursive: true });
});

/** Connections may still be closing when their database stops. */
function openPool(config: PoolConfig): Pool {
  return new Pool(config).on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
