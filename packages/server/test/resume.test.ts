import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Mail } from '../src/mail/mailer.ts';
import { base, Citizen, fillIn, inside, send } from './citizen.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
let now = new Date('2026-11-23T09:00:00Z');
const mails: Mail[] = [];
let mailFails = false;
beforeAll(async () => {
  const mailer = {
    send: async (mail: Mail) => {
      if (mailFails) throw new Error('the server of ada@example.org says no');
      mails.push(mail);
    },
  };
  portal = await startPortal({ now: () => now, today: undefined, mailer });
});
afterAll(() => portal.end());
beforeEach(() => {
  mails.length = 0;
  mailFails = false;
});

const newCitizen = () => new Citizen(inside(() => portal.server));
const codeOn = (html: string) => /id="code">([^<]+)</.exec(html)?.[1] ?? '';

/** Types a code on a device that has none of the draft's cookies. */
async function type(citizen: Citizen, code: string, values: Record<string, string> = {}) {
  await citizen.get('/fortsetzen');
  return citizen.post('/fortsetzen', { _code: code, ...values });
}

test('who saves gets a code, which brings the answers back on another device; both go on from then', async () => {
  const citizen = newCitizen();
  await citizen.get(base);
  await citizen.follow(await citizen.post(base));
  const saved = await citizen.post(`${base}person`, { '/name': 'Ada', _action: 'save' });
  expect(saved.headers.location).toBe(`${base}fortsetzen`);
  const page = (await citizen.follow(saved)).body;
  const code = codeOn(page);
  expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{2}$/);
  expect(page).toContain('23. Dezember 2026');

  const phone = newCitizen();
  const resumed = await type(phone, code.toLowerCase().replaceAll('-', ' '));
  expect(resumed.headers.location).toBe(`${base}person`);
  expect((await phone.follow(resumed)).body).toContain('value="Ada"');
  await phone.post(`${base}person`, { '/name': 'Ada Lovelace', '/auto': 'false' });
  expect((await citizen.get(`${base}person`)).body).toContain('Ada Lovelace');
});

test('a wrong, unknown or expired code gives a clear page and opens nothing', async () => {
  const citizen = newCitizen();
  expect((await type(citizen, 'ABCD')).body).toContain('alle 26 Zeichen');
  const unknown = await type(citizen, '0'.repeat(26));
  expect([unknown.statusCode, unknown.body.includes('kennen wir nicht')]).toEqual([422, true]);
  expect((await type(citizen, '"><script>alert(1)</script>')).body).not.toContain('<script>alert');
  const owner = newCitizen();
  await fillIn(owner);
  const code = codeOn((await owner.get(`${base}fortsetzen`)).body);
  now = new Date(now.getTime() + 31 * 86_400_000);
  expect((await type(citizen, code)).statusCode).toBe(422);
});

test('a post from elsewhere makes nobody go on with the draft of another', async () => {
  const owner = newCitizen();
  await fillIn(owner);
  const code = codeOn((await owner.get(`${base}fortsetzen`)).body);
  const victim = newCitizen();
  await victim.get('/fortsetzen');
  expect((await victim.post('/fortsetzen', { _code: code, _token: owner.hidden.get('_token') })).statusCode).toBe(403);
  expect((await victim.get(`${base}person`)).headers.location).toBe(`${base}?entwurf=fehlt`);
});

test('a device that has another draft is asked first', async () => {
  const [owner, other] = [newCitizen(), newCitizen()];
  await fillIn(owner, 'Vom Telefon');
  await fillIn(other, 'Vom Rechner');
  const code = codeOn((await owner.get(`${base}fortsetzen`)).body);
  const own = codeOn((await other.get(`${base}fortsetzen`)).body);
  const asked = await type(other, code);
  expect([asked.statusCode, asked.body.includes('schon angefangen')]).toEqual([200, true]);
  expect((await other.get(`${base}person`)).body).toContain('Vom Rechner');
  expect((await type(other, code, { _action: 'replace' })).statusCode).toBe(303);
  expect((await other.get(`${base}person`)).body).toContain('Vom Telefon');
  await type(other, own, { _action: 'replace' });
  expect((await other.get(`${base}person`)).body).toContain('Vom Rechner');
});

