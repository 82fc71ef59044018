import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import config from '../vite.config.ts';

const folder = join(import.meta.dirname, '..');
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

await withChromium(() => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    await build({ ...config, configFile: false });
    server = createServer((request, response) => {
      const path = request.url === '/' ? '/index.html' : (request.url ?? '');
      if (path === '/zwei')
        return void readFile(join(config.build?.outDir ?? '', 'index.html'), 'utf8').then((html) =>
          response.setHeader('content-type', 'text/html').end(html.replace(/<main.*<\/main>/, '$&$&')),
        );
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

  const open = async (path = '') => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${origin}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return { page, problems };
  };
  const next = (page: Page) => page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
  const fillIn = async (page: Page) => {
    await page.locator('input.loud').fill('Fahrrad');
    for (const [index, part] of ['20', '11', '2026'].entries()) await page.locator('[name^="/am."]').nth(index).fill(part);
    await next(page);
    await page.getByRole('heading', { name: 'Prüfen Sie Ihre Angaben' }).waitFor();
  };

  test('back and forward of the browser lead through the pages of the form, with what was typed (promise 58)', async () => {
    const { page, problems } = await open();
    await fillIn(page);
    await page.getByRole('link', { name: 'Angaben stimmen, weiter' }).click();
    await page.getByRole('button', { name: 'Jetzt verbindlich absenden' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Prüfen Sie Ihre Angaben' }).waitFor();
    await page.goBack();
    expect(await page.locator('input.loud').inputValue()).toBe('Fahrrad');
    // Nothing is missing on the first step: what is typed now stays when one goes forward, too.
    await page.locator('input.loud').fill('Roller');
    await page.goForward();
    await page.getByText('Roller').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(problems).toEqual([]);
  });

  test('two forms on one page share no id, and each moves alone (promise 46)', async () => {
    const { page, problems } = await open('/zwei');
    const forms = page.locator('.vd-form-root');
    expect(await forms.count()).toBe(2);
    const [first, second] = [forms.nth(0), forms.nth(1)];
    for (const form of [first, second]) {
      await form.getByRole('button', { name: 'Weiter', exact: true }).last().click();
      await form.locator('section[id$=fehler]').waitFor();
    }
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    const dangling = await page.locator('[for], [aria-labelledby], [aria-describedby]').evaluateAll((elements) =>
      elements
        .flatMap((element) => ['for', 'aria-labelledby', 'aria-describedby'].map((name) => element.getAttribute(name) ?? ''))
        .flatMap((names) => names.split(' '))
        .filter((id) => id !== '' && !document.getElementById(id)),
    );
    expect(dangling).toEqual([]);
    await second.locator('section[id$=fehler] a').first().click();
    expect(await second.locator('input.loud').evaluate((element) => element === document.activeElement)).toBe(true);
    await first.locator('input.loud').fill('Fahrrad');
    expect(await second.locator('input.loud').inputValue()).toBe('');
    expect(problems).toEqual([]);
  });

  test('the values that a form hands over have the types of its form.d.ts', async () => {
    const uses = `import { Form } from '@vordruck/react/form';
import form from './form.js';
import texts from './texts.json';
export const page = (
  <Form
    form={form}
    texts={{ ...texts, language: 'de' }}
    inputs={{ today: '2026-11-23' }}
    onSubmit={({ values }) => {
      const found: string = values.sache;
      const wanted: boolean | undefined = values.finderlohn;
      // @ts-expect-error no such question
      console.log(found, wanted, values.unbekannt);
      // @ts-expect-error a yes or no
      const text: string = values.richtig;
    }}
  />
);
`;
    await writeFile(join(folder, 'out', 'uses.tsx'), uses);
    const flags =
      '--ignoreConfig --noEmit --strict --noUncheckedIndexedAccess --skipLibCheck --jsx react-jsx --target es2024 --module esnext --moduleResolution bundler --allowImportingTsExtensions --resolveJsonModule';
    const tsc = join(folder, '..', '..', 'node_modules', '.bin', 'tsc');
    const { status, stdout } = spawnSync(tsc, [...flags.split(' '), join(folder, 'out', 'uses.tsx')], { encoding: 'utf8' });
    // Sources of ours import styles and virtual modules, which only the build knows.
    const own = stdout.split('\n').filter((line) => line.includes('uses.tsx'));
    expect({ own, hasRun: status !== null }).toEqual({ own: [], hasRun: true });
  });

  test('a form in an application of one’s own: from the first question to typed values, with a control of one’s own', async () => {
    const { page, problems } = await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.title()).toMatch(/ - Fundbüro$/);
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.locator('section[id$=fehler]').waitFor();
    await page.locator('input.loud').fill('Fahrrad');
    for (const [index, part] of ['20', '11', '2026'].entries()) await page.locator('[name^="/am."]').nth(index).fill(part);
    await page.locator('[name="/wert"]').fill('1.250');
    await page.locator('[name="/finderlohn"][value=false]').check();
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.getByRole('heading', { name: 'Prüfen Sie Ihre Angaben' }).waitFor();
    await page
      .getByRole('link', { name: /Ändern.*gefunden\?/ })
      .first()
      .click();
    expect(await page.locator('[name="/sache"]').inputValue()).toBe('Fahrrad');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === '/sache');
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.getByRole('link', { name: 'Angaben stimmen, weiter' }).click();
    await page.getByRole('button', { name: 'Jetzt verbindlich absenden' }).click();
    await page.locator('section[id$=fehler]').waitFor();
    await page.getByLabel('Meine Angaben sind vollständig').check();
    await page.getByRole('button', { name: 'Jetzt verbindlich absenden' }).click();
    expect(JSON.parse((await page.locator('.sent').textContent()) ?? '')).toEqual({
      sache: 'Fahrrad',
      am: '2026-11-20',
      wert: '1250.00',
      finderlohn: false,
      richtig: true,
    });
    expect(problems).toEqual([]);
  });
});
