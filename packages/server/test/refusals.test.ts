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
  for (const [url, status] of [
    ['/10041100/%ZZ', 400],
    [`/${'a'.repeat(300)}/`, 414],
  ] as const) {
    const answer = await citizen.get(url);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['x-content-type-options']]).toEqual([
      status,
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
    form: /\/assets\/forms\/tiere-a{64}-[0-9a-f]{16}\.js/,
    texts: /\/assets\/forms\/tiere-a{64}-[0-9a-f]{16}\.de\.json/,
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

/** The raw answer to raw bytes, until the server closes. */
async function raw(...chunks: readonly (string | Buffer)[]): Promise<string> {
  const address = portal.server.server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => chunks.forEach((chunk) => socket.write(chunk)));
    let text = '';
    socket
      .on('data', (chunk) => (text += chunk.toString()))
      .on('end', () => resolve(text))
      .on('error', reject);
  });
}

test('what cannot be read as a request gets a page too', async () => {
  await portal.restart();
  await portal.server.listen({ port: 0, host: '127.0.0.1' });
  const head = (line: string) => `${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
  for (const [status, request] of [
    ['400 Bad Request', 'UNSINN\r\n\r\n'],
    ['400 Bad Request', head('ERFINDE / HTTP/1.1')],
    ['414 URI Too Long', head(`GET /${'a'.repeat(30_000)} HTTP/1.1`)],
    ['404 Not Found', head('GET /assets/../../package.json HTTP/1.1')],
  ] as const) {
    const answer = await raw(request);
    expect(answer.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`);
    expect(answer).toContain('content-security-policy: default-src');
    expect(answer).toMatch(/<html lang="de"[^]*<h1/);
    expect(answer).not.toContain('abgelaufen');
  }
  const inFrench = 'UNSINN\r\nCookie: a=1; vordruck-language=fr\r\n\r\n';
  expect(await raw(inFrench)).toMatch(/<html lang="fr"[^]*<h1/);
  expect(await raw(inFrench.replace('=fr', '=x"'))).toContain('<html lang="de"');
});

test('a body that is too large is read to its end, so that the page about it arrives', async () => {
  await portal.restart();
  await portal.server.listen({ port: 0, host: '127.0.0.1' });
  const body = Buffer.alloc(20_000_000, 'a');
  const answer = await raw(
    `POST ${base}person HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`,
    body,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 Payload Too Large\r\n/);
  expect(answer).toContain('Das ist zu groß');
});

test('a method that an address does not take is refused with those that it takes', async () => {
  for (const [method, url, allow] of [
    ['PUT', base, 'GET, HEAD, POST'],
    ['DELETE', `${base}person`, 'GET, HEAD, POST'],
    ['PATCH', '/', 'GET, HEAD'],
    ['OPTIONS', '/10041100/', 'GET, HEAD'],
    ['POST', '/assets/style.css', 'GET, HEAD'],
  ] as const) {
    const answer = await portal.server.inject({ method, url, headers: { 'content-type': 'application/json' }, payload: '{}' });
    expect([method, answer.statusCode, answer.headers['allow']]).toEqual([method, 405, allow]);
    expect(answer.body).toContain('Das geht hier nicht');
  }
});

test('who has lost the cookie is told so, and how to start again', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  await citizen.get(`${base}person`);
  citizen.cookies.delete('vordruck');
  const lost = await citizen.post(`${base}person`, { '/name': 'Ada' });
  expect([lost.statusCode, lost.body.includes('Wir finden Ihren Antrag nicht'), lost.body.includes(`href="${base}"`)]).toEqual([
    404,
    true,
    true,
  ]);
  const asked = await citizen.get(`${base}person`);
  expect((await citizen.follow(asked)).body).toContain('keinen angefangenen Antrag gefunden');
  expect((await citizen.get(base)).body).not.toContain('keinen angefangenen Antrag gefunden');
});
