import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentKey, ringOf } from '@vordruck/submission';
import { servePortal, type ServedPortal } from '../src/portal/serve-portal.ts';

/** The day on which tests take place. */
export const today = '2026-11-23';

/** A portal with all forms, or those named, and a database of its own; `close` removes everything. */
export async function testPortal(forms: readonly string[] = []): Promise<ServedPortal> {
  const data = await mkdtemp(join(tmpdir(), 'vordruck-portal-'));
  const { key } = await developmentKey(join(data, 'key'));
  const portal = await servePortal({
    port: await freePort(),
    host: 'localhost',
    data,
    keys: ringOf(key, 'development key'),
    today,
    forms,
    warn: (text) => console.error(text),
  });
  return {
    ...portal,
    close: async () => {
      await portal.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((fulfil) => server.listen(0, 'localhost', fulfil));
  const address = server.address();
  await new Promise((fulfil) => server.close(fulfil));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
