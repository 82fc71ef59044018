import { messages, start, type AccountAttribute, type CompiledForm, type Session } from '@vordruck/engine';
import { expect, test } from 'vitest';
import type { Page } from '../src/page.ts';
import { documentOf, heard } from './documents.ts';
import { formFrame, frame } from './pages.ts';
import { probeForm } from './probe-form.ts';

const said: Readonly<Record<string, AccountAttribute>> = {
  'account.givenName': { value: 'Erika', trust: 'high' },
  'account.surname': { value: 'Mustermann', trust: 'substantial' },
  'account.birthdate': { value: '1985-03-03', trust: 'basic' },
};

const prefills: Readonly<Record<string, object>> = {
  'halter.vornamen': { from: 'account.givenName', lock: 'substantial' },
  'halter.familienname': { from: 'account.surname', lock: 'substantial', correct: true },
  'halter.geburtsdatum': { from: 'account.birthdate' },
};

function open(language = 'de', prefill = said): Session {
  const { form, texts } = probeForm();
  const filled: CompiledForm = { ...form, fields: form.fields.map((plan) => ({ ...plan, ...prefillOf(plan.key) })) };
  return start(
    filled,
    { ...texts, language, texts: { ...messages['de'], ...texts.texts } },
    { today: '2026-11-23', prefill },
    {},
  );
}

function prefillOf(key: string): object {
  const prefill = prefills[key];
  return prefill ? { prefill } : {};
}

const page = (session: Session, focus?: string): Document => {
  const shown: Page = { kind: 'step', frame: frame(), form: formFrame(session), step: 'halter', issues: [] };
  return documentOf(focus === undefined ? shown : { ...shown, focus });
};
const at = (document: Document, id: string): Element => {
  const found = document.querySelector(`[id="${id}"]`);
  if (!found) throw new Error(`There is no #${id}.`);
  return found;
};
const described = (document: Document, element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => heard(at(document, id)))
    .join(' ');

test('what the account is sure of is text under its question, told where it comes from, with nothing to type into', () => {
  const document = page(open());
  const locked = at(document, 'f-halter-vornamen');
  expect(locked.tagName).toBe('FIELDSET');
  expect(heard(locked.querySelector('legend') ?? locked)).toBe('Vornamen');
  expect(heard(locked)).toContain('Erika');
  expect(described(document, locked)).toMatch(/^Aus Ihrem Konto\. Hier lässt sich das nicht ändern\./);
  expect(document.querySelectorAll('[name="/halter/vornamen"], [name="/halter/familienname"]')).toHaveLength(0);
  expect(locked.querySelectorAll('input, button')).toHaveLength(0);
});

test('where the form allows it a button says that it is wrong, under a name of its own', () => {
  const button = at(page(open()), 'f-halter-familienname').querySelector('button');
  expect(button?.getAttribute('value')).toBe('correct:/halter/familienname');
  expect(button && heard(button)).toBe('Das stimmt nicht: Familienname');
});

test('what was said to be wrong is asked, opens with the focus there, and can be taken back', () => {
  const session = open();
  session.correct('/halter/familienname', true);
  const document = page(session, '/halter/familienname');
  const input = at(document, 'f-halter-familienname');
  expect([input.tagName, input.getAttribute('value'), input.hasAttribute('autofocus')]).toEqual(['INPUT', 'Mustermann', true]);
  expect(described(document, input)).toMatch(/^In Ihrem Konto steht etwas anderes/);
  expect(document.querySelector('button[value="take-back:/halter/familienname"]')).not.toBeNull();
});

test('what is only filled in stays a question that says where its answer comes from, until somebody types another', () => {
  const session = open();
  const group = () => page(session).querySelector('[name="/halter/geburtsdatum.day"]')?.closest('fieldset');
  expect(group() && described(page(session), group() as Element)).toContain('Aus Ihrem Konto. Sie können das ändern.');
  session.set('/halter/geburtsdatum', '4.3.1985');
  expect(heard(group() as Element)).not.toContain('Konto');
});

test('the review says what comes from the account, and has no link to change what cannot be changed', () => {
  const session = open();
  session.correct('/halter/familienname', true);
  session.set('/halter/familienname', 'Gabler');
  const document = documentOf({
    kind: 'review',
    frame: frame(),
    form: formFrame(session),
    outline: session.outline(),
    issues: [],
  });
  const rows = [...document.querySelectorAll('.vd-answer')].slice(0, 4).map(heard);
  expect(rows).toEqual([
    'VornamenErikaAus Ihrem Konto',
    'FamiliennameGablerAnders als in Ihrem KontoÄndern: Zu Ihrer Person, Familienname',
    'Geburtsdatum3. März 1985Aus Ihrem KontoÄndern: Zu Ihrer Person, Geburtsdatum',
    'E-Mail-AdresseKeine AngabeÄndern: Zu Ihrer Person, E-Mail-Adresse',
  ]);
});

test.each(['de', 'en', 'fr', 'de-x-leicht'])('the words are there in %s', (language) => {
  expect(heard(at(page(open(language)), 'f-halter-vornamen__account')).length).toBeGreaterThan(20);
});

test('without an account nothing is said of one', () => {
  expect(page(open('de', {})).querySelectorAll('.vd-locked, .vd-account')).toHaveLength(0);
});
