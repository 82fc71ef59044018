import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { base, Citizen, dogPage, fillIn, inside, onePixel, png } from './citizen.ts';
import { blobsOf, startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.end());

const newCitizen = () => new Citizen(inside(() => portal.server));

test('files that the question does not take are told there, and what else was typed is kept', async () => {
  const citizen = newCitizen();
  const { page, name } = await dogPage(citizen);
  const pdf = Buffer.from('%PDF-1.7 kurz');
  await citizen.post(page, { [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'true' });
  const refused: [string, string, Buffer, RegExp][] = [
    ['gross.png', 'image/png', Buffer.concat([onePixel, Buffer.alloc(30_000)]), /gross\.png/],
    ['leer.png', 'image/png', Buffer.alloc(0), /leer/],
    ['programm.pdf', 'application/pdf', Buffer.from('MZ\x90\0'), /programm\.pdf/],
    ['bild.pdf', 'application/pdf', onePixel, /passen nicht zusammen/],
    ['bild.png', 'application/pdf', onePixel, /passen nicht zusammen/],
    ['bild.gif', 'image/gif', Buffer.from('GIF89a'), /bild\.gif/],
    ['ohne-endung', 'application/pdf', pdf, /passen nicht zusammen/],
  ];
  for (const [file, type, bytes, told] of refused) {
    await citizen.get(page);
    const answer = await citizen.post(page, {
      _action: 'update',
      [`${name}/name`]: `Rex ${file}`,
      [`${name}/gefaehrlich`]: 'true',
      [`${name}/nachweis`]: { name: file, type, bytes },
    });
    expect([file, answer.statusCode]).toEqual([file, 422]);
    expect(answer.body).toMatch(told);
    expect(answer.body).toContain(`value="Rex ${file}"`);
  }
  await citizen.get(page);
  expect(
    (
      await citizen.post(page, {
        _action: 'next',
        [`${name}/name`]: 'Rex',
        [`${name}/gefaehrlich`]: 'true',
        [`${name}/nachweis`]: { name: '../../böse\u202e.pdf', type: 'application/pdf', bytes: pdf },
      })
    ).statusCode,
  ).toBe(303);
  const shown = await citizen.get(page);
  expect(shown.body).toContain('böse.pdf');
  expect(shown.body).not.toContain('..');
  const [remove = ''] = /remove-file:[^"]+/.exec(shown.body) ?? [];
  const removed = await citizen.post(page, { _action: remove, [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'true' });
  expect((await citizen.follow(removed)).body).toContain('Entfernt: böse.pdf');
  expect(await blobsOf(portal)).not.toContain(createHash('sha256').update(pdf).digest('hex'));
});

test('a file for another page, or without a draft, leaves nothing on disk', async () => {
  const before = await blobsOf(portal);
  const citizen = newCitizen();
  await fillIn(citizen);
  await citizen.get(`${base}person`);
  await citizen.post(`${base}person`, { '/name': 'Ada', '/auto': 'false', '/hunde/@1/nachweis': png() });
  await citizen.post(`${base}person`, { _token: 'falsch', '/name': png() });
  const stranger = newCitizen();
  await stranger.get(base);
  expect((await stranger.post(`${base}person`, { '/name': png() })).statusCode).toBe(404);
  // No answer waits for files to be removed, here or before.
  await vi.waitFor(async () => expect(before).toEqual(expect.arrayContaining(await blobsOf(portal))), { timeout: 20_000 });
});
