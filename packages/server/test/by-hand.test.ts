import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingForm } from '../src/index.ts';
import { base, Citizen, fillIn, inside } from './citizen.ts';
import { petForm } from './pet-form.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  const offer = { ...petForm, form: { ...petForm.form, trust: 'substantial' as const } };
  portal = await startPortal({ forms: new Map([['tiere', workingForm(offer)]]) });
});
afterAll(() => portal.end());

test('a form that demands more trust than the portal can give is printed and signed, and sending it is refused', async () => {
  const citizen = new Citizen(inside(() => portal.server));
  expect((await citizen.get(base)).body).toContain('noch nicht online absenden');
  await fillIn(citizen, 'Łukasz Ǎn');
  const review = await citizen.get(`${base}pruefen`);
  expect(review.body).toContain('Danach drucken Sie den Antrag aus.');
  const printed = await citizen.get(`${base}senden`);
  expect(printed.statusCode).toBe(200);
  for (const told of ['Łukasz Ǎn', 'Bello', 'Unterschrift', 'Ort und Datum', 'Alles ist richtig.'])
    expect([told, printed.body.includes(told)]).toEqual([told, true]);
  expect(printed.body).not.toContain('value="send"');
  // The page has nothing to send; whoever makes a post all the same, with the token of another page, is refused.
  await citizen.get(`${base}person`);
  const refused = await citizen.post(`${base}senden`, { '/richtig': 'true', _action: 'send' });
  expect(refused.statusCode).toBe(403);
  expect(refused.body).toContain('Ausdrucken und unterschreiben');
  expect((await citizen.get(`${base}pruefen`)).statusCode).toBe(200);
});
