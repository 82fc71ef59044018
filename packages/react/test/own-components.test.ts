import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { buildPages } from '../src/build.ts';
import { servePages, type PageServer } from './serve.ts';

await withChromium(() => {
  let browser: Browser;
  let served: PageServer;
  let outDir: string;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'vordruck-own-'));
    const components = join(import.meta.dirname, '../../../examples/own-controls/src/components.tsx');
    served = await servePages(await buildPages({ outDir, components }));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
    await rm(outDir, { recursive: true, force: true });
  });

  test.each([
    ['without a script', false],
    ['with one, which takes it over', true],
  ])("an operator's control stands in the portal's pages in the place of ours, %s", async (_, javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) problems.push(message.text());
    });
    await page.goto(`${served.origin}/zahlung`);
    if (javaScriptEnabled) await page.waitForFunction(() => document.documentElement.dataset['vordruck'] === 'live');
    const control = page.locator('.town-iban input');
    expect(await page.getByLabel('IBAN').getAttribute('name')).toBe('/mandat/iban');
    expect(await control.getAttribute('aria-describedby')).toBe('f-mandat-iban__hint');
    expect(await page.locator('.town-iban').evaluate((element) => getComputedStyle(element).display)).toBe('grid');
    await control.fill('DE021203');
    expect(await page.locator('.town-iban-groups').textContent()).toBe(javaScriptEnabled ? 'DE02 1203' : '');
    await page.getByRole('button', { name: 'Speichern und später weitermachen' }).click();
    await page.getByRole('heading', { name: 'Angekommen' }).waitFor();
    expect(new URLSearchParams(served.posts.at(-1)?.body).get('/mandat/iban')).toBe('DE021203');
    expect(problems).toEqual([]);
    await context.close();
  });
});
