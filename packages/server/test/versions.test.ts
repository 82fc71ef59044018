import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { FormVersion, FormVersions, PortalForm } from '../src/index.ts';
import { base, Citizen, fillIn, inside } from './citizen.ts';
import { first, hashes, manyVersions, toSecond, twoVersions } from './pet-versions.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
let now = new Date();
const tiere: { versions: readonly FormVersion[] } & FormVersions = { versions: [] };
const news = `${base}geaendert`;

beforeAll(async () => {
  portal = await startPortal({ now: () => now, today: undefined, draftDays: 2000, forms: new Map([['tiere', tiere]]) });
});
afterAll(() => portal.end());
beforeEach(() => {
  tiere.versions = twoVersions();
  now = new Date('2026-11-30T22:59:59Z');
});

const newCitizen = () => new Citizen(inside(() => portal.server));
const on = (day: string) => (now = new Date(`${day}T12:00:00Z`));

/** A draft of the first version with a number plate, ready to be reviewed. */
async function begun(): Promise<Citizen> {
  const citizen = newCitizen();
  await fillIn(citizen, 'Erika Mustermann');
  await citizen.get(`${base}person`);
  await citizen.post(`${base}person`, { '/name': 'Erika Mustermann', '/auto': 'true', '/kennzeichen': 'SB-EM 1' });
  return citizen;
}

async function sendDraft(citizen: Citizen) {
  await citizen.get(`${base}pruefen`);
  await citizen.get(`${base}senden`);
  return citizen.post(`${base}senden`, { '/richtig': 'true' });
}

test('at midnight in Berlin new drafts are made with the next version, and running ones go on with theirs', async () => {
  const early = await begun();
  expect((await early.get(base)).body).toContain('Tiere anmelden');
  now = new Date('2026-11-30T23:00:00Z');
  const late = newCitizen();
  await late.get(base);
  expect((await late.follow(await late.post(base))).body).toContain('name="/vollname"');
  expect((await early.get(`${base}person`)).body).toContain('name="/name"');
  on('2026-12-10');
  const sent = await sendDraft(early);
  const receipt = String(sent.headers.location);
  expect(JSON.parse((await early.get(`${receipt}/submission.json`)).body)).toMatchObject({
    hash: hashes.first,
    values: { kennzeichen: 'SB-EM 1' },
  });
  on('2027-06-01');
  tiere.versions = twoVersions().map((version) => ({ ...version, withdrawn: { at: '2027-01-01T00:00:00Z', reason: 'Vorbei' } }));
  expect((await newCitizen().get(receipt)).body).toContain('Erika Mustermann');
  expect((await newCitizen().get(`${receipt}/document.pdf`)).statusCode).toBe(200);
});

test('after the last day of its version a draft moves on, and its owner reads what changed before anything else, once', async () => {
  const citizen = await begun();
  await citizen.get(`${base}pruefen`);
  on('2026-12-11');
  for (const place of ['person', 'pruefen', 'senden', 'fortsetzen', 'ihre-hunde'])
    expect((await citizen.get(`${base}${place}`)).headers.location).toBe(news);
  expect((await citizen.get(base)).body).toContain(`href="${news}"`);
  const page = (await citizen.get(news)).body;
  expect(page).toContain('Das Formular hat sich geändert');
  expect(page).toContain('SB-EM 1');
  expect(page).toContain('Das Kennzeichen brauchen wir nicht mehr.');
  // WCAG 2.4.3: the page is read from its heading on, without a script.
  expect(/<h1[^>]*autofocus/i.test(page)).toBe(true);
  expect(page).not.toContain('vordruck-zustand');
  expect((await citizen.get(`${news}?lang=en`)).body).toContain('We do not need the number plate any more.');
  await citizen.get(`${news}?lang=de`);
  const read = citizen.hidden;
  expect((await citizen.post(news)).headers.location).toBe(`${base}pruefen`);
  citizen.hidden = read;
  expect((await citizen.post(news)).statusCode).toBe(303);
  expect((await citizen.get(`${base}person`)).body).toContain('value="Erika Mustermann"');
  expect((await citizen.get(news)).statusCode).toBe(303);
  expect((await citizen.get(`${base}senden`)).headers.location).toBe(`${base}pruefen`);
  const receipt = String((await sendDraft(citizen)).headers.location);
  const json = JSON.parse((await citizen.get(`${receipt}/submission.json`)).body);
  expect(json).toMatchObject({ hash: hashes.second, values: { vollname: 'Erika Mustermann' } });
  expect(JSON.stringify(json)).not.toContain('SB-EM 1');
});

