import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import config from '../vite.config.ts';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

await withChromium(() => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    await build({ ...config, configFile: false });
    server = createServer((request, response) => {
      const path = request.url === '/' ? '/index.html' : (request.url ?? '');
      response.setHeader('content-type', types[extname(path)] ?? 'text/html');
      createReadStream(join(config.build?.outDir ?? '', path))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('a form in an application of one’s own: from the first question to typed values, with a control of one’s own', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(origin);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).toMatch(/ - Fundbüro$/);
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.locator('#fehler').waitFor();
    await page.locator('#f-sache.loud').fill('Fahrrad');
    for (const [index, part] of ['20', '11', '2026'].entries()) await page.locator('[name^="/am."]').nth(index).fill(part);
    await page.locator('#f-wert').fill('1.250');
    await page.locator('[name="/finderlohn"][value=false]').check();
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.getByRole('heading', { name: 'Prüfen Sie Ihre Angaben' }).waitFor();
    await page
      .getByRole('link', { name: /Ändern.*gefunden\?/ })
      .first()
      .click();
    expect(await page.locator('#f-sache').inputValue()).toBe('Fahrrad');
    await page.waitForFunction(() => document.activeElement?.id === 'f-sache');
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.getByRole('link', { name: 'Angaben stimmen, weiter' }).click();
    await page.getByRole('button', { name: 'Jetzt verbindlich absenden' }).click();
    await page.locator('#fehler').waitFor();
    await page.getByLabel('Meine Angaben sind vollständig').check();
    await page.getByRole('button', { name: 'Jetzt verbindlich absenden' }).click();
    expect(JSON.parse((await page.locator('#sent').textContent()) ?? '')).toEqual({
      sache: 'Fahrrad',
      am: '2026-11-20',
      wert: '1250.00',
      finderlohn: false,
      richtig: true,
    });
    expect(problems).toEqual([]);
  });
});
