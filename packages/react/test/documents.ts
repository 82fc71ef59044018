import { parseHTML } from 'linkedom';
import type { Page } from '../src/page.ts';
import { renderPage } from '../src/render.tsx';
import { everyPage } from './pages.ts';

const assets = { styles: ['/assets/app.css'], script: '/assets/app.js' };
const modules = { form: '/form.js', texts: '/texts.de.json' };

export function documentOf(page: Page): Document {
  const { document } = parseHTML(renderPage(page));
  // As HTML says, which this parser leaves out: attribute names have no case (React writes `autoComplete`).
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of Array.from(element.attributes))
      if (name !== name.toLowerCase()) element.setAttribute(name.toLowerCase(), value);
  return document;
}

/** Every page and error state as a document, in both languages. */
export const documents: readonly { readonly name: string; readonly page: Page; readonly document: Document }[] = (
  ['de', 'en'] as const
).flatMap((language) =>
  Object.entries(everyPage(assets, modules, language)).map(([name, page]) => ({
    name: `${name} (${language})`,
    page,
    document: documentOf(page),
  })),
);

export function named(name: string): Document {
  const found = documents.find((each) => each.name === `${name} (de)`);
  if (!found) throw new Error(`There is no page ${name}.`);
  return found.document;
}

/** What assistive technology hears of an element's own text. */
export function heard(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function controlsOf(document: Document): readonly Element[] {
  return [...document.querySelectorAll('input:not([type=hidden]), select, textarea')];
}