test('what is typed into a page of the former version while it ends is not lost', async () => {
  const citizen = await begun();
  await citizen.get(`${base}person`);
  on('2026-12-11');
  const late = await citizen.post(`${base}person`, { '/name': 'Noch getippt', '/auto': 'false' });
  expect(late.headers.location).toBe(news);
  await citizen.get(news);
  await citizen.post(news);
  expect((await citizen.get(`${base}person`)).body).toContain('value="Noch getippt"');
});

test('a tab with a page of the former version sends it after another one has moved the draft', async () => {
  const citizen = await begun();
  await citizen.get(`${base}person`);
  const tab = citizen.hidden;
  const rows = (await citizen.get(`${base}ihre-hunde`)).body;
  const [row = ''] = /\/10041100\/tiere\/ihre-hunde\/hunde\/\w+/.exec(rows) ?? [];
  await citizen.get(row);
  const rowTab = citizen.hidden;
  on('2026-12-11');
  await citizen.get(news);
  await citizen.get(news);
  await citizen.post(news);
  citizen.hidden = tab;
  const stale = await citizen.post(`${base}person`, {
    '/name': 'Aus dem alten Fenster',
    '/auto': 'true',
    '/kennzeichen': 'SB-ALT 2',
  });
  expect(stale.headers.location).toBe(news);
  const page = (await citizen.get(news)).body;
  expect(page).toContain('Seite der früheren Fassung');
  expect(page).toContain('SB-ALT 2');
  await citizen.post(news);
  citizen.hidden = rowTab;
  const name = `/hunde/@${row.split('/').at(-1)}/name`;
  expect((await citizen.post(row, { [name]: 'Senta' })).headers.location).toBe(news);
  await citizen.get(news);
  await citizen.post(news);
  expect((await citizen.get(`${base}person`)).body).toContain('value="Aus dem alten Fenster"');
  const list = (await citizen.get(`${base}ihre-hunde`)).body;
  expect([list.includes('Hund 1: Senta'), list.includes('Hund 2')]).toEqual([true, false]);
});

test('a page that names no version that there is, or hidden and made up questions, does no harm', async () => {
  const citizen = await begun();
  await citizen.get(`${base}person`);
  expect((await citizen.post(`${base}person`, { _version: 'x', '/name': 'Ada', '/auto': 'false' })).statusCode).toBe(303);
  await citizen.get(`${base}person`);
  const forged = {
    _version: hashes.second,
    _shown: '/vollname /__proto__ /summe /hunde/@9/x',
    '/vollname': 'Eve',
    '/summe': '0',
  };
  expect((await citizen.post(`${base}person`, forged)).headers.location).toBe(news);
  expect((await citizen.get(news)).statusCode).toBe(200);
});

test('many requests at once move a draft once, and none loses an answer', async () => {
  const citizen = await begun();
  await citizen.get(`${base}person`);
  const page = citizen.hidden;
  on('2026-12-11');
  const posts = Array.from({ length: 8 }, () => citizen.post(`${base}person`, { '/name': 'Alle zugleich', '/auto': 'false' }));
  const looks = Array.from({ length: 8 }, () => citizen.get(`${base}pruefen`));
  for (const { headers } of await Promise.all([...posts, ...looks])) expect(headers.location).toBe(news);
  citizen.hidden = page;
  await citizen.get(news);
  expect((await citizen.post(news)).statusCode).toBe(303);
  expect((await citizen.get(`${base}person`)).body).toContain('value="Alle zugleich"');
});

