import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from '@vordruck/engine';
import { apply, pointer, type Walk } from '@vordruck/proof';
import { verify } from '@vordruck/submission';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { loadForm, type LoadedForm } from '../src/forms/load.ts';
import { locateForm } from '../src/forms/locate.ts';
import type { ServedPortal } from '../src/portal/serve-portal.ts';
import { testPortal, today } from './portal.ts';

const municipality = '10041100';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

await withChromium(() => {
  let portal: ServedPortal;
  let browser: Browser;
  let loaded: LoadedForm;
  beforeAll(async () => {
    loaded = await loadForm(await locateForm('hundesteuer-anmeldung'));
    [portal, browser] = await Promise.all([testPortal(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const ways: readonly (readonly [name: string, options: BrowserContextOptions, caseName: string])[] = [
    ['with JavaScript at 1280 px', { viewport: { width: 1280, height: 900 } }, 'drei-hunde'],
    ['without JavaScript at 1280 px', { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }, 'assistenzhund'],
    ['with JavaScript at 320 px', { viewport: { width: 320, height: 800 } }, 'abbuchung'],
    [
      'without JavaScript at 320 px in English',
      { viewport: { width: 320, height: 800 }, javaScriptEnabled: false, locale: 'en' },
      'gefaehrlicher-hund',
    ],
  ];

  describe.each(ways)('the journey %s', (_, options, caseName) => {
    test(`ends with documents that hold (${caseName})`, async () => {
      const folder = join(loaded.folder, 'cases', caseName);
      const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(folder, file), 'utf8'));
      const expectation: { values: object } = await read('expect.json');
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const faults = collectFaults(page);
      const titles: string[] = [];
      const language = options.locale ?? 'de';
      const texts = loaded.texts.get(language);
      if (!texts) throw new Error(`No texts in ${language}.`);
      const walk: Walk = {
        page,
        journey: { name: caseName, folder, answers: await read('answers.json') },
        session: start(loaded.form, texts, { municipality, today }),
        hands: pointer,
        places: new Map(),
        provoke: () => true,
        async watch(moment) {
          titles.push(await page.title());
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
            `sideways scrolling at ${page.url()}`,
          ).toBe(0);
          if (moment === 'faults') expect(await page.title()).toMatch(/^(Fehler|Error): /);
          if (options.javaScriptEnabled !== false) expect(await violations(page), page.url()).toEqual([]);
        },
      };
      await apply(walk, `${portal.address}/${municipality}/hundesteuer-anmeldung/`);

      const documents = await downloads(page);
      const verdict = await verify(documents);
      expect(verdict).toMatchObject({ ok: true });
      const json: { values: object } = JSON.parse(
        new TextDecoder().decode(documents.find(({ name }) => name === 'submission.json')?.bytes),
      );
      expect(json.values).toMatchObject(expectation.values);
      expect(faults).toEqual([]);
      // Every page says where one is (WCAG 2.2, 2.4.2).
      expect(new Set(titles).size).toBeGreaterThan(6);
      await context.close();
      // Each of its pages goes through axe twice, which a machine with little to spare does slowly.
    }, 180_000);
  });
});

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(runAxe, rules);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** In the browser, where axe is a global. */
function runAxe(tags: string[]): Promise<AxeResults> {
  const { axe: inPage }: { axe: typeof axe } = Object(globalThis);
  return inPage.run(document, { runOnly: { type: 'tag', values: tags } });
}

/** Script errors, refusals of the content security policy, failed requests. */
function collectFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  // A page with errors answers 422, which Chromium reports as if a resource had failed.
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && !message.text().includes('422') && faults.push(`${message.text()} ${message.location().url}`),
  );
  return faults;
}

async function downloads(page: Page): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  const links = await page
    .locator('main a[href*="/quittung/"]')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor instanceof HTMLAnchorElement ? anchor.href : '')));
  return Promise.all(
    links
      .filter((href) => /\.(pdf|xml|json|asice)$/.test(href))
      .map(async (href) => ({
        name: href.split('/').at(-1) ?? '',
        bytes: new Uint8Array(await (await page.request.get(href)).body()),
      })),
  );
}
