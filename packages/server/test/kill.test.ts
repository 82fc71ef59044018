import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from '@vordruck/react/build';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, base, Citizen, fillIn, overHttp } from './citizen.ts';

let folder: string;
let server: { readonly child: ChildProcess; readonly origin: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vordruck-kill-'));
  await buildPages({ outDir: join(folder, 'pages') });
  server = await serve();
}, 120_000);
afterAll(async () => {
  await end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

async function serve(): Promise<{ child: ChildProcess; origin: string }> {
  const args = [fileURLToPath(new URL('./serve.ts', import.meta.url)), join(folder, 'data'), join(folder, 'pages')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, origin: String(line).trim() };
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const ended = once(server.child, 'exit');
  server.child.kill(signal);
  await ended;
}

test('whoever has a receipt keeps it when the server is killed, and whoever has none sends once more and gets one', async () => {
  const citizens = Array.from({ length: 12 }, () => new Citizen((asked) => overHttp(server.origin, asked)));
  for (const citizen of citizens) {
    await fillIn(citizen);
    await citizen.get(`${base}pruefen`);
    await citizen.get(`${base}senden`);
  }
  const hidden = citizens.map((citizen) => citizen.hidden);
  const receipts = new Map<Citizen, string>();
  const sendAll = () =>
    citizens
      .filter((citizen) => !receipts.has(citizen))
      .map(async (citizen) => {
        citizen.hidden = hidden[citizens.indexOf(citizen)] ?? new Map();
        const answer = await citizen.post(`${base}senden`, { '/richtig': 'true' }).catch((): Answered | undefined => undefined);
        if (answer?.statusCode === 303) receipts.set(citizen, String(answer.headers['location']));
      });
  for (let round = 0; round < 3; round += 1) {
    // Killed as soon as the first new receipt arrives, while others are on their way.
    const posts = sendAll();
    await Promise.race(posts);
    await end('SIGKILL');
    await Promise.all(posts);
    server = await serve();
  }
  expect(receipts.size).toBeGreaterThan(0);
  await Promise.all(sendAll());
  expect(receipts.size).toBe(citizens.length);
  const numbers = new Set<string>();
  for (const [citizen, receipt] of receipts) {
    const page = await citizen.get(receipt);
    expect(page.statusCode).toBe(200);
    numbers.add(/VD-2026-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.body)?.[0] ?? '');
    expect((await citizen.get(`${receipt}/document.pdf`)).rawPayload.toString('latin1', 0, 5)).toBe('%PDF-');
    // Every further try leads to the same receipt.
    expect((await citizen.get(`${base}senden`)).headers['location']).toBe(receipt);
  }
  expect(numbers.size).toBe(citizens.length);
}, 120_000);

test('told to end, the server answers what is open, and leaves no process', async () => {
  const citizen = new Citizen((asked) => overHttp(server.origin, asked));
  await fillIn(citizen, 'Vor dem Ende');
  await end('SIGTERM');
  expect(server.child.exitCode).toBe(0);
  server = await serve();
  expect((await citizen.get(`${base}person`)).body).toContain('Vor dem Ende');
});