test('who leaves a shared device needs the code there; a sent draft leads to its receipt', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  const code = codeOn((await citizen.get(`${base}fortsetzen`)).body);
  const left = await citizen.post(`${base}fortsetzen`, { _action: 'leave' });
  expect((await citizen.follow(left)).body).toContain('Ihre Sitzung ist beendet');
  expect((await citizen.get(`${base}person`)).headers.location).toBe(`${base}?entwurf=fehlt`);
  await type(citizen, code);
  expect((await citizen.get(`${base}person`)).statusCode).toBe(200);

  const sender = newCitizen();
  const sent = await send(sender);
  expect((await sender.get(`${base}fortsetzen`)).headers.location).toBe(sent.headers.location);
});

test('the code goes by e-mail to an address that is kept nowhere, and not without end', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  const page = await citizen.get(`${base}fortsetzen`);
  for (const wrong of ['', 'ada', 'ada@example.org, eve@example.org', 'ada@example.org\r\nBcc: eve@example.org'])
    expect((await citizen.post(`${base}fortsetzen`, { _action: 'mail', _email: wrong })).statusCode).toBe(422);
  expect(mails).toEqual([]);
  const sent = await citizen.post(`${base}fortsetzen`, { _action: 'mail', _email: 'ada@example.org' });
  expect((await citizen.follow(sent)).body).toContain('ist unterwegs');
  expect(mails[0]?.to).toBe('ada@example.org');
  expect(mails[0]?.text).toContain(codeOn(page.body));
  mailFails = true;
  expect((await citizen.post(`${base}fortsetzen`, { _action: 'mail', _email: 'ada@example.org' })).body).toContain(
    'konnten wir nicht senden',
  );
  expect(JSON.stringify(portal.log)).not.toContain('ada@');
  mailFails = false;
  for (let more = 0; more < 6; more += 1) await citizen.post(`${base}fortsetzen`, { _action: 'mail', _email: 'ada@example.org' });
  expect(mails.length).toBeLessThanOrEqual(5);
});

test('without a mailer no e-mail is offered', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  expect((await citizen.get(`${base}fortsetzen`)).body).toContain('name="_email"');
  await portal.restart({ mailer: undefined });
  expect((await citizen.get(`${base}fortsetzen`)).body).not.toContain('name="_email"');
});

test('a shorter session is told of, ends, keeps what is typed late, and asks for the code', async () => {
  await portal.restart({ sessionMinutes: 30 });
  const citizen = newCitizen();
  expect((await citizen.get(base)).body).toContain('30 Minuten');
  await fillIn(citizen);
  const page = (await citizen.get(`${base}person`)).body;
  expect(page).toContain('data-minutes="30"');
  const code = /class="vd-code">([^<]+)</.exec(page)?.[1] ?? '';
  now = new Date(now.getTime() + 29 * 60_000);
  expect((await citizen.post(`${base}fortsetzen`, { _action: 'stay' })).statusCode).toBe(204);
  now = new Date(now.getTime() + 29 * 60_000);
  await citizen.get(`${base}person`);
  now = new Date(now.getTime() + 31 * 60_000);
  const late = await citizen.post(`${base}person`, { '/name': 'Spät getippt', '/auto': 'false' });
  expect(late.headers.location).toBe('/fortsetzen?beendet=1');
  expect((await citizen.get(`${base}person`)).headers.location).toBe(`${base}?entwurf=fehlt`);
  await type(citizen, code);
  expect((await citizen.get(`${base}person`)).body).toContain('Spät getippt');
  now = new Date(now.getTime() + 31 * 60_000);
  for (const seen of ['person', 'pruefen', 'senden', 'fortsetzen']) {
    expect((await citizen.get(`${base}${seen}`)).headers.location).toBe('/fortsetzen?beendet=1');
    await type(citizen, code);
    now = new Date(now.getTime() + 31 * 60_000);
  }
});
