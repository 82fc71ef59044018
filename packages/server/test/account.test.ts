import type { FieldPlan, PrefillPlan } from '@vordruck/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, type PortalForm, workingForm } from '../src/index.ts';
import { base, Citizen, inside } from './citizen.ts';
import { petForm } from './pet-form.ts';
import { startPortal, type TestPortal } from './portal.ts';

// Erika Mustermann, signed in with her identity card at a proxy that tells the portal so in a header.
const erika: Account = {
  trust: 'substantial',
  attributes: {
    'account.surname': { value: 'Mustermann', trust: 'substantial' },
    'account.mail': { value: 'erika@example.org', trust: 'none' },
    'account.taxId': { value: '65929970489', trust: 'substantial' },
  },
};

function asking(prefills: Readonly<Record<string, PrefillPlan>>, trust: 'none' | 'substantial' = 'none'): PortalForm {
  const withPrefill = (plan: FieldPlan): FieldPlan => {
    const prefill = prefills[plan.key];
    return prefill ? { ...plan, prefill } : plan;
  };
  return { ...petForm, form: { ...petForm.form, trust, fields: petForm.form.fields.map(withPrefill) } };
}

let portal: TestPortal;
beforeAll(async () => {
  const fixed = asking({ name: { from: 'account.surname', lock: 'substantial' }, kennzeichen: { from: 'account.mail' } });
  const open = asking({ name: { from: 'account.surname', lock: 'substantial', correct: true } }, 'substantial');
  portal = await startPortal({
    forms: new Map([
      ['tiere', workingForm(fixed)],
      ['tiere-vertrauen', workingForm({ ...open, form: { ...open.form, form: 'tiere-vertrauen', hash: 'b'.repeat(64) } })],
    ]),
    account: ({ headers }) => (headers['x-signed-in'] === 'erika' ? erika : undefined),
  });
});
afterAll(() => portal.end());

function newCitizen(signedIn = true): Citizen {
  const citizen = new Citizen(inside(() => portal.server));
  if (signedIn) citizen.headers = { 'x-signed-in': 'erika' };
  return citizen;
}

async function begin(citizen: Citizen, at = base): Promise<string> {
  await citizen.get(at);
  return (await citizen.follow(await citizen.post(at))).body;
}

const withDog = async (citizen: Citizen, at = base): Promise<void> => {
  const added = await citizen.post(`${at}ihre-hunde`, { _action: 'add:/hunde' });
  const row = String(added.headers.location);
  await citizen.follow(added);
  const name = `/hunde/@${row.split('/').at(-1)}`;
  await citizen.post(row, { [`${name}/name`]: 'Bello', [`${name}/gefaehrlich`]: 'false' });
};

test('what the account is sure of is shown as text; what is posted for it all the same has no effect, up to the record', async () => {
  const citizen = newCitizen();
  const page = await begin(citizen);
  expect(page).toContain('Mustermann');
  expect(page).not.toContain('name="/name"');
  const forged = { '/name': 'Gefälscht', '/auto': 'false', _shown: '/name /auto' };
  expect((await citizen.post(`${base}person`, { ...forged, _action: 'correct:/name' })).statusCode).toBe(303);
  await citizen.get(`${base}person`);
  expect((await citizen.post(`${base}person`, forged)).headers.location).toBe(`${base}ihre-hunde`);
  await citizen.get(`${base}ihre-hunde`);
  await withDog(citizen);
  const review = (await citizen.get(`${base}pruefen`)).body;
  expect(review).toContain('Aus Ihrem Konto');
  expect(review).not.toMatch(/Ändern<\/span><span[^>]*>: Ihr Name/);
  await citizen.get(`${base}senden`);
  const { location } = (await citizen.post(`${base}senden`, { '/richtig': 'true' })).headers;
  // Also whoever is signed out since: a receipt tells what was sent.
  citizen.headers = {};
  expect((await citizen.get(String(location))).body).toContain('Aus Ihrem Konto');
  const { values } = JSON.parse((await citizen.get(`${location}/submission.json`)).body);
  expect(values).toMatchObject({ name: 'Mustermann' });
});

test('what is only filled in can be changed, and nothing that the form does not ask for is in its pages', async () => {
  const citizen = newCitizen();
  expect(await begin(citizen)).not.toContain('65929970489');
  await citizen.post(`${base}person`, { '/auto': 'true' });
  const revealed = (await citizen.get(`${base}person`)).body;
  expect(revealed).toContain('value="erika@example.org"');
  expect(revealed).toContain('Aus Ihrem Konto. Sie können das ändern.');
  await citizen.post(`${base}person`, { '/auto': 'true', '/kennzeichen': 'SB-AB 1' });
  const changed = (await citizen.get(`${base}person`)).body;
  expect(changed).toContain('value="SB-AB 1"');
  expect(changed).not.toContain('Sie können das ändern');
});

test('who is not signed in is asked everything, and is told of no account', async () => {
  const page = await begin(newCitizen(false));
  expect(page).toContain('name="/name"');
  expect(page).not.toContain('Konto');
});

test('where the form allows it, a button says that the account is wrong, and another takes that back', async () => {
  const at = '/10041100/tiere-vertrauen/';
  const citizen = newCitizen();
  await begin(citizen, at);
  const asked = await citizen.post(`${at}person`, { _action: 'correct:/name' });
  expect(asked.headers.location).toBe(`${at}person?neu=%2Fname`);
  expect((await citizen.follow(asked)).body).toMatch(/<input[^>]*name="\/name"[^>]*value="Mustermann"/);
  await citizen.post(`${at}person`, { '/name': 'Gabler', '/auto': 'false' });
  expect((await citizen.get(`${at}pruefen`)).body).toContain('Anders als in Ihrem Konto');
  await citizen.get(`${at}person`);
  const back = await citizen.follow(await citizen.post(`${at}person`, { '/name': 'Gabler', _action: 'take-back:/name' }));
  expect(back.body).not.toContain('name="/name"');
  expect(back.body).toContain('Mustermann');
});

test('a form that demands to know surely who sends is sent by those who are signed in so surely, and by nobody else', async () => {
  const at = '/10041100/tiere-vertrauen/';
  const citizen = newCitizen();
  await begin(citizen, at);
  await citizen.post(`${at}person`, { '/auto': 'false' });
  await citizen.get(`${at}ihre-hunde`);
  await withDog(citizen, at);
  await citizen.get(`${at}pruefen`);
  await citizen.get(`${at}senden`);
  citizen.headers = {};
  expect((await citizen.post(`${at}senden`, { '/richtig': 'true' })).statusCode).toBe(403);
  citizen.headers = { 'x-signed-in': 'erika' };
  await citizen.get(`${at}pruefen`);
  await citizen.get(`${at}senden`);
  expect((await citizen.post(`${at}senden`, { '/richtig': 'true' })).headers.location).toMatch(/quittung/);
});
