import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentKey, ringOf } from '@vordruck/submission';
import type { FastifyInstance } from 'fastify';
import { createPortal, type LogEntry, type PortalOptions, workingForm } from '../src/index.ts';
import { municipalities } from './municipalities.ts';
import { pages } from './pages.ts';
import { petForm } from './pet-form.ts';

export interface TestPortal {
  readonly server: FastifyInstance;
  readonly data: string;
  /** All that was logged. */
  readonly log: readonly LogEntry[];
  /** Stops the server and starts another one on the same data directory. */
  restart(change?: Partial<PortalOptions>): Promise<void>;
  /** Stops the server and removes its data. */
  end(): Promise<void>;
}

/** A portal with the pet form on a real PostgreSQL in a directory of its own. */
export async function startPortal(change: Partial<PortalOptions> = {}): Promise<TestPortal> {
  const data = await mkdtemp(join(tmpdir(), 'vordruck-test-'));
  await writeFile(join(data, 'style.css'), 'p { color: black }');
  const log: LogEntry[] = [];
  const { key } = await developmentKey(join(data, 'keys'));
  const options: PortalOptions = {
    forms: new Map([['tiere', workingForm(petForm)]]),
    municipalities,
    authority: (ags) => (ags === '10041100' ? { name: 'Landeshauptstadt Saarbrücken' } : undefined),
    pages,
    assets: { directory: data, styles: ['/assets/style.css'], script: '/assets/script.js' },
    dataDirectory: join(data, 'portal'),
    keys: ringOf(key, 'development key'),
    origin: 'http://localhost:3000',
    today: '2026-11-23',
    log: (entry) => log.push(entry),
    ...change,
  };
  const portal = {
    server: await createPortal(options),
    data,
    log,
    async restart(again: Partial<PortalOptions> = {}) {
      await portal.server.close();
      portal.server = await createPortal({ ...options, ...again });
    },
    async end() {
      await portal.server.close();
      await rm(data, { recursive: true, force: true });
    },
  };
  return portal;
}

/** All files in a folder and below. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Names of the encrypted files of a portal. */
export async function blobsOf({ data }: TestPortal): Promise<string[]> {
  return (await filesBelow(join(data, 'portal', 'blobs'))).map((path) => path.split('/').at(-1) ?? '').sort();
}
