import { assert, asyncProperty, constantFrom, dictionary, oneof, string } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base, Citizen, fillIn, inside, send } from './citizen.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.end());

const newCitizen = () => new Citizen(inside(() => portal.server));

test('nobody sees the draft or the receipt of another', async () => {
  const [one, other] = [newCitizen(), newCitizen()];
  await fillIn(one, 'Geheimer Name');
  await fillIn(other, 'Anderer Name');
  expect((await other.get(`${base}person`)).body).not.toContain('Geheimer Name');
  const secret = one.cookies.get('vordruck') ?? '';
  const changed = `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;
  other.cookies.set('vordruck', changed);
  expect((await other.get(`${base}person`)).headers.location).toBe(`${base}?entwurf=fehlt`);
  expect((await one.get(`/10044115/tiere/person`)).statusCode).toBe(404);

  const receipt = String((await send(newCitizen())).headers.location);
  for (const address of [
    `${receipt.slice(0, -1)}0x`,
    `${base}quittung/${'0'.repeat(26)}`,
    receipt.replace('10041100', '10044115'),
    `${base}quittung/..%2f..%2fetc`,
  ]) {
    expect((await newCitizen().get(address)).statusCode).toBe(404);
  }
  for (const name of ['..%2f..%2fkeys%2ftransit.key', '%2e%2e', 'transit.key', 'document.pdf%00']) {
    expect((await newCitizen().get(`${receipt}/${name}`)).statusCode).toBe(404);
  }
});

test('a post without the token, with another one, or from another site is refused', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  const values = { '/name': 'Untergeschoben', '/auto': 'false' };
  expect((await citizen.post(`${base}person`, { ...values, _token: undefined })).statusCode).toBe(403);
  expect((await citizen.post(`${base}person`, { ...values, _token: 'x'.repeat(43) })).statusCode).toBe(403);
  const stranger = newCitizen();
  await stranger.get(base);
  expect((await citizen.post(`${base}person`, { ...values, _token: stranger.hidden.get('_token') })).statusCode).toBe(403);
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  for (const headers of foreign) {
    await citizen.get(`${base}person`);
    citizen.headers = headers;
    expect((await citizen.post(`${base}person`, values)).statusCode).toBe(403);
    citizen.headers = {};
  }
  expect((await citizen.get(`${base}person`)).body).not.toContain('Untergeschoben');
  citizen.headers = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
  expect((await citizen.post(`${base}person`, values)).statusCode).toBe(303);
});

test('posted fields that were not on the page, are hidden, computed or unknown have no effect', async () => {
  const citizen = newCitizen();
  await fillIn(citizen, 'Ada');
  await citizen.get(`${base}person`);
  const forged = {
    '/name': 'Ada',
    '/auto': 'false',
    '/kennzeichen': 'SB-XX 1',
    '/wunsch': 'Umgangen',
    '/summe': '0,01',
    '/hunde/@1/name': 'Fremd',
    '/hunde/@99/name': 'Neu',
    '/hunde': 'x',
    '/richtig': 'true',
    __proto__: 'x',
    constructor: 'x',
    '/__proto__/polluted': 'x',
  };
  expect((await citizen.post(`${base}person`, { ...forged, ['__proto__']: 'x' })).statusCode).toBe(303);
  const list = await citizen.get(`${base}ihre-hunde`);
  expect(list.body).toContain('Bello');
  expect(list.body).not.toContain('Fremd');
  expect(list.body).toContain('120,00');
  for (const action of [
    'add:/nichts',
    'add:/name',
    'add:',
    'remove:/hunde',
    'remove:/hunde/@99',
    'remove:/name',
    'remove-file:/hunde/@1/nachweis#x',
    'remove-file:',
    'upload:',
    ':',
    'constructor',
  ]) {
    await citizen.get(`${base}ihre-hunde`);
    expect([action, (await citizen.post(`${base}ihre-hunde`, { _action: action })).headers.location]).toEqual([
      action,
      `${base}ihre-hunde`,
    ]);
  }
  await citizen.get(`${base}pruefen`);
  await citizen.get(`${base}senden`);
  expect((await citizen.post(`${base}senden`)).statusCode).toBe(422);
  const sent = await citizen.post(`${base}senden`, { '/richtig': 'true' });
  const { values } = JSON.parse((await citizen.get(`${sent.headers.location}/submission.json`)).body);
  expect(values).toEqual({
    name: 'Ada',
    auto: false,
    hunde: [{ name: 'Bello', gefaehrlich: false }],
    summe: '120.00',
    richtig: true,
  });
});

test('what was typed or stands in the address becomes no markup', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  const evil = `"></script><script>alert(1)</script><!--`;
  await citizen.get(`${base}person`);
  await citizen.post(`${base}person`, { '/name': evil, '/auto': 'false' });
  const addresses = [
    'person',
    `person?neu=${encodeURIComponent(evil)}`,
    `person?hinweis=${encodeURIComponent(evil)}`,
    'pruefen',
    'senden',
  ];
  for (const address of addresses) expect((await citizen.get(`${base}${address}`)).body).not.toContain('<script>alert');
  expect((await citizen.get(`/?suche=${encodeURIComponent(evil)}`)).body).not.toContain('<script>alert');
  expect((await citizen.get(`/${encodeURIComponent(evil)}/?lang=${encodeURIComponent(evil)}`)).body).not.toContain(
    '<script>alert',
  );
});

test('no post makes the portal fail', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  await citizen.get(`${base}person`);
  const token = citizen.hidden.get('_token') ?? '';
  const names = constantFrom(
    '/name',
    '/auto',
    '/kennzeichen',
    '/hunde',
    '/hunde/@1/name',
    '/hunde/@1/nachweis',
    '/wunsch',
    '/richtig',
    '_shown',
  );
  const actions = constantFrom('next', 'add:/hunde', 'remove:/hunde/@1', 'remove-file:/hunde/@1/nachweis#', 'save', 'update');
  const values = dictionary(
    oneof(names, string({ unit: 'binary' })),
    oneof(string({ unit: 'binary' }), constantFrom('true', 'false', '-1', '__proto__')),
  );
  const pages = constantFrom(
    'person',
    'ihre-hunde',
    'ihre-hunde/hunde/1',
    'wunsch',
    'pruefen',
    'senden',
    'ihre-hunde/hunde/@1/hunde/2',
  );
  await assert(
    asyncProperty(pages, values, oneof(actions, string()), async (page, posted, action) => {
      citizen.hidden = new Map();
      const answer = await citizen.post(`${base}${page}`, { ...posted, _token: token, _action: action });
      expect([303, 422]).toContain(answer.statusCode);
    }),
    { numRuns: 80 },
  );
  expect((await citizen.get(`${base}person`)).statusCode).toBe(200);
});
