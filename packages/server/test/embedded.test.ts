import { shownText, start } from '@vordruck/engine';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newSecret } from '../src/keys/secret.ts';
import { limits } from '../src/limits.ts';
import { workingForm } from '../src/index.ts';
import { Citizen, inside, png, type Answered, type Values } from './citizen.ts';
import { petForm } from './pet-form.ts';
import { blobsOf, startPortal, type TestPortal } from './portal.ts';

const town = 'https://www.example-stadt.de';
const address = '/einreichen/10041100/tiere';
const dog = { $row: '1', name: 'Bello', gefaehrlich: 'true' };
const answers = {
  name: 'Erika Mustermann',
  auto: 'false',
  hunde: [dog],
  richtig: 'true',
};

let portal: TestPortal;
let clients = 0;
beforeAll(async () => {
  portal = await startPortal({ embedding: { origins: [town], addressHeader: 'x-real-ip' } });
});
afterAll(() => portal.end());

/** What `<vordruck-form>` posts. */
function posted(more: Values = {}, given: object = answers): Values {
  const texts = petForm.texts.get('de');
  if (!texts) throw new Error('There are no texts.');
  const withFile = {
    ...answers,
    hunde: [{ ...dog, nachweis: [{ name: 'nachweis.png', type: 'image/png', size: 1, sha256: 'a' }] }],
  };
  const session = start(petForm.form, texts, { today: '2026-11-23', municipality: '10041100' }, withFile);
  return {
    id: newSecret(),
    hash: petForm.form.hash,
    language: 'de',
    answers: JSON.stringify(given),
    shown: shownText(session.outline()),
    '/hunde/@1/nachweis': png(),
    ...more,
  };
}

async function post(
  values: Values,
  headers: Record<string, string> = { origin: town },
  { server }: Pick<TestPortal, 'server'> = portal,
): Promise<Answered> {
  const citizen = new Citizen(inside(() => server));
  clients += 1;
  citizen.headers = {
    'x-real-ip': `10.0.${Math.floor(clients / 250)}.${clients % 250}`,
    'sec-fetch-site': 'cross-site',
    ...headers,
  };
  return citizen.post(address, values);
}

test('a form filled in on a town’s own page is received with its files, and its receipt is in the portal', async () => {
  const answer = await post(posted());
  expect([answer.statusCode, answer.body]).toEqual([201, expect.stringContaining('quittung')]);
  expect(answer.headers).toMatchObject({ 'access-control-allow-origin': town, vary: expect.stringContaining('origin') });
  const { number, receipt } = JSON.parse(answer.body);
  const citizen = new Citizen(inside(() => portal.server));
  const path = new URL(receipt).pathname;
  expect((await citizen.get(path)).body).toContain(number);
  const submission = JSON.parse((await citizen.get(`${path}/submission.json`)).body);
  expect(submission.values).toMatchObject({
    name: 'Erika Mustermann',
    hunde: [{ name: 'Bello', nachweis: [{ name: 'nachweis.png' }] }],
  });
});

test('sent twice, also at once, it is received once and leads to the same receipt', async () => {
  const values = posted();
  const all = await Promise.all([post(values), post(values), post(values)]);
  const later = await post({ ...values, answers: '{}' });
  const receipts = new Set([...all, later].map(({ body }) => JSON.parse(body).receipt));
  expect(receipts.size).toBe(1);
  expect([...receipts][0]).toMatch(/quittung/);
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a program without an origin', {}],
  ['a sandboxed page', { origin: 'null' }],
  ['the site without encryption', { origin: 'http://www.example-stadt.de' }],
])('a post from %s is refused', async (_, headers) => {
  const answer = await post(posted(), headers as Record<string, string>);
  expect(answer.statusCode).toBe(403);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

test('what is wrong or missing is told as issues, nothing is kept, and putting it right is the same post', async () => {
  const id = newSecret();
  // One that makes no documents of earlier posts meanwhile.
  const fresh = await startPortal({ embedding: { origins: [town], addressHeader: 'x-real-ip' } });
  const answer = await post(posted({ id }, { ...answers, name: '', richtig: undefined }), undefined, fresh);
  expect(answer.statusCode).toBe(422);
  expect(answer.headers['access-control-allow-origin']).toBe(town);
  expect(JSON.parse(answer.body).issues.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
    '/name required',
    '/richtig required',
  ]);
  // The answer does not wait for files to be removed.
  await vi.waitFor(async () => expect(await blobsOf(fresh)).toEqual([]), { timeout: 20_000 });
  expect((await post(posted({ id }), undefined, fresh)).statusCode).toBe(201);
  await fresh.end();
});

test('a file that is only claimed, hidden questions and what is none of the form have no effect', async () => {
  const claimed = {
    ...answers,
    hunde: [{ ...dog, nachweis: [{ name: 'x.png', type: 'image/png', size: 3, sha256: 'f'.repeat(64) }] }],
  };
  expect(JSON.parse((await post(posted({ '/hunde/@1/nachweis': undefined }, claimed))).body).issues).toMatchObject([
    { path: '/hunde/0/nachweis', code: 'required' },
  ]);
  const { receipt } = JSON.parse((await post(posted({}, { ...answers, kennzeichen: 'SB-AB 1', summe: '0,01', boese: 1 }))).body);
  const citizen = new Citizen(inside(() => portal.server));
  const { values } = JSON.parse((await citizen.get(`${new URL(receipt).pathname}/submission.json`)).body);
  expect(values).not.toHaveProperty('kennzeichen');
  expect(values).toMatchObject({ summe: '120.00' });
});

test.each([
  ['another version of the form', { hash: 'b'.repeat(64) }, 409],
  ['other figures than those shown', { shown: '["x"]' }, 409],
  ['no name of its own', { id: 'kurz' }, 400],
  ['no JSON', { answers: '{' }, 400],
  ['JSON that is no object', { answers: '[]' }, 422],
])('a post with %s is refused', async (_, more, status) => {
  expect((await post(posted(more))).statusCode).toBe(status);
});

test('so many posts from one address in a while, and no more; it is told when to come again', async () => {
  const headers = { origin: town, 'x-real-ip': '192.0.2.7' };
  for (let count = 0; count < limits.embedded.most; count += 1) await post({ id: 'kurz' }, headers);
  const answer = await post(posted(), headers);
  expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([429, town]);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect((await post(posted())).statusCode).toBe(201);
});

test('where no site is named there is no such address', async () => {
  const closed = await startPortal();
  try {
    const citizen = new Citizen(inside(() => closed.server));
    citizen.headers = { origin: town };
    expect((await citizen.post(address, posted())).statusCode).toBe(403);
  } finally {
    await closed.end();
  }
});

test('a form that demands to know who sends is not taken from other sites', async () => {
  const form = { ...petForm, form: { ...petForm.form, trust: 'substantial' as const } };
  const strict = await startPortal({ embedding: { origins: [town] }, forms: new Map([['tiere', workingForm(form)]]) });
  try {
    const citizen = new Citizen(inside(() => strict.server));
    citizen.headers = { origin: town };
    expect((await citizen.post(address, posted())).statusCode).toBe(403);
  } finally {
    await strict.end();
  }
});
