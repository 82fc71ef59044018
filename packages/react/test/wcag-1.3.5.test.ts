import { expect, test } from 'vitest';
import { controlsOf, documents, named } from './documents.ts';

test('questions about the person who fills in carry their token, each part of a date its own', () => {
  const document = named('schritt-leer');
  const token = (id: string) => document.getElementById(id)?.getAttribute('autocomplete');
  expect(['f-halter-vornamen', 'f-halter-familienname', 'f-halter-email'].map(token)).toEqual([
    'given-name',
    'family-name',
    'email',
  ]);
  expect(['f-halter-geburtsdatum', 'f-halter-geburtsdatum__month', 'f-halter-geburtsdatum__year'].map(token)).toEqual([
    'bday-day',
    'bday-month',
    'bday-year',
  ]);
});

test('questions about anything else are never filled from the account of the person', () => {
  const tokens = controlsOf(named('zeile-leer')).map((control) => control.getAttribute('autocomplete'));
  expect(new Set(tokens)).toEqual(new Set(['off']));
});

test.each(documents)('no control of $name asks for numbers by type=number or is filled by a placeholder', ({ document }) => {
  expect(document.querySelectorAll('[type=number], [placeholder], [type=date]')).toHaveLength(0);
});