test('a draft that another tab moves between looking at it and writing loses nothing', async () => {
  const citizen = await begun();
  const tab = newCitizen();
  for (const [name, value] of citizen.cookies) tab.cookies.set(name, value);
  const [one, two] = twoVersions();
  let armed = false;
  const load = async () => {
    if (armed) {
      armed = false;
      on('2026-12-11');
      await tab.get(`${base}person`);
    }
    return first;
  };
  tiere.versions = [{ ...one, load }, two];
  await citizen.get(`${base}person`);
  armed = true;
  const typed = await citizen.post(`${base}person`, { '/name': 'Im letzten Augenblick', '/auto': 'false' });
  expect(typed.headers.location).toBe(news);
  expect((await citizen.get(news)).body).toContain('Seite der früheren Fassung');
  await citizen.post(news);
  expect((await citizen.get(`${base}person`)).body).toContain('value="Im letzten Augenblick"');

  now = new Date('2026-11-30T12:00:00Z');
  const sender = await begun();
  tab.cookies.clear();
  for (const [name, value] of sender.cookies) tab.cookies.set(name, value);
  await sender.get(`${base}pruefen`);
  await sender.get(`${base}senden`);
  armed = true;
  const sent = await sender.post(`${base}senden`, { '/richtig': 'true' });
  expect([sent.statusCode, sent.body.includes(`href="${news}"`)]).toEqual([409, true]);
  expect((await sender.get(news)).body).toContain('SB-EM 1');
});

test('a version that is withdrawn takes nothing more, tells why, and goes on with the one in effect', async () => {
  const citizen = await begun();
  await citizen.get(`${base}pruefen`);
  await citizen.get(`${base}senden`);
  on('2026-12-02');
  const [one, two] = twoVersions();
  tiere.versions = [{ ...one, withdrawn: { at: '2026-12-02T08:00:00+01:00', reason: 'Der Steuersatz war falsch.' } }, two];
  expect((await citizen.post(`${base}senden`, { '/richtig': 'true' })).headers.location).toBe(news);
  expect((await citizen.get(news)).body).toMatch(/Der Grund:.*Der Steuersatz war falsch\./);
});

test('where the next version is withdrawn, its drafts go back to the one before, and hear what has no place there', async () => {
  on('2026-12-02');
  const citizen = newCitizen();
  await citizen.get(base);
  await citizen.follow(await citizen.post(base));
  await citizen.post(`${base}person`, { '/vollname': 'Erika Mustermann', '/auto': 'false', '/bemerkung': 'Bitte anrufen' });
  const [one, two] = twoVersions();
  tiere.versions = [one, { ...two, withdrawn: { at: '2026-12-02T13:00:00+01:00', reason: 'Fehler' } }];
  await citizen.get(`${base}person`);
  const page = (await citizen.get(news)).body;
  for (const lost of ['Vor- und Nachname', 'Erika Mustermann', 'Bemerkung', 'Bitte anrufen']) expect(page).toContain(lost);
});

test('a form that is offered no more says so, and what was typed can be kept', async () => {
  const citizen = await begun();
  tiere.versions = twoVersions().map((version) => ({
    ...version,
    withdrawn: { at: '2026-11-30T00:00:00Z', reason: 'Das Amt ist zu.' },
  }));
  expect((await citizen.get(`${base}person`)).headers.location).toBe(news);
  const closed = await citizen.get(news);
  expect(closed.statusCode).toBe(410);
  for (const told of ['Dieses Formular gibt es nicht mehr', 'Das Amt ist zu.', 'SB-EM 1', `href="${news}/kopie.html"`])
    expect(closed.body).toContain(told);
  const copy = await citizen.get(`${news}/kopie.html`);
  expect(copy.headers['content-disposition']).toBe('attachment; filename="tiere.html"');
  expect(copy.body).toContain('<style>p { color: black }</style>');
  expect(copy.body).not.toMatch(/<script|<link/);
  expect((await newCitizen().get(base)).statusCode).toBe(410);
  expect((await newCitizen().get(`${news}/kopie.html`)).statusCode).toBe(404);
  expect((await newCitizen().get('/10041100/')).body).not.toContain('Tiere anmelden');
  tiere.versions = twoVersions();
  expect((await citizen.get(`${base}person`)).body).toContain('SB-EM 1');
});

test('a form is not there before its first version is in effect', async () => {
  on('2025-12-31');
  expect((await newCitizen().get(base)).statusCode).toBe(404);
});

