import { expect, test } from 'vitest';
import { documents, heard, named } from './documents.ts';

const live = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive], output:not([aria-live=off])';

test.each(documents.filter(({ page }) => page.kind === 'step' || page.kind === 'row'))(
  '$name has one live region from the start',
  ({ document }) => {
    expect(document.querySelectorAll(live)).toHaveLength(1);
  },
);

test('it holds what the server has to say', () => {
  expect(heard(named('liste-voll').querySelector(live) ?? named('start').body)).toBe('Hund 3 wurde entfernt.');
});
