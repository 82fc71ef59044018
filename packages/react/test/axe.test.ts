import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { builtPages } from './built.ts';
import { everyPage } from './pages.ts';
import { servePages, type PageServer } from './serve.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
const names = Object.keys(everyPage({ styles: [] }, undefined));
/** Colours are the same on pages of the same shape. */
const shapes = [
  'portal',
  'start',
  'entwurf',
  'schritt-fehler',
  'liste-voll',
  'zeile-voll',
  'weiteres',
  'pruefen-fehler',
  'senden-fehler',
  'quittung',
];
const variants = [
  { name: 'at 1280 pixels', names, options: { viewport: { width: 1280, height: 900 } } },
  { name: 'at 320 pixels', names, options: { viewport: { width: 320, height: 900 } } },
  { name: 'in dark colours', names: shapes, options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const } },
];

await withChromium(() => {
  let browser: Browser;
  let served: PageServer;
  let remove: () => Promise<void>;
  let axe: string;

  beforeAll(async () => {
    const built = await builtPages();
    ({ remove } = built);
    served = await servePages(built);
    browser = await launchChromium();
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
    await remove?.();
  });

  for (const variant of variants) {
    test(`pages and error states pass axe under the CSP, ${variant.name}`, { timeout: 180_000 }, async () => {
      const context = await browser.newContext(variant.options);
      const page = await context.newPage();
      const problems = collectProblems(page);
      for (const name of variant.names) {
        await page.goto(`${served.origin}/${name}`);
        const violations = await violationsOf(page, axe);
        expect({ name, violations }).toEqual({ name, violations: [] });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        // WCAG 1.4.10
        expect({ name, tooWide: width > variant.options.viewport.width }).toEqual({ name, tooWide: false });
      }
      expect(problems).toEqual([]);
      await context.close();
    });
  }
});

/** Anything that the CSP refused, that threw, or that React warned of. */
function collectProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) problems.push(message.text());
  });
  return problems;
}

async function violationsOf(page: Page, axe: string): Promise<readonly string[]> {
  // Evaluated by the driver, so the page's CSP does not bind it.
  await page.evaluate(axe);
  const { violations }: AxeResults = await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] })`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
