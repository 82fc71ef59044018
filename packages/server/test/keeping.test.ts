import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { base, Citizen, dogPage, fillIn, inside, onePixel, png, send } from './citizen.ts';
import { workingForm } from '../src/index.ts';
import { petForm } from './pet-form.ts';
import { blobsOf, filesBelow, startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
let now = new Date('2026-11-23T09:00:00Z');
beforeAll(async () => {
  portal = await startPortal({ now: () => now, today: undefined });
});
afterAll(() => portal.end());

const newCitizen = () => new Citizen(inside(() => portal.server));

test('a draft expires, and its files go with it', async () => {
  const citizen = newCitizen();
  const { page, name } = await dogPage(citizen);
  await citizen.post(page, { [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'true' });
  await citizen.get(page);
  await citizen.post(page, {
    [`${name}/name`]: 'Rex',
    [`${name}/gefaehrlich`]: 'true',
    [`${name}/nachweis`]: png('bald-weg.png', Buffer.concat([onePixel, Buffer.from(randomUUID())])),
  });
  const before = await blobsOf(portal);
  const receipt = String((await send(newCitizen())).headers.location);
  now = new Date(now.getTime() + 29 * 86_400_000);
  expect((await citizen.get(`${base}person`)).statusCode).toBe(200);
  now = new Date(now.getTime() + 2 * 86_400_000);
  expect((await citizen.get(`${base}person`)).headers.location).toBe(`${base}?entwurf=fehlt`);
  expect((await citizen.post(`${base}person`, { '/name': 'zu spät' })).statusCode).toBe(404);
  await portal.restart();
  await portal.server.close();
  await portal.restart();
  expect((await blobsOf(portal)).filter((blob) => before.includes(blob)).length).toBeLessThan(before.length);
  expect((await newCitizen().get(`${receipt}/container.asice`)).statusCode).toBe(200);
});

test('a draft of an earlier version of the form goes on with the present one', async () => {
  const citizen = newCitizen();
  await fillIn(citizen, 'Alte Fassung');
  const form = { ...petForm.form, hash: 'b'.repeat(64) };
  await portal.restart({ forms: new Map([['tiere', workingForm({ ...petForm, form })]]) });
  expect((await citizen.get(`${base}person`)).body).toContain('Alte Fassung');
  expect((await citizen.post(`${base}person`, { '/name': 'Neue Fassung', '/auto': 'false' })).statusCode).toBe(303);
  await portal.restart();
  expect((await citizen.get(`${base}person`)).body).toContain('Neue Fassung');
});

test('no plain personal data lies in the data directory, its database or the log', async () => {
  const canary = `Zaunkönig${randomUUID().slice(0, 8)}`;
  const citizen = newCitizen();
  const { page, name } = await dogPage(citizen);
  const bytes = Buffer.concat([onePixel, Buffer.from(canary)]);
  await citizen.post(page, { [`${name}/name`]: canary, [`${name}/gefaehrlich`]: 'true' });
  await citizen.get(page);
  await citizen.post(page, {
    [`${name}/name`]: canary,
    [`${name}/gefaehrlich`]: 'true',
    [`${name}/nachweis`]: png(`${canary}.png`, bytes),
  });
  await citizen.get(`${base}pruefen`);
  await citizen.get(`${base}senden`);
  const sent = await citizen.post(`${base}senden`, { '/richtig': 'true' });
  expect((await citizen.get(String(sent.headers.location))).body).toContain(canary);
  const receipt = String(sent.headers.location).split('/').at(-1) ?? '';
  await portal.restart();
  const secrets = [canary, citizen.cookies.get('vordruck') ?? '', receipt].map((text) => Buffer.from(text));
  for (const file of await filesBelow(join(portal.data, 'portal'))) {
    const content = await readFile(file);
    for (const secret of secrets) expect([file, content.includes(secret)]).toEqual([file, false]);
  }
  for (const secret of secrets) expect(JSON.stringify(portal.log)).not.toContain(secret.toString());
  expect((await stat(join(portal.data, 'portal', 'keys', 'transit.key'))).mode & 0o777).toBe(0o600);
});

test('without its database the portal says to come back later, starts it again, and has the drafts as before', async () => {
  const citizen = newCitizen();
  await fillIn(citizen, 'Nach dem Ausfall');
  const pid = Number((await readFile(join(portal.data, 'portal', 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGQUIT');
  await vi.waitFor(async () => expect((await citizen.get(`${base}person`)).statusCode).toBe(503), { timeout: 10_000 });
  await vi.waitFor(async () => expect((await citizen.get('/healthz')).statusCode).toBe(200), { timeout: 20_000 });
  expect((await citizen.get(`${base}person`)).body).toContain('Nach dem Ausfall');
});
