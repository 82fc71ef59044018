import { expect, test } from 'vitest';
import { documents, named } from './documents.ts';

test('the title is step, service, portal', () => {
  expect(named('schritt-leer').title).toBe('Halterin oder Halter - Hund zur Hundesteuer anmelden - Serviceportal Saarland');
});

test('after a fault it begins with the word', () => {
  expect(named('schritt-fehler').title).toBe(
    'Fehler: Halterin oder Halter - Hund zur Hundesteuer anmelden - Serviceportal Saarland',
  );
  expect(named('senden-fehler').title).toMatch(/^Fehler: /);
});

test('nothing is said twice', () => {
  expect(named('start').title).toBe('Hund zur Hundesteuer anmelden - Serviceportal Saarland');
});

test.each(documents)('$name has a title and tells its language', ({ document, page }) => {
  expect(document.title).not.toBe('');
  expect(document.documentElement.lang).toBe(page.frame.language);
});
