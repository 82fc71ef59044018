import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { clock } from '@vordruck/server/clock';
import { addDays } from '@vordruck/server/days';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const repository = fileURLToPath(new URL('../../../forms', import.meta.url));
const today = clock(() => new Date()).today();

// The command as operators run it: publish, serve, publish again, and people before their browsers all the while.
await withChromium(() => {
  let home: string;
  let port: number;
  let browser: Browser;
  let server: ChildProcess | undefined;
  const said: string[] = [];

  const run = async (...args: readonly string[]): Promise<string> => {
    const child = spawn(process.execPath, [main, ...args], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: string[] = [];
    child.stdout.on('data', (data) => out.push(String(data)));
    child.stderr.on('data', (data) => out.push(String(data)));
    const [code] = await once(child, 'exit');
    return `${code}\n${out.join('')}`;
  };
  const stop = async (): Promise<void> => {
    if (!server) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    server = undefined;
  };
  const serveOn = async (day: string): Promise<void> => {
    await stop();
    const child = spawn(process.execPath, [main, 'serve', '--port', String(port), '--today', day, '--published-only'], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server = child;
    child.stderr.on('data', (data) => said.push(String(data)));
    for await (const line of createInterface(child.stdout)) if (line.startsWith('Vordruck is at')) return;
    throw new Error(`The server ended: ${said.join('')}`);
  };
  const write = (fields: readonly object[]): Promise<void> =>
    writeFile(
      join(home, 'forms', 'verein', 'form.json'),
      JSON.stringify({
        form: 'verein',
        title: 'Verein anmelden',
        language: 'de',
        service: { legalBasis: ['§ 59 BGB'], trust: 'none' },
        steps: [
          { step: 'verein', title: 'Ihr Verein', fields },
          { step: 'mehr', title: 'Mehr', fields: [remark] },
        ],
      }),
    );
  const remark = { field: 'bemerkung', type: 'multiline', label: 'Bemerkung', required: false, maxLength: 500 };
  const text = (field: string, label: string, more = {}) => ({ field, type: 'text', label, maxLength: 80, ...more });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'vordruck-versions-'));
    await mkdir(join(home, 'forms', 'verein'), { recursive: true });
    await mkdir(join(home, 'forms', 'unfertig'), { recursive: true });
    for (const shared of ['_codelists', '_places'])
      await cp(join(repository, shared), join(home, 'forms', shared), { recursive: true });
    port = await freePort();
    await write([text('name', 'Name des Vereins'), text('fax', 'Faxnummer')]);
    expect(await run('publish', 'verein')).toMatch(/^0\n/);
    await write([
      text('bezeichnung', 'Bezeichnung des Vereins', { was: 'name' }),
      { field: 'fax', drop: 'Wir faxen nicht mehr.' },
    ]);
    expect(await run('publish', 'verein', '--grace', '5')).toMatch(/^0\n/);
    await writeFile(join(home, 'forms', 'unfertig', 'form.json'), await readFile(join(home, 'forms', 'verein', 'form.json')));
    await serveOn(today);
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await stop();
    await rm(home, { recursive: true, force: true });
  });

  const address = () => `http://localhost:${port}/10041100/verein/`;
  const begin = async (javaScriptEnabled: boolean): Promise<Page> => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(address());
    await page.getByRole('button', { name: 'Jetzt beginnen' }).click();
    if (javaScriptEnabled) await page.waitForFunction(() => document.documentElement.dataset['vordruck'] === 'live');
    await page.getByLabel('Name des Vereins').fill('Chor e. V.');
    await page.getByLabel('Faxnummer').fill('0681 12345');
    return page;
  };

  test('people go on with their version, then read what changed and send with the next, with and without JavaScript', async () => {
    expect(said.join('')).toContain('Not offered, since never published: unfertig');
    const pages = [await begin(true), await begin(false)];
    for (const page of pages) {
      await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
      await page.waitForURL('**/mehr');
      await page.getByLabel('Bemerkung').fill('Getippt, als die Fassung endete');
    }
    await serveOn(addDays(today, 6));
    for (const page of pages) {
      await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
      await page.waitForURL('**/geaendert');
      const heading = page.getByRole('heading', { level: 1, name: 'Das Formular hat sich geändert' });
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator('main').textContent()).toMatch(/Faxnummer.*0681 12345.*Wir faxen nicht mehr\./s);
      await page.getByRole('button', { name: 'Gelesen, weiter zum Antrag' }).click();
      await page.waitForURL('**/pruefen');
      const answers = await page.locator('main').textContent();
      expect(answers).toMatch(/Bezeichnung des Vereins.*Chor e\. V\..*Getippt, als die Fassung endete/s);
      expect(answers).not.toContain('Fax');
    }
  }, 180_000);

  test('the page of what changed has no fault that axe finds, and is readable on a phone', async () => {
    await serveOn(today);
    const page = await begin(true);
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.waitForURL('**/mehr');
    await serveOn(addDays(today, 6));
    await page.setViewportSize({ width: 320, height: 640 });
    for (const language of ['de', 'en', 'fr', 'de-x-leicht']) {
      await page.goto(`${address()}geaendert?lang=${language}`);
      await page.addScriptTag({ content: axe.source }).catch(() => undefined);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run());
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  }, 180_000);
});

async function freePort(): Promise<number> {
  const socket = createServer();
  await new Promise<void>((fulfil) => socket.listen(0, 'localhost', fulfil));
  const address = socket.address();
  await new Promise((fulfil) => socket.close(fulfil));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
