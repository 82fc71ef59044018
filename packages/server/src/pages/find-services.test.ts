import { expect, test } from 'vitest';
import { petForm } from '../../test/pet-form.ts';
import type { PortalForm } from '../options.ts';
import { findServices } from './find-services.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

function service(form: string, languages: Texts): PortalForm {
  const texts = Object.entries(languages).map(
    ([language, own]) => [language, { form, hash: '', language, texts: own, places: {} }] as const,
  );
  return { ...petForm, form: { ...petForm.form, form, language: 'de' }, texts: new Map(texts) };
}

const offers = [
  service('hundesteuer-anmeldung', {
    de: { title: 'Hund zur Hundesteuer anmelden', intro: 'Wer einen Hund hält.', keywords: 'Hund, Welpe, Haustier' },
    fr: { title: 'Déclarer un chien', keywords: 'chien, chiot' },
  }),
  service('wohnsitz-anmeldung', {
    de: { title: 'Wohnsitz anmelden', keywords: 'umziehen, Umzug, ummelden, einziehen, Wohnung' },
  }),
  service('bewohnerparken', { de: { title: 'Bewohnerparkausweis beantragen', keywords: 'Parken, Auto, Anwohner' } }),
  service('strasse', { de: { title: 'Straße nutzen', keywords: 'Gerüst, Container, Völklingen, melden, melden lassen' } }),
];

const found = (query: string, language = 'de') => findServices(offers, query, language).map(({ form }) => form);

test.for([
  ['Hund', 'hundesteuer-anmeldung'],
  ['hunde', 'hundesteuer-anmeldung'],
  ['Hundemarke', 'hundesteuer-anmeldung'],
  ['chien', 'hundesteuer-anmeldung'],
  ['Ich will meinen Hund anmelden', 'hundesteuer-anmeldung'],
  ['umziehen', 'wohnsitz-anmeldung'],
  ['ummelden', 'wohnsitz-anmeldung'],
  ['Umzg', undefined],
  ['umzihen', 'wohnsitz-anmeldung'],
  ['Parken', 'bewohnerparken'],
  ['anwohnerparkausweis', 'bewohnerparken'],
  ['STRASSE', 'strasse'],
  ['geruest', 'strasse'],
  ['gerust', 'strasse'],
  ['volklingen', 'strasse'],
  ['Reisepass', undefined],
  ['%_<script>', undefined],
])('“%s” finds %s first', ([query, form]) => {
  expect(found(String(query))[0]).toBe(form);
});

test('who looks for nothing sees all, by title', () => {
  expect(found('')).toEqual(['bewohnerparken', 'hundesteuer-anmeldung', 'strasse', 'wohnsitz-anmeldung']);
});

test('a text in another language than the page says so', () => {
  const [dog] = findServices(offers, 'chien', 'fr');
  expect(dog).toEqual({ form: 'hundesteuer-anmeldung', title: { text: 'Déclarer un chien' } });
  const [home] = findServices(offers, 'umziehen', 'fr');
  expect(home?.title).toEqual({ text: 'Wohnsitz anmelden', lang: 'de' });
});
