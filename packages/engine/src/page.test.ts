import { expect, test } from 'vitest';
import { dogTax, saarbruecken } from '../test/dog-tax.ts';
import * as account from './account.ts';
import type { Answers, PageSession, SessionInputs } from './index.ts';
import { startPage } from './page.ts';
import { hereOf } from './places/here.ts';
import { start } from './start.ts';

const { form, texts } = dogTax();
const dog = { name: 'Bello', chip: '1', geboren: '2020', beginn: '3. März 2021', gefaehrlich: 'nein' };
const drafts: readonly Answers[] = [
  {},
  { halter: { name: 'Ada Ж', geburtsdatum: '31.2.1990' } },
  { hunde: [{ $row: '2', ...dog, ermaessigung: 'assistenzhund' }, { $row: '7', ...dog }], abbuchen: 'ja', mandat: { iban: 'DE1' } }, // prettier-ignore
];
const places: readonly SessionInputs[] = [saarbruecken, { ...saarbruecken, municipality: '10044115' }, { today: '2026-11-23' }];

/** As it comes to a browser. */
function sent<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

/** All that a page can show. */
function look(session: PageSession) {
  return {
    answers: session.answers,
    steps: session.steps(),
    fields: session.fields(''),
    rows: session.rows('/hunde'),
    declarations: session.declarations(),
    issues: session.issues(),
    missing: session.missingParameters,
    sample: session.sample,
  };
}

test.each(places.flatMap((inputs) => drafts.map((answers) => [inputs, answers] as const)))(
  'a page shows what the session on the server does: %j %j',
  (inputs, answers) => {
    const whole = start(form, texts, inputs, answers);
    const page = startPage({ form, texts, inputs, here: sent(hereOf(form, inputs)), answers: sent(whole.answers) });
    expect(look(page)).toEqual(look(whole));
    for (const session of [whole, page]) {
      session.set('/halter/name', 'Ada');
      session.set(`${session.addRow('/hunde')}/name`, 'Rex');
      session.set('/abbuchen', 'nein');
    }
    expect(look(page)).toEqual(look(whole));
  },
);

test('a page tells what an account says if it is given how', () => {
  const prefill = { 'account.surname': { value: 'Lovelace', trust: 'high' } } as const;
  const inputs: SessionInputs = { ...saarbruecken, prefill };
  const known = {
    ...form,
    fields: form.fields.map((plan) =>
      plan.key === 'halter.name' ? { ...plan, prefill: { from: 'account.surname', lock: 'high' as const } } : plan,
    ),
  };
  const { answers } = start(known, texts, inputs);
  const page = { form: known, texts, inputs, here: hereOf(known, inputs), answers };
  expect(startPage({ ...page, account }).field('/halter/name')).toMatchObject({
    answer: 'Lovelace',
    prefilled: { locked: true },
  });
  expect(startPage(page).field('/halter/name').prefilled).toBeUndefined();
});
