import { afterAll, beforeAll, expect, test } from 'vitest';
import { base, Citizen, dogPage, fillIn, inside, onePixel, png, send } from './citizen.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.end());

const newCitizen = () => new Citizen(inside(() => portal.server));
const list = `${base}ihre-hunde`;

test('an empty row does not hold anybody up: added, left, gone', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  const added = await citizen.post(list, { _action: 'add:/hunde' });
  await citizen.follow(added);
  const back = await citizen.get(list);
  expect(back.body).toContain('Hund 1: Bello');
  expect(back.body).not.toContain('Hund 2');
  expect(back.body).toContain('120,00');
  expect((await citizen.post(list)).headers.location).toBe(`${base}pruefen`);
  expect((await citizen.get(String(added.headers.location))).headers.location).toBe(list);
});

test('an empty row is not reviewed or sent either', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  await citizen.post(list, { _action: 'add:/hunde' });
  expect((await citizen.get(`${base}pruefen`)).body).not.toContain('Hund 2');
  expect((await citizen.get(`${base}senden`)).statusCode).toBe(200);
});

test('adding again leads to the row that is still empty, and what is typed there late is kept', async () => {
  const citizen = newCitizen();
  await fillIn(citizen);
  const first = await citizen.post(list, { _action: 'add:/hunde' });
  const second = await citizen.post(list, { _action: 'add:/hunde' });
  expect(second.headers.location).toBe(first.headers.location);
  const row = String(first.headers.location);
  await citizen.get(list);
  await citizen.get(row);
  const name = `/hunde/@${row.split('/').at(-1)}`;
  expect((await citizen.post(row, { [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'false' })).headers.location).toBe(list);
  expect((await citizen.get(list)).body).toContain('Hund 2: Rex');
});

test('of files of the same content one is kept, and that is told', async () => {
  const citizen = newCitizen();
  const { page, name } = await dogPage(citizen);
  const values = { [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'true', _action: 'update' };
  await citizen.post(page, values);
  await citizen.follow(await citizen.post(page, { ...values, [`${name}/nachweis`]: png('eins.png', onePixel) }));
  const again = await citizen.follow(await citizen.post(page, { ...values, [`${name}/nachweis`]: png('zwei.png', onePixel) }));
  expect(again.body).toContain('Die Datei „zwei.png“ hat denselben Inhalt wie eine andere.');
  expect(again.body).toContain('eins.png');
  expect((await citizen.get(page)).body).not.toContain('zwei.png');
});

test('what is looked for is looked for in the chosen municipality too', async () => {
  const citizen = newCitizen();
  const chosen = await citizen.get('/?gemeinde=10041100&suche=Reisepass');
  expect(chosen.headers.location).toBe('/10041100/?suche=Reisepass');
  const none = await citizen.follow(chosen);
  expect(none.body).toContain('Dazu haben wir hier nichts gefunden');
  expect(none.body).not.toContain('Tiere anmelden');
  expect(none.body).toContain('href="/10041100/"');
  expect((await citizen.get('/10041100/?suche=TIERE')).body).toContain('Tiere anmelden');
});

test('who looks for what another municipality offers is told that it is not online here', async () => {
  const { body } = await newCitizen().get('/10044115/?suche=Tiere');
  expect(body).toContain('Diese Anträge gibt es in Saarlouis noch nicht online');
  expect(body).toContain('<li>Tiere anmelden</li>');
  expect(body).not.toContain('/10044115/tiere');
  expect((await newCitizen().get('/10041100/?suche=Tiere')).body).not.toContain('noch nicht online');
});

test('the start page leads to what was sent, until something new is begun', async () => {
  const citizen = newCitizen();
  const sent = await send(citizen);
  expect((await citizen.get(base)).body).toContain(`href="${sent.headers.location}"`);
  await citizen.post(base);
  expect((await citizen.get(base)).body).not.toContain('/quittung/');
});