test('a way to the next version that is broken leaves the draft as it is until operators have mended it', async () => {
  const citizen = await begun();
  on('2026-12-11');
  const [one, two] = twoVersions();
  const broken = [
    { ...two, loadMigration: () => Promise.reject(new Error('unreadable')) },
    { ...two, loadMigration: async () => ({ ...toSecond, from: hashes.third }) },
    { ...two, load: () => Promise.reject(new Error('unreadable')), loadMigration: async () => toSecond },
  ];
  for (const version of broken.slice(0, 2)) {
    tiere.versions = [one, version];
    expect((await citizen.get(`${base}person`)).statusCode).toBe(500);
  }
  on('2026-12-05');
  tiere.versions = [one, ...broken.slice(2)];
  expect((await citizen.get(`${base}person`)).body).toContain('SB-EM 1');
  on('2026-12-11');
  tiere.versions = twoVersions();
  await citizen.get(`${base}person`);
  expect((await citizen.get(news)).body).toContain('SB-EM 1');
});

test('who comes back with a code after months is told first', async () => {
  const citizen = await begun();
  const [, code = ''] = /id="code">([^<]+)</.exec((await citizen.get(`${base}fortsetzen`)).body) ?? [];
  on('2027-09-01');
  const phone = newCitizen();
  await phone.get('/fortsetzen');
  expect((await phone.post('/fortsetzen', { _code: code })).headers.location).toBe(news);
  await phone.get(news);
  expect((await phone.get(news)).body).toContain('SB-EM 1');
  await phone.post(news);
  expect((await phone.get(`${base}person`)).body).toContain('value="Erika Mustermann"');
});

test('scripts and texts of an older version are there for a tab that is still open', async () => {
  const citizen = await begun();
  const [script = ''] = /\/assets\/forms\/[\w-]+\.js/.exec((await citizen.get(`${base}person`)).body) ?? [];
  on('2027-01-01');
  expect((await newCitizen().get(script)).statusCode).toBe(200);
  expect((await newCitizen().get(script.replace(/[0-9a-f]{16}\.js/, '0123456789abcdef.js'))).statusCode).toBe(404);
  expect((await newCitizen().get(script.replace('tiere-', 'hunde-'))).statusCode).toBe(404);
});

test('a draft of the first of two hundred versions reaches the last, and only these two are loaded', async () => {
  const loaded: string[] = [];
  const versions = manyVersions(200, loaded);
  tiere.versions = versions;
  on('2026-01-02');
  const citizen = newCitizen();
  await fillIn(citizen, 'Sehr geduldig');
  on('2029-12-01');
  await citizen.get(`${base}person`);
  await citizen.get(news);
  expect((await citizen.post(news)).headers.location).toBe(`${base}pruefen`);
  expect((await citizen.get(`${base}person`)).body).toContain('value="Sehr geduldig"');
  expect(new Set(loaded)).toEqual(new Set([versions[0]?.hash, versions[199]?.hash]));
});

test('documents that are made later are those of the version, the day and the figures with which it was sent', async () => {
  const citizen = await begun();
  const [one, two] = twoVersions();
  // Without a schema no document can be made.
  tiere.versions = [{ ...one, load: async () => ({ ...first, xsd: '' }) }, two];
  const receipt = String((await sendDraft(citizen)).headers.location);
  expect((await citizen.get(`${receipt}/submission.json`)).statusCode).not.toBe(200);
  const places = { '10041100': { params: { ersterHund: '999.00' }, sample: true } } as const;
  const later: PortalForm = { ...first, form: { ...first.form, places } };
  tiere.versions = [{ ...one, load: async () => later, withdrawn: { at: '2026-12-24T00:00:00Z', reason: 'Vorbei' } }, two];
  on('2027-03-01');
  await citizen.get(receipt);
  await vi.waitFor(async () => expect((await citizen.get(`${receipt}/submission.json`)).statusCode).toBe(200), {
    timeout: 20_000,
  });
  const json = JSON.parse((await citizen.get(`${receipt}/submission.json`)).body);
  expect([json.hash, json.values.summe]).toEqual([hashes.first, '120.00']);
});
