import { expect, test } from 'vitest';
import { changedPage, frame } from './pages.ts';
import { documentOf, heard } from './documents.ts';
import { probeSession } from './probe-form.ts';

const languages = ['de', 'en', 'fr', 'de-x-leicht'];

test('the page of what changed has words of its own in each language, and its heading takes the focus', () => {
  const pages = languages.map((language) => {
    const document = documentOf(changedPage(frame({ styles: [] }, language)));
    expect(document.querySelector('h1')?.hasAttribute('autofocus')).toBe(true);
    return [document.querySelector('h1'), ...document.querySelectorAll('main p, main h2, main button')].map((element) =>
      element ? heard(element) : '',
    );
  });
  // The name of the service is the same in all.
  const own = pages.map((texts) => texts.filter((text) => text !== 'Hund zur Hundesteuer anmelden'));
  for (const [index, texts] of own.entries())
    for (const other of own.slice(index + 1)) expect(texts.filter((text) => other.includes(text))).toEqual([]);
});

test('reasons in another language are marked, and a long answer that was lost stands there with its lines', () => {
  const document = documentOf(changedPage(frame()));
  expect(document.querySelector('main li [lang="en"]')?.textContent).toBe('We do not need it.');
  expect(document.querySelector('blockquote')?.textContent).toContain('Erste Zeile\nZweite Zeile');
});

test('where a form is offered no more, its answers can be read and kept; the file itself offers no copy', () => {
  const outline = probeSession({ halter: { vornamen: 'Erika' } }).outline();
  const page = { kind: 'closed', frame: frame(), outline, copy: '/kopie.html' } as const;
  for (const language of languages)
    expect(documentOf({ ...page, frame: frame({ styles: [] }, language) }).querySelector('a[href="/kopie.html"]')).not.toBeNull();
  const { copy: _none, ...file } = page;
  const document = documentOf(file);
  expect(document.querySelector('main')?.textContent).toContain('Erika');
  expect(document.querySelector('a[href="/kopie.html"]')).toBeNull();
});
