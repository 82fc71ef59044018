import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base, Citizen, fillIn, inside } from './citizen.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.end());

const newCitizen = () => new Citizen(inside(() => portal.server));

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
