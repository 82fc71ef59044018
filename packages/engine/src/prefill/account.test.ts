import { expect, test } from 'vitest';
import { buildForm } from '../../test/build-form.ts';
import type { Answers, OutlineEntry, OutlineItem, SessionInputs } from '../index.ts';
import { start } from '../start.ts';

const { form, texts } = buildForm({
  steps: [
    {
      step: 'eins',
      fields: [
        {
          id: 'person',
          type: 'group',
          fields: [
            { id: 'vorname', type: 'text', charset: 'A', prefill: { from: 'account.givenName', lock: 'substantial' } },
            { id: 'name', type: 'text', prefill: { from: 'account.surname', lock: 'basic', correct: true } },
            { id: 'mail', type: 'email', required: false, prefill: { from: 'account.mail' } },
            { id: 'geboren', type: 'date', required: false, prefill: { from: 'account.birthdate' } },
          ],
        },
      ],
    },
  ],
});
const account: SessionInputs['prefill'] = {
  'account.givenName': { value: 'ERIKA', trust: 'high' },
  'account.surname': { value: 'MUSTERMANN', trust: 'substantial' },
  'account.mail': { value: 'erika@example.org', trust: 'none' },
};

function open(answers: Answers = {}, prefill = account) {
  return start(form, texts, { today: '2026-01-01', prefill }, answers);
}

test('what the account is sure of is locked, the rest filled in and open', () => {
  const session = open();
  expect(session.values()).toEqual({ person: { vorname: 'ERIKA', name: 'MUSTERMANN', mail: 'erika@example.org' } });
  expect(session.field('/person/vorname').prefilled).toEqual({
    from: 'account.givenName',
    trust: 'high',
    same: true,
    locked: true,
    correctable: false,
    corrected: false,
  });
  session.set('/person/vorname', 'Max');
  session.set('/person/mail', 'andere@example.org');
  expect(session.values()).toMatchObject({ person: { vorname: 'ERIKA', mail: 'andere@example.org' } });
  expect(session.field('/person/mail').prefilled).toMatchObject({ locked: false, same: false });
});

test('each attribute has a trust of its own: one that is less sure is not locked', () => {
  const session = open({}, { ...account, 'account.givenName': { value: 'Erika', trust: 'basic' } });
  session.set('/person/vorname', 'Max');
  expect(session.values()).toMatchObject({ person: { vorname: 'Max', name: 'MUSTERMANN' } });
});

test('what comes from outside never takes the place of what the account is sure of', () => {
  const session = open({ person: { vorname: 'Max', name: 'Muster' }, $corrected: ['person.vorname'] });
  expect(session.values()).toEqual({ person: { vorname: 'ERIKA', name: 'MUSTERMANN' } });
  session.correct('/person/vorname', true);
  expect(session.field('/person/vorname').prefilled?.locked).toBe(true);
});

test('a draft that was begun is not filled in again: what was cleared stays cleared', () => {
  const session = open();
  session.set('/person/mail', undefined);
  expect(open(session.answers).values()).toEqual({ person: { vorname: 'ERIKA', name: 'MUSTERMANN' } });
});

test('where the form allows it, people say that an answer is wrong, and can take that back; drafts keep it', () => {
  const session = open();
  const before = session.field('/person/name');
  session.correct('/person/name', true);
  expect(session.field('/person/name')).not.toBe(before);
  session.set('/person/name', 'Gabler');
  const again = open(session.answers);
  expect(again.values()).toMatchObject({ person: { vorname: 'ERIKA', name: 'Gabler' } });
  expect(again.field('/person/name').prefilled).toMatchObject({ locked: false, correctable: true, corrected: true });
  again.correct('/person/name', false);
  expect(again.values()).toMatchObject({ person: { name: 'MUSTERMANN' } });
  expect(again.answers).not.toHaveProperty('$corrected');
});

test('a value that cannot be an answer here is no dead end: it can be changed', () => {
  const odd = { ...account, 'account.givenName': { value: 'Erika 2', trust: 'high' } } as const;
  expect(open({ person: { vorname: 'Erika' } }, odd).values()).toMatchObject({ person: { vorname: 'Erika' } });
  const session = open({}, odd);
  expect(session.issues().map(({ path, code }) => `${path} ${code}`)).toContain('/person/vorname character');
  session.set('/person/vorname', 'Erika');
  expect(session.values()).toMatchObject({ person: { vorname: 'Erika' } });
});

test('what was written another way but means the same still comes from the account', () => {
  const session = open({}, { 'account.birthdate': { value: '1985-03-03', trust: 'basic' } });
  session.set('/person/geboren', '3.3.1985');
  expect(session.field('/person/geboren').prefilled?.same).toBe(true);
  session.set('/person/geboren', '4.3.1985');
  expect(session.field('/person/geboren').prefilled?.same).toBe(false);
  session.set('/person/geboren', undefined);
  expect(session.field('/person/geboren').prefilled?.same).toBe(false);
});

test('the outline says where an answer comes from, how sure that is, and where somebody said otherwise', () => {
  const session = open();
  const accounts = () =>
    session
      .outline()
      .sections.flatMap(({ items }) => items.flatMap(entriesIn))
      .map(({ account: said }) => said);
  const surname = { from: 'account.surname', trust: 'substantial', fixed: false };
  expect(accounts()).toEqual([
    { from: 'account.givenName', trust: 'high', corrected: false, fixed: true },
    { ...surname, corrected: false },
    { from: 'account.mail', trust: 'none', corrected: false, fixed: false },
    undefined,
  ]);
  session.correct('/person/name', true);
  session.set('/person/name', 'Gabler');
  session.set('/person/mail', 'andere@example.org');
  expect(accounts().slice(1)).toEqual([{ ...surname, corrected: true }, undefined, undefined]);
});

function entriesIn(item: OutlineItem): readonly OutlineEntry[] {
  if (item.kind === 'group') return item.items.flatMap(entriesIn);
  return item.kind === 'entry' ? [item] : [];
}

test('without an account nothing is said of it', () => {
  const session = start(form, texts, { today: '2026-01-01' }, {});
  expect(session.field('/person/vorname').prefilled).toBeUndefined();
  expect(session.values()).toEqual({});
});
