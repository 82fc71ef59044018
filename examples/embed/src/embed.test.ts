import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { serveExample } from './serve.ts';

await withChromium(() => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  let outDir: string;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'vordruck-embed-'));
    ({ server, origin } = await serveExample({ port: 0, outDir }));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(outDir, { recursive: true, force: true });
  });

  const open = async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) problems.push(message.text());
    });
    await page.goto(origin);
    await page.locator('vordruck-form h1').waitFor();
    return { page, problems };
  };
  const looks = (page: Page, selector: string, properties: readonly string[]) =>
    page
      .locator(`vordruck-form ${selector}`)
      .first()
      .evaluate((element, names) => {
        const style = getComputedStyle(element);
        return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
      }, properties);

  test('in a page that spoils everything it looks as it does in a plain one, with no violation of the CSP (promises 68, 69)', async () => {
    const properties = [
      'display',
      'font-size',
      'font-style',
      'letter-spacing',
      'text-transform',
      'opacity',
      'float',
      'color',
      'min-height',
    ];
    const { page, problems } = await open();
    const selectors = ['h1', 'label', 'input:not([type=hidden])', 'button.vd-button-primary'];
    const spoiled = await Promise.all(selectors.map((selector) => looks(page, selector, properties)));
    await page.evaluate(() => document.querySelector('link[rel=stylesheet]')?.remove());
    const plain = await Promise.all(selectors.map((selector) => looks(page, selector, properties)));
    expect(spoiled).toEqual(plain);
    expect((await looks(page, 'label', ['font-size']))['font-size']).toBe('18px');
    expect(problems).toEqual([]);
    await page.close();
  });

  test('it is a region with a name and a language, takes no focus by itself, and leaves the title to the host (promises 22, 23)', async () => {
    const { page } = await open();
    const region = page.getByRole('region');
    expect(await region.getAttribute('lang')).toBe('de');
    expect(await region.getAttribute('aria-label')).not.toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await page.title()).toMatch(/ - Our town$/);
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.locator('vordruck-form #fehler').waitFor();
    expect(await page.title()).toMatch(/^Fehler: .* - Our town$/);
    expect(await page.evaluate(() => document.querySelector('vordruck-form')?.shadowRoot?.activeElement?.id)).toBe('fehler');
    await page.locator('vordruck-form #fehler a').first().click();
    expect(await page.evaluate(() => document.querySelector('vordruck-form')?.shadowRoot?.activeElement?.tagName)).toBe('INPUT');
    await page.close();
  });

  test('filled in to the end it hands typed values to the host', async () => {
    const { page, problems } = await open();
    await page.locator('vordruck-form [name="/sache"]').fill('Fahrrad, blau');
    const date = page.locator('vordruck-form [name^="/am"]');
    for (const [index, part] of ['20', '11', '2026'].entries()) await date.nth(index).fill(part);
    const worth = page.locator('vordruck-form [name="/wert"]');
    if ((await worth.count()) > 0) await worth.fill('1.250');
    for (let step = 0; step < 6 && (await page.locator('#received').textContent()) === ''; step += 1) {
      const no = page.locator('vordruck-form input[type=radio][value=false]');
      if ((await no.count()) > 0) await no.first().check();
      const agree = page.locator('vordruck-form input[type=checkbox]');
      if ((await agree.count()) > 0) await agree.first().check();
      await page.locator('vordruck-form .vd-button-primary').click();
      await page.waitForFunction(() => true);
    }
    await page.waitForFunction(() => document.querySelector('#received')?.textContent !== '');
    expect(JSON.parse((await page.locator('#received').textContent()) ?? '')).toMatchObject({
      sache: 'Fahrrad, blau',
      am: '2026-11-20',
    });
    expect(problems).toEqual([]);
    await page.close();
  });
});
