import { afterAll, beforeAll, expect, test } from 'vitest';
import { base, Citizen, fillIn, inside, png, send } from './citizen.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.end());

const newCitizen = () => new Citizen(inside(() => portal.server));

test('from the portal to the receipt by plain posts, with documents to keep', async () => {
  const citizen = newCitizen();
  expect((await citizen.get('/')).body).toContain('Saarbrücken');
  expect((await citizen.get('/10041100/')).body).toContain('Tiere anmelden');
  expect((await citizen.get(base)).body).toContain('Tiere anmelden');

  const begun = await citizen.post(base);
  expect([begun.statusCode, begun.headers.location]).toEqual([303, `${base}person`]);
  await citizen.follow(begun);

  const revealed = await citizen.post(`${base}person`, { '/name': 'Ada', '/auto': 'true' });
  expect([revealed.statusCode, revealed.headers.location]).toEqual([
    303,
    `${base}person?neu=${encodeURIComponent('/kennzeichen')}`,
  ]);
  expect((await citizen.follow(revealed)).body).toContain('Kennzeichen');

  const wrong = await citizen.post(`${base}person`, { '/name': '', '/auto': 'true', '/kennzeichen': '' });
  expect(wrong.statusCode).toBe(422);
  const next = await citizen.post(`${base}person`, { '/name': 'Ada', '/auto': 'true', '/kennzeichen': 'SB-AL 1' });
  expect(next.headers.location).toBe(`${base}ihre-hunde`);
  await citizen.follow(next);

  const added = await citizen.post(`${base}ihre-hunde`, { _action: 'add:/hunde' });
  const row = String(added.headers.location);
  expect(row).toMatch(/^\/10041100\/tiere\/ihre-hunde\/hunde\/\w+$/);
  const name = `/hunde/@${row.split('/').at(-1)}`;
  await citizen.follow(added);
  const dangerous = await citizen.post(row, { [`${name}/name`]: 'Bello', [`${name}/gefaehrlich`]: 'true' });
  expect(dangerous.headers.location).toBe(`${row}?neu=${encodeURIComponent(`${name}/nachweis`)}`);
  await citizen.follow(dangerous);
  const uploaded = await citizen.post(row, {
    [`${name}/name`]: 'Bello',
    [`${name}/gefaehrlich`]: 'true',
    [`${name}/nachweis`]: png(),
  });
  expect([uploaded.statusCode, uploaded.headers.location]).toEqual([303, `${base}ihre-hunde`]);
  expect((await citizen.follow(uploaded)).body).toContain('Bello');
  expect((await citizen.post(`${base}ihre-hunde`)).headers.location).toBe(`${base}wunsch`);
  await citizen.get(`${base}wunsch`);
  expect((await citizen.post(`${base}wunsch`, { '/wunsch': 'Keinen' })).headers.location).toBe(`${base}pruefen`);

  const review = await citizen.get(`${base}pruefen`);
  expect(review.body).toContain('nachweis.png');
  expect((await citizen.get(`${base}senden`)).statusCode).toBe(200);
  expect((await citizen.post(`${base}senden`)).statusCode).toBe(422);
  const sent = await citizen.post(`${base}senden`, { '/richtig': 'true' });
  expect(String(sent.headers.location)).toMatch(/^\/10041100\/tiere\/quittung\/[0-9a-z]{26}$/);

  const receipt = await citizen.follow(sent);
  expect(receipt.body).toMatch(/VD-2026-[A-Z0-9]{4}-[A-Z0-9]{4}/);
  expect(receipt.body).toContain('Sie bekommen einen Bescheid.');
  expect(receipt.body).toContain('<script type="module" src="/assets/script.js">');
  const names = ['document.pdf', 'submission.xml', 'submission.json', 'container.asice'];
  const starts = ['%PDF-', '<', '{', 'PK'];
  for (const [index, document] of names.entries()) {
    const file = await newCitizen().get(`${sent.headers.location}/${document}`);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="tiere-VD-2026-[A-Z0-9-]{9}\.\w+"$/);
    expect(file.rawPayload.toString('latin1')).toMatch(new RegExp(`^${starts[index]}`));
  }
  const json = JSON.parse((await citizen.get(`${sent.headers.location}/submission.json`)).body);
  expect(json.values).toMatchObject({ name: 'Ada', kennzeichen: 'SB-AL 1', wunsch: 'Keinen', summe: '120.00' });
  expect(json.attachments).toHaveLength(1);
});

test('sending again gives the same receipt, and the steps lead there', async () => {
  const citizen = newCitizen();
  const first = await send(citizen);
  expect(first.statusCode).toBe(303);
  const again = await citizen.post(`${base}senden`, { '/richtig': 'true' });
  expect(again.headers.location).toBe(first.headers.location);
  for (const place of ['person', 'pruefen', 'senden'])
    expect((await citizen.get(`${base}${place}`)).headers.location).toBe(first.headers.location);
});

test('twenty posts at once store one submission and give one receipt', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  await citizen.get(`${base}pruefen`);
  await citizen.get(`${base}senden`);
  const answers = await Promise.all(Array.from({ length: 20 }, () => citizen.post(`${base}senden`, { '/richtig': 'true' })));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
  expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
  expect((await citizen.get(String(answers[0]?.headers.location))).statusCode).toBe(200);
});

