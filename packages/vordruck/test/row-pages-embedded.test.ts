import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEmbed } from '@vordruck/react/build';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { loadForm } from '../src/forms/load.ts';

const host = `<!doctype html><html lang="de"><title>Stadt</title><script type="module" src="/vordruck-form.js"></script>
<vordruck-form form="/haushalt.js" texts="/haushalt.de.json" municipality="10041100" today="2026-11-23"></vordruck-form>`;

await withChromium(() => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  let outDir: string;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'vordruck-embedded-'));
    const { files } = await loadForm(fileURLToPath(new URL('fixtures/haushalt', import.meta.url)));
    const script = await readFile(await buildEmbed({ outDir }), 'utf8');
    const served = new Map([...files, ['vordruck-form.js', script], ['', host]]);
    server = createServer(({ url = '/' }, response) => {
      const body = served.get(url.slice(1));
      const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.json') ? 'application/json' : 'text/html';
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(outDir, { recursive: true, force: true });
  });

  const next = (page: Page) => page.locator('.vd-button-primary[value=next]').click();
  const heading = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
  const focused = (page: Page): Promise<string | undefined> =>
    page.locator('vordruck-form').evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.id);

  test('a form without a server leads through rows in rows and back', { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(origin);
    await page.locator('#f-strasse').fill('Am Weg 1');
    await next(page);
    await page.getByRole('button', { name: 'Weitere Person hinzufügen' }).click();
    await heading(page, 'Person 1 – Zur Person');
    expect(await focused(page)).toBe('f-personen-1');
    await next(page);
    await page.locator('#fehler').waitFor();
    await page.locator('#f-personen-1-name').fill('Mia');
    await heading(page, 'Person 1: Mia – Zur Person');
    await page.locator('[name="/personen/@1/kind"][value=true]').check();
    await page.locator('#f-personen-1-klasse').fill('3');
    await next(page);
    // "Arbeit" is not asked of a child.
    await heading(page, 'Person 1: Mia – Hunde');
    expect(await focused(page)).toBe('f-personen-1');
    await page.locator('[name="/personen/@1/hatHunde"][value=true]').check();
    await page.getByRole('button', { name: 'Hund hinzufügen' }).click();
    await page.locator('#f-personen-1-hunde-1-ruf').fill('Wuff');
    await next(page);
    await heading(page, 'Hund 1: Wuff – Impfung von Wuff');
    await page.getByRole('link', { name: 'Zurück' }).click();
    expect(await page.locator('#f-personen-1-hunde-1-ruf').inputValue()).toBe('Wuff');
    await next(page);
    await page.locator('[name="/personen/@1/hunde/@1/geimpft"][value=true]').check();
    await next(page);
    await heading(page, 'Person 1: Mia – Hunde');
    await next(page);
    await heading(page, 'Person 1: Mia – Notiz');
    await next(page);
    await heading(page, 'Wer wohnt bei Ihnen?');
    await next(page);
    await next(page);
    await heading(page, 'Prüfen Sie Ihre Angaben');
    await page.getByRole('link', { name: /Ändern.*Person 1: Mia, Hund 1: Wuff, Ist der Hund geimpft\?/ }).click();
    await heading(page, 'Hund 1: Wuff – Impfung von Wuff');
    await page.waitForFunction(
      () => document.querySelector('vordruck-form')?.shadowRoot?.activeElement?.id === 'f-personen-1-hunde-1-geimpft',
    );
    expect(problems).toEqual([]);
    await page.close();
  });
});
