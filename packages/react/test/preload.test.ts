import { expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { renderPage } from '../src/render.tsx';
import { formFrame, frame } from './pages.ts';
import { probeSession } from './probe-form.ts';

const assets = {
  styles: [],
  script: '/app.js',
  words: { de: '/words-de.js', en: '/words-en.js' },
  types: { iban: '/iban.js', tulip: '/tulip.js' },
};

test.each([
  ['de', '/words-de.js'],
  ['de-x-leicht', '/words-de.js'],
  ['en', '/words-en.js'],
  ['sl', '/words-de.js'],
])('a page in %s preloads what its script loads: its words, the types of its form, the form and its texts', (language, words) => {
  const html = renderPage({
    kind: 'step',
    frame: frame(assets, language),
    form: formFrame(probeSession(), { form: '/f.js', texts: '/t.json' }),
    step: 'halter',
    issues: [],
  });
  const { document } = parseHTML(html);
  const links = [...document.querySelectorAll('link[rel=modulepreload], link[rel=preload]')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/f.js', words, '/iban.js', '/t.json']);
  const state: unknown = JSON.parse(document.querySelector('#vordruck-zustand')?.textContent ?? '');
  expect(state).toMatchObject({ modules: { form: '/f.js', texts: '/t.json', words, types: ['/iban.js'] }, hints: { iban: expect.any(String) } }); // prettier-ignore
});
