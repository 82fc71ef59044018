import { expect, test } from 'vitest';
import { documents, heard, named } from './documents.ts';

test.each(documents)('no control of $name is `required`: browsers would call it invalid before anyone typed', ({ document }) => {
  expect(document.querySelectorAll('[required]')).toHaveLength(0);
});

test('required is told to assistive technology, optional to everyone', () => {
  const document = named('schritt-leer');
  expect(document.querySelector('#f-halter-vornamen')?.getAttribute('aria-required')).toBe('true');
  expect(document.querySelector('#f-halter-email')?.getAttribute('aria-required')).toBe('false');
  expect(heard(document.querySelector('label[for=f-halter-email]') ?? document.body)).toBe('E-Mail-Adresse (freiwillig)');
  expect(heard(document.querySelector('main') ?? document.body)).toContain('Alle Angaben sind erforderlich');
});

test('of a partial date only the year is required, and the hint says so', () => {
  const document = named('zeile-leer');
  const required = ['f-hunde-1-geboren', 'f-hunde-1-geboren__month', 'f-hunde-1-geboren__year'].map((id) =>
    document.getElementById(id)?.getAttribute('aria-required'),
  );
  expect(required).toEqual(['false', 'false', 'true']);
  expect(heard(document.getElementById('f-hunde-1-geboren__hint') ?? document.body)).toContain(
    'Tag und Monat können Sie leer lassen',
  );
});

test('kinds, size and number of files are told before one chooses (promise 64)', () => {
  expect(heard(named('schritt-leer').getElementById('f-ausweis__hint') ?? named('start').body)).toBe(
    'PDF, JPEG, PNG, höchstens 10 MB je Datei, bis zu 2 Dateien. Sie können auch ein Foto machen.',
  );
});

test('the label is the heading where a page asks one thing', () => {
  expect(named('eine-frage').querySelector('h1 > label')?.getAttribute('for')).toBe('f-herkunft');
});
