import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '@vordruck/react/build';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { workingForm } from '../src/index.ts';
import { filledProbe, probeOffer } from './probe-offer.ts';
import { startPortal, type TestPortal } from './portal.ts';

await withChromium(() => {
  let portal: TestPortal;
  let browser: Browser;
  let outDir: string;
  let origin: string;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'vordruck-browser-'));
    const built = await buildPages({ outDir });
    portal = await startPortal({
      forms: new Map([['probe', workingForm(probeOffer)]]),
      pages: built.pages,
      assets: { ...built.assets, directory: built.assetsDir },
    });
    origin = await portal.server.listen({ port: 0, host: '127.0.0.1' });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.end();
    await rm(outDir, { recursive: true, force: true });
  });

  const begin = async (options = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${origin}/10041100/probe/`);
    await page.getByRole('button', { name: 'Jetzt beginnen' }).click();
    await page.waitForURL('**/halter');
    return { context, page, problems };
  };
  const live = () => document.documentElement.dataset['vordruck'] === 'live';

  test('a large file gets through a line that breaks, with an image, progress and a way back', async () => {
    const { context, page, problems } = await begin();
    await page.waitForFunction(live);
    let broken = 0;
    await page.route('**/hochladen/**', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      broken += 1;
      if (broken === 4) await page.locator('progress').waitFor();
      return broken < 3 ? route.abort('connectionreset') : route.continue();
    });
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(900_000, 7)]);
    const input = page.locator('#f-ausweis');
    await input.setInputFiles([
      { name: 'vorn.jpg', mimeType: 'image/jpeg', buffer: photo },
      { name: 'falsch.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
    ]);
    await page.locator('.vd-preview').first().waitFor();
    expect(await page.locator('.vd-preview').first().getAttribute('src')).toMatch(/^blob:/);
    await page.getByRole('button', { name: /Entfernen.*falsch.jpg/ }).click();
    expect(await input.evaluate((element: HTMLInputElement) => element.files?.length)).toBe(1);
    await page.getByRole('button', { name: /Hochladen.*Kopie/ }).click();
    await page.locator('.vd-stored button[value^=remove-file]').waitFor();
    await page.getByRole('button', { name: /Entfernen.*vorn.jpg/ }).waitFor();
    expect(broken).toBeGreaterThan(2);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a file of a wrong kind or size is told before a byte of it is sent', async () => {
    const { context, page } = await begin();
    await page.waitForFunction(live);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.method()));
    await page.locator('#f-ausweis').setInputFiles({ name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: /Hochladen.*Kopie/ }).click();
    await page.locator('#f-ausweis__error').waitFor();
    expect(await page.locator('#fehler').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(requests.filter((method) => method !== 'GET')).toEqual([]);
    await context.close();
  });

  test('on a phone the camera has a control of its own', async () => {
    const phone = await begin({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
    expect(await phone.page.getByLabel('Foto aufnehmen').isVisible()).toBe(true);
    await phone.context.close();
    const desktop = await begin();
    expect(await desktop.page.getByLabel('Foto aufnehmen').isVisible()).toBe(false);
    await desktop.context.close();
  });

  test('save, copy the code, and go on in another browser without JavaScript', async () => {
    const { context, page } = await begin({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#f-halter-vornamen').fill(filledProbe.vornamen);
    await page.getByRole('button', { name: 'Speichern und später' }).click();
    await page.waitForURL('**/fortsetzen');
    expect(portal.log).toEqual([]);
    await page.getByRole('heading', { name: 'Ihre Angaben sind gespeichert' }).waitFor();
    await page.getByRole('button', { name: 'Code kopieren' }).click();
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Der Code ist kopiert.');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const other = await plain.newPage();
    await other.goto(`${origin}/fortsetzen`);
    await other.getByLabel('Ihr Code').fill(code);
    await other.getByRole('button', { name: 'Fortsetzen' }).click();
    expect(await other.locator('#f-halter-vornamen').inputValue()).toBe(filledProbe.vornamen);
    await plain.close();
    await context.close();
  });
});