test('a change after the review leads back to the review', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  await citizen.get(`${base}pruefen`);
  await citizen.get(`${base}senden`);
  const hidden = citizen.hidden;
  await citizen.get(`${base}person`);
  await citizen.post(`${base}person`, { '/name': 'Jemand anders', '/auto': 'false' });
  citizen.hidden = hidden;
  const sent = await citizen.post(`${base}senden`, { '/richtig': 'true' });
  expect(sent.headers.location).toBe(`${base}pruefen?geaendert=1`);
  expect((await citizen.get(`${base}senden`)).headers.location).toBe(`${base}pruefen?geaendert=1`);
  expect((await citizen.get(`${base}pruefen?geaendert=1`)).body).toContain('etwas geändert');
  expect((await citizen.get(`${base}senden`)).statusCode).toBe(200);
});

test('two tabs lose no answers', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  await citizen.get(`${base}person`);
  const add = citizen.post(`${base}ihre-hunde`, { _action: 'add:/hunde' });
  const [added] = await Promise.all([add, citizen.post(`${base}person`, { '/name': 'Neuer Name', '/auto': 'false' })]);
  const row = String(added.headers.location);
  const names = [`/hunde/@${row.split('/').at(-1)}/name`, `/hunde/@${row.split('/').at(-1)}/gefaehrlich`];
  await Promise.all(names.map((name) => citizen.post(row, { _action: 'update', _shown: name, [name]: 'true' })));
  expect((await citizen.get(`${base}person`)).body).toContain('Neuer Name');
  expect((await citizen.get(`${base}ihre-hunde`)).body).toContain('Hund 2: true');
  expect((await citizen.get(row)).body).toContain('Nachweis');
});

test('addresses of hidden or unknown steps and rows lead to where one can go on', async () => {
  const citizen = newCitizen();
  expect((await citizen.get(`${base}person`)).headers.location).toBe(`${base}?entwurf=fehlt`);
  await fillIn(citizen);
  expect((await citizen.get(`${base}wunsch`)).headers.location).toBe(`${base}pruefen`);
  expect((await citizen.get(`${base}gibt-es-nicht`)).headers.location).toBe(`${base}pruefen`);
  expect((await citizen.get(`${base}ihre-hunde/hunde/99`)).headers.location).toBe(`${base}ihre-hunde`);
  expect((await citizen.get(`${base}ihre-hunde/nichts/1`)).headers.location).toBe(`${base}ihre-hunde`);
  expect((await citizen.get(`${base}person/hunde/1`)).headers.location).toBe(`${base}person`);
  expect((await citizen.get('/10041100')).headers.location).toBe('/10041100/');
});

test('rows are removed with a message, and no more are added than the list takes', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  for (let more = 0; more < 3; more += 1) await citizen.post(`${base}ihre-hunde`, { _action: 'add:/hunde' });
  const page = await citizen.get(`${base}ihre-hunde`);
  expect(page.body).not.toContain('Hund 4');
  const [remove] = /remove:\/hunde\/@\w+/.exec(page.body) ?? [''];
  const removed = await citizen.post(`${base}ihre-hunde`, { _action: remove });
  const list = (await citizen.follow(removed)).body;
  expect(list).toContain('Entfernt: Hund 1: Bello');
  // WCAG 2.4.3
  expect(/<h2[^>]*autofocus/i.exec(list)?.[0]).toContain('id="f-hunde"');
});

test('the receipt is there in large print, and as a file that needs nothing else', async () => {
  const citizen = newCitizen();
  const receipt = String((await send(citizen)).headers.location);
  expect((await citizen.get(receipt)).body).toContain(`href="${receipt}?druck=gross"`);
  expect((await citizen.get(`${receipt}?druck=gross`)).body).toContain('vd-large-print');
  const copy = await newCitizen().get(`${receipt}/kopie.html`);
  expect(copy.headers['content-disposition']).toMatch(/^attachment; filename="tiere-VD-2026-[A-Z0-9-]{9}\.html"$/);
  expect(copy.body).toContain('<style>p { color: black }</style>');
  expect(copy.body).toContain('Bello');
  expect(copy.body).not.toMatch(/<script|<link|kopie\.html/);
});

test('who changes the language before sending has reviewed the same', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  await citizen.get(`${base}pruefen`);
  expect((await citizen.get(`${base}senden?lang=en`)).statusCode).toBe(200);
  const sent = await citizen.post(`${base}senden`, { '/richtig': 'true' });
  expect(String(sent.headers.location)).toContain('/quittung/');
  expect((await citizen.follow(sent)).body).toContain('You get a notice.');
});

test('a language that was chosen stays', async () => {
  const citizen = newCitizen();
  expect((await citizen.get(base)).body).toContain('<html lang="de"');
  expect((await citizen.get(`${base}?lang=en`)).body).toContain('Register animals');
  expect((await citizen.get(base)).body).toContain('<html lang="en"');
  expect((await citizen.get(`${base}?lang=xx`)).body).toContain('<html lang="en"');
});

test('what was typed comes back after a restart', async () => {
  const citizen = newCitizen();
  await fillIn(citizen, 'Neustart Beispiel');
  await portal.restart();
  expect((await citizen.get(`${base}person`)).body).toContain('Neustart Beispiel');
  const receipt = await send(newCitizen());
  await portal.restart();
  expect((await newCitizen().get(`${receipt.headers.location}/document.pdf`)).statusCode).toBe(200);
});
