import { describe, expect, test } from 'vitest';
import { documents, heard, named } from './documents.ts';

const failed = documents.filter(({ document }) => document.querySelector('#fehler'));

describe.each(failed)('$name', ({ document }) => {
  test('the summary takes the focus without a script', () => {
    expect(document.querySelectorAll('[autofocus]')).toHaveLength(1);
    expect(document.querySelector('[autofocus]')?.id).toBe('fehler');
    expect(document.getElementById('fehler')?.getAttribute('tabindex')).toBe('-1');
  });

  test('each of its links that stays on the page leads to a control that is marked wrong, or to the heading of a list', () => {
    for (const link of document.querySelectorAll('#fehler a[href^="#"]')) {
      const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      expect(target, link.outerHTML).not.toBeNull();
      if (target?.tagName === 'H2') continue;
      expect(target?.closest('[aria-invalid=true]'), link.outerHTML).not.toBeNull();
    }
  });

  test('every sentence of the summary stands at its control too, with the word "error" before it', () => {
    const said = [...document.querySelectorAll('.vd-error')].map(heard);
    for (const link of document.querySelectorAll('#fehler a[href^="#"]'))
      expect(said.some((text) => text.endsWith(heard(link)) && /^(Fehler|Error): /.test(text))).toBe(true);
  });
});

test('the pages with faults are here', () => {
  expect(failed.length).toBeGreaterThanOrEqual(12);
});

test('what was typed stays, right or wrong', () => {
  expect(named('weiteres').querySelector('#f-gewicht')?.getAttribute('value')).toBe('schwer');
});

test('of radio buttons the group carries the error and the first button its link', () => {
  const document = named('zeile-fehler');
  const group = document.querySelector('fieldset:has(#f-hunde-2-gefaehrlich)');
  expect(group?.getAttribute('role')).toBe('radiogroup');
  expect(group?.getAttribute('aria-invalid')).toBe('true');
  expect(document.querySelector('#fehler a[href="#f-hunde-2-gefaehrlich"]')).not.toBeNull();
});

test('of a date the link leads to the first part that is wrong', () => {
  const document = named('zeile-fehler');
  expect(document.querySelector('#fehler a[href="#f-hunde-2-geboren__year"]')).not.toBeNull();
});

test('a fault inside a row names the row, unless the page is that of the row', () => {
  expect(heard(named('pruefen-fehler').querySelector('#fehler') ?? named('start').body)).toContain(
    'Hund 2: Waldi: Geben Sie bei „Chip-Nummer“ etwas ein.',
  );
  expect(heard(named('zeile-fehler').querySelector('#fehler') ?? named('start').body)).not.toContain('Waldi');
});

test('a fault inside a row leads from the list to the page of the row', () => {
  const links = [...named('pruefen-fehler').querySelectorAll('#fehler a')].map((link) => link.getAttribute('href'));
  expect(links).toContain('/10041100/probe/ihre-hunde/hunde/2#f-hunde-2-geboren__year');
});

test('on a first look nothing is wrong', () => {
  for (const name of ['schritt-leer', 'zeile-leer', 'zahlung-leer', 'weiteres-leer', 'eine-frage', 'senden'])
    expect(named(name).querySelectorAll('[aria-invalid], .vd-error, #fehler')).toHaveLength(0);
});
