import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { assert, asyncProperty, constantFrom, dictionary, oneof, string } from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { base, Citizen, fillIn, inside, onePixel, png, send } from './citizen.ts';
import { petForm } from './pet-form.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
let now = new Date('2026-11-23T09:00:00Z');
beforeAll(async () => {
  portal = await startPortal({ now: () => now, today: undefined });
});
afterAll(() => portal.end());

const newCitizen = () => new Citizen(inside(() => portal.server));

/** The page of the first dog, filled in. */
async function dogPage(citizen: Citizen): Promise<{ page: string; name: string }> {
  await fillIn(citizen);
  const [page = ''] = /\/10041100\/tiere\/ihre-hunde\/hunde\/\w+/.exec((await citizen.get(`${base}ihre-hunde`)).body) ?? [];
  await citizen.get(page);
  return { page, name: `/hunde/@${page.split('/').at(-1)}` };
}

test('nobody sees the draft or the receipt of another', async () => {
  const [one, other] = [newCitizen(), newCitizen()];
  await fillIn(one, 'Geheimer Name');
  await fillIn(other, 'Anderer Name');
  expect((await other.get(`${base}person`)).body).not.toContain('Geheimer Name');
  const secret = one.cookies.get('vordruck') ?? '';
  const changed = `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;
  other.cookies.set('vordruck', changed);
  expect((await other.get(`${base}person`)).headers.location).toBe(base);
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
  expect(await blobsOf(portal)).toEqual(before);
});

test('what is too large, of the wrong kind or malformed is refused with a page', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  const post = (type: string, payload: Buffer | string) =>
    portal.server.inject({
      method: 'POST',
      url: `${base}person`,
      payload,
      headers: { 'content-type': type, cookie: `vordruck=${citizen.cookies.get('vordruck')}` },
    });
  const form = 'application/x-www-form-urlencoded';
  const answers = [
    [413, await post(form, `x=${'a'.repeat(1_100_000)}`)],
    [415, await post('application/json', '{}')],
    [415, await post('text/plain', 'x')],
    [400, await post(form, 'name=%ZZ')],
    [400, await post(form, 'name=%FF%FE')],
    [413, await post(form, 'a=1&'.repeat(3000))],
    [400, await post('multipart/form-data; boundary=x', '--x\r\nContent-Disp')],
  ] as const;
  for (const [status, answer] of answers) {
    expect([status, answer.statusCode]).toEqual([status, status]);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).not.toMatch(/at .*\.ts|node_modules|Error:/);
  }
  for (const url of [
    '/gibt/es/nicht/wirklich/nicht',
    '/10041100/nichts/',
    '/nichts',
    '/10041100/nichts',
    '/%2Fevil.example',
    '/99999999/',
    '/assets/nichts.js',
    '/assets/forms/nichts.js',
    '/assets/..%2fportal%2fkeys%2ftransit.key',
  ]) {
    expect([url, (await citizen.get(url)).statusCode]).toEqual([url, 404]);
  }
  for (const url of ['/10041100/%ZZ', `/${'a'.repeat(300)}/`]) {
    const answer = await citizen.get(url);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['x-content-type-options']]).toEqual([
      400,
      'text/html; charset=utf-8',
      'nosniff',
    ]);
  }
});

test('invisible characters that no document can carry are dropped', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  for (const name of ['A\u0000da', 'Ad\u000Ba', 'Ada\uFFFE']) {
    await citizen.get(`${base}person`);
    expect((await citizen.post(`${base}person`, { '/name': name, '/auto': 'false' })).statusCode).toBe(303);
    expect((await citizen.get(`${base}person`)).body).toContain('value="Ada"');
  }
});

test('a failure inside gives a page with a number that is in the log, without personal data', async () => {
  const citizen = newCitizen();
  await fillIn(citizen, 'Kanarienvogel');
  await portal.restart({
    pages: {
      ...(await import('./pages.ts')).pages,
      questionsAt: () => {
        throw new Error('Kanarienvogel');
      },
    },
  });
  const failed = await citizen.post(`${base}person`, { '/name': 'Kanarienvogel' });
  await portal.restart();
  expect(failed.statusCode).toBe(500);
  const entry = portal.log.find(({ reference }) => typeof reference === 'string' && failed.body.includes(reference));
  expect(entry).toMatchObject({ level: 'error', status: 500, route: '/:ags/:form/:step' });
  expect(JSON.stringify(portal.log)).not.toContain('Kanarienvogel');
  expect(failed.body).not.toContain('Kanarienvogel');
});

test('all answers carry the guarding headers; personal pages are not kept; assets are', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  for (const url of ['/', base, `${base}person`, '/nichts/da/hier', '/assets/style.css', '/healthz']) {
    const { headers } = await citizen.get(url);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toMatch(url.startsWith('/assets/') ? /immutable/ : /no-store/);
  }
  const { form, texts } = {
    form: /\/assets\/forms\/tiere-[0-9a-f]{16}\.js/,
    texts: /\/assets\/forms\/tiere-[0-9a-f]{16}\.de\.json/,
  };
  const page = (await citizen.get(`${base}person`)).body.replaceAll('\\u002F', '/');
  for (const [pattern, type] of [
    [form, 'text/javascript'],
    [texts, 'application/json'],
  ] as const) {
    const module = await citizen.get(pattern.exec(page)?.[0] ?? '/');
    expect(module.headers['content-type']).toContain(type);
    expect(module.headers['cache-control']).toContain('immutable');
  }
});

test('cookies are bound to the host and to https where there is https', async () => {
  const plain = (await newCitizen().get(base)).headers['set-cookie'];
  expect(String(plain)).toMatch(/^vordruck=[0-9a-z]{26}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  await portal.restart({ origin: 'https://antrag.example' });
  const secure = await newCitizen().get(base);
  await portal.restart();
  expect(String(secure.headers['set-cookie'])).toMatch(
    /^__Host-vordruck=[0-9a-z]{26}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(secure.headers['strict-transport-security']).toBeDefined();
});

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
  expect((await citizen.get(`${base}person`)).headers.location).toBe(base);
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
  await portal.restart({ forms: new Map([['tiere', { ...petForm, form }]]) });
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

test('without its database the portal says to come back later, and the draft is there when it is back', async () => {
  const citizen = newCitizen();
  await fillIn(citizen, 'Nach dem Ausfall');
  const pid = Number((await readFile(join(portal.data, 'portal', 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGQUIT');
  await vi.waitFor(async () => expect((await citizen.get('/healthz')).statusCode).toBe(503), { timeout: 10_000 });
  const down = await citizen.get(`${base}person`);
  expect([down.statusCode, down.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
  await portal.restart();
  expect((await citizen.get(`${base}person`)).body).toContain('Nach dem Ausfall');
});

test('a request that is no HTTP gets no more than a 400', async () => {
  await portal.restart();
  const address = new URL(await portal.server.listen({ port: 0, host: '127.0.0.1' }));
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(address.port), '127.0.0.1', () => socket.write('UNSINN\r\n\r\n'));
    let text = '';
    socket
      .on('data', (chunk) => (text += chunk.toString()))
      .on('end', () => resolve(text))
      .on('error', reject);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
});

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function blobsOf({ data }: TestPortal): Promise<string[]> {
  return (await filesBelow(join(data, 'portal', 'blobs'))).map((path) => path.split('/').at(-1) ?? '').sort();
}
