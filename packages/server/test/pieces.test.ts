import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base, Citizen, dogPage, inside, onePixel } from './citizen.ts';
import { filesBelow, startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.end());

const newCitizen = () => new Citizen(inside(() => portal.server));
const address = `/hochladen${base.slice(0, -1)}`;

/** What the browser's script asks, with the cookie and token of a citizen. */
function ask(
  citizen: Citizen,
  method: 'POST' | 'PATCH' | 'HEAD' | 'DELETE',
  url: string,
  more: Record<string, string> = {},
  payload?: Buffer,
) {
  const cookie = [...citizen.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'x-vordruck-token': citizen.hidden.get('_token') ?? '', ...more };
  return portal.server.inject({ method, url, headers, ...(payload ? { payload } : {}) });
}

const begin = (citizen: Citizen, field: string, length: number, more: Record<string, string> = {}) =>
  ask(citizen, 'POST', address, {
    'upload-length': String(length),
    'upload-field': encodeURIComponent(field),
    'upload-name': encodeURIComponent('Größe.png'),
    'upload-type': 'image/png',
    ...more,
  });

const piece = (citizen: Citizen, url: string, offset: number, bytes: Buffer) =>
  ask(citizen, 'PATCH', url, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes);

async function dangerousDog(citizen: Citizen) {
  const { page, name } = await dogPage(citizen);
  await citizen.post(page, { [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'true' });
  await citizen.get(page);
  return { page, name };
}

test('a file arrives in pieces, goes on where it broke off, and becomes an answer by the post of the page', async () => {
  const citizen = newCitizen();
  const { page, name } = await dangerousDog(citizen);
  const canary = randomBytes(24).toString('hex');
  const bytes = Buffer.concat([onePixel, Buffer.from(canary)]);
  const begun = await begin(citizen, `${name}/nachweis`, bytes.length);
  expect(begun.statusCode).toBe(201);
  const url = String(begun.headers.location);
  expect((await piece(citizen, url, 0, bytes.subarray(0, 40))).headers['upload-offset']).toBe('40');
  expect((await piece(citizen, url, 0, bytes.subarray(0, 40))).statusCode).toBe(409);
  await portal.restart();
  expect((await ask(citizen, 'HEAD', url)).headers['upload-offset']).toBe('40');
  for (const file of await filesBelow(join(portal.data, 'portal', 'uploads')))
    expect([(await readFile(file)).includes(Buffer.from(canary)), file.includes(citizen.cookies.get('vordruck') ?? '')]).toEqual([
      false,
      false,
    ]);
  expect((await piece(citizen, url, 40, bytes.subarray(40))).statusCode).toBe(204);
  const values = { [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'true', _upload: url.split('/').at(-1) };
  expect((await citizen.post(page, values)).statusCode).toBe(303);
  expect((await citizen.get(page)).body).toContain('Größe.png');
  expect(await filesBelow(join(portal.data, 'portal', 'uploads'))).toEqual([]);
});

test('nobody continues, reads or takes the upload of another, nor one that is not whole', async () => {
  const [owner, other] = [newCitizen(), newCitizen()];
  const { page, name } = await dangerousDog(owner);
  await dangerousDog(other);
  const url = String((await begin(owner, `${name}/nachweis`, onePixel.length)).headers.location);
  expect((await ask(other, 'HEAD', url)).statusCode).toBe(404);
  expect((await piece(other, url, 0, onePixel)).statusCode).toBe(404);
  await piece(owner, url, 0, onePixel.subarray(0, 10));
  const values = { [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'true', _upload: url.split('/').at(-1) };
  expect((await owner.post(page, values)).statusCode).toBe(422);
  expect((await owner.get(page)).body).not.toContain('Größe.png');
  expect((await ask(owner, 'DELETE', url)).statusCode).toBe(204);
  expect((await ask(owner, 'HEAD', url)).statusCode).toBe(404);
});

test('without token or draft, too long, too many, beside the end, or with strange ids: refused', async () => {
  const citizen = newCitizen();
  const { name } = await dangerousDog(citizen);
  const field = `${name}/nachweis`;
  expect((await begin(citizen, field, 100, { 'x-vordruck-token': '' })).statusCode).toBe(403);
  expect((await begin(citizen, field, 100, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await begin(citizen, field, 20_001)).statusCode).toBe(413);
  for (const length of ['', '-1', '1.5', 'NaN'])
    expect((await begin(citizen, field, 0, { 'upload-length': length })).statusCode).toBeLessThan(500);
  const stranger = newCitizen();
  await stranger.get(base);
  expect((await begin(stranger, field, 100)).statusCode).toBe(404);
  const url = String((await begin(citizen, field, 10)).headers.location);
  expect((await piece(citizen, url, 0, Buffer.alloc(11))).statusCode).toBe(409);
  for (const id of ['..', '%2e%2e%2fkeys', 'x', '0'.repeat(26)])
    // Without its last part the address is one that takes no pieces.
    expect([404, 405]).toContain((await piece(citizen, `${address}/${id}`, 0, Buffer.alloc(1))).statusCode);
  const statuses = [];
  for (let more = 0; more < 25; more += 1) statuses.push((await begin(citizen, field, 10)).statusCode);
  expect(statuses.at(-1)).toBe(409);
});
