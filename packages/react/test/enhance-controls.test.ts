import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { builtPages } from './built.ts';
import { servePages, type PageServer } from './serve.ts';

await withChromium(() => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let served: PageServer;
  let remove: () => Promise<void>;
  const problems: string[] = [];

  beforeAll(async () => {
    const built = await builtPages();
    ({ remove } = built);
    served = await servePages(built);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
    await remove?.();
  });
  beforeEach(async () => {
    problems.length = 0;
    served.posts.length = 0;
    context = await browser.newContext({ viewport: { width: 320, height: 900 } });
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
  });
  afterEach(async () => {
    expect(problems).toEqual([]);
    await context.close();
  });

  const open = async (name: string) => {
    await page.goto(`${served.origin}/${name}`);
    await page.waitForFunction(() => document.documentElement.dataset['vordruck'] === 'live');
  };
  const said = (text: string) =>
    page.waitForFunction((wanted) => document.querySelector('[role=status]')?.textContent?.includes(wanted), text);

  test('of more than twenty options one is found by typing, by keyboard alone, and posted by its value', async () => {
    await open('weiteres-leer');
    const box = page.getByRole('combobox', { name: 'Rasse der Mutter' });
    await page.waitForFunction(() => document.getElementById('f-rasse2')?.tagName === 'INPUT');
    await box.focus();
    await page.keyboard.type('spi');
    await said('2 Treffer');
    expect(await page.getByRole('option').allTextContents()).toEqual(['Spitz', 'Großer Spitz']);
    // WCAG 1.4.10: the open list is no wider than the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('Großer Spitz');
    expect(await page.evaluate(() => new FormData(document.querySelector('form') ?? undefined).get('/rasse2'))).toBe(
      'Großer Spitz',
    );
    expect(await page.locator('[role=status], [aria-live=polite], [role=alert]').count()).toBe(1);
    expect(await box.getAttribute('aria-required')).toBe('false');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-bemerkung');
  });

  test('what is no option is told as a fault, and stays', async () => {
    await open('weiteres-leer');
    await page.waitForFunction(() => document.getElementById('f-rasse2')?.tagName === 'INPUT');
    await page.locator('#f-rasse2').fill('Wolpertinger');
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.locator('#fehler').waitFor();
    expect(await page.locator('#f-rasse2').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#f-rasse2').inputValue()).toBe('Wolpertinger');
  });

  test('a list that somebody is using stays a list until they leave it', async () => {
    await page.route('**/combobox-*.js', async (route) => {
      await page.locator('#f-rasse2').focus();
      await route.continue();
    });
    await open('weiteres-leer');
    await page.locator('#f-rasse2').selectOption('Dackel');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.locator('#f-bemerkung').focus();
    await page.waitForFunction(() => document.getElementById('f-rasse2')?.tagName === 'INPUT');
    expect(await page.locator('#f-rasse2').inputValue()).toBe('Dackel');
  });

  test('how many characters are left is told once typing rests', async () => {
    await open('weiteres-leer');
    expect(await page.locator('.vd-count').count()).toBe(0);
    await page.locator('#f-bemerkung').fill('x'.repeat(490));
    await said('Noch 10 Zeichen');
    expect(await page.locator('.vd-count').textContent()).toBe('Noch 10 Zeichen');
    await page.locator('#f-bemerkung').fill('x'.repeat(503));
    await said('3 Zeichen zu viel');
    expect(await page.locator('#f-bemerkung').inputValue()).toHaveLength(503);
  });

  test('before a shorter session ends a dialogue says so, one key prolongs it, and its end posts what was typed (WCAG 2.2.1)', async () => {
    await page.clock.install();
    await page.route('**/fortsetzen', (route) => route.fulfill({ status: 204 }));
    await page.goto(`${served.origin}/sitzung`);
    await page.waitForFunction(() => document.documentElement.dataset['vordruck'] === 'live');
    await page.locator('#f-mandat-iban').fill('DE02');
    await page.clock.fastForward('27:50');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.clock.fastForward('00:15');
    await page.getByRole('dialog', { name: 'Ihre Sitzung endet bald' }).waitFor();
    expect(await page.locator('dialog').textContent()).toContain('ABCD-EFGH');
    const [stay] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/fortsetzen')),
      page.keyboard.press('Enter'),
    ]);
    expect(stay.postData()).toContain('_action=stay');
    await page.waitForFunction(() => !document.querySelector('dialog')?.open);
    await page.clock.fastForward('29:00');
    await page.locator('dialog[open]').waitFor();
    await page.clock.fastForward('01:00');
    await page.getByRole('heading', { name: 'Angekommen' }).waitFor();
    const { body = '' } = served.posts[0] ?? {};
    expect(new URLSearchParams(body).get('/mandat/iban')).toBe('DE02');
    expect(new URLSearchParams(body).get('_action')).toBe('leave');
  });
});
