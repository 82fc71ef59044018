import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messages, type CompiledForm, type FieldPlan, type FormTexts } from '@vordruck/engine';
import { buildEmbed } from '@vordruck/react/build';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { workingForm, type PortalForm } from '../src/index.ts';
import { onePixel } from './citizen.ts';
import { petForm } from './pet-form.ts';
import { startPortal, type TestPortal } from './portal.ts';

// A form without rules, so that its plan is all that the page of the town needs.
const field = (id: string, type: string, step: number): FieldPlan => ({ id, key: id, type, parent: -1, step, depth: 0 });
const { rules: _, ...plan } = petForm.form;
const lostForm: Omit<CompiledForm, 'rules'> = {
  ...plan,
  form: 'fundsache',
  parameters: [],
  places: {},
  steps: [{ step: 'fund', fields: [0, 1] }],
  fields: [
    field('sache', 'text', 0),
    { ...field('bild', 'file', 0), required: false, accept: ['image/png'], maxSize: 20_000 },
    field('richtig', 'declaration', -1),
  ],
  declarations: [2],
  order: [0, 1, 2],
  reads: [],
};
const texts: FormTexts = {
  form: 'fundsache',
  hash: lostForm.hash,
  language: 'de',
  places: {},
  texts: {
    ...messages.de,
    title: 'Fund melden',
    'steps.fund.title': 'Ihr Fund',
    'sache.label': 'Was haben Sie gefunden?',
    'bild.label': 'Bild',
    'richtig.label': 'Alles ist richtig.',
  },
};
const offer: PortalForm = {
  ...petForm,
  form: { ...lostForm, rules: () => [] },
  texts: new Map([['de', texts]]),
};

await withChromium(() => {
  let portal: TestPortal;
  let town: Server;
  let browser: Browser;
  let outDir: string;
  let origin: string;
  let action: string;
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'vordruck-town-'));
    const element = await readFile(await buildEmbed({ outDir }));
    const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
      '/element.js': ['text/javascript', element],
      '/form.js': ['text/javascript', `export default { ...${JSON.stringify(lostForm)}, rules: () => [] };`],
      '/texts.json': ['application/json', JSON.stringify(texts)],
    };
    town = createServer((request, response) => {
      const page = `<!doctype html><html lang="de"><title>Stadt</title><script type="module" src="/element.js"></script>
        <vordruck-form form="/form.js" texts="/texts.json" municipality="10041100" today="2026-11-23" action="${action}"></vordruck-form></html>`;
      const [type, body] = files[request.url ?? ''] ?? ['text/html', page];
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    await new Promise<void>((resolve) => town.listen(0, '127.0.0.1', resolve));
    const address = town.address();
    origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
    portal = await startPortal({ forms: new Map([['fundsache', workingForm(offer)]]), embedding: { origins: [origin] } });
    const listening = await portal.server.listen({ port: 0, host: '127.0.0.1' });
    action = `${listening}/einreichen/10041100/fundsache`;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    town?.close();
    await portal?.end();
    await rm(outDir, { recursive: true, force: true });
  });

  const fillIn = async (page: Page) => {
    await page.goto(origin);
    await page.getByLabel('Was haben Sie gefunden?').fill('Fahrrad');
    await page.locator('#f-bild').setInputFiles({ name: 'rad.png', mimeType: 'image/png', buffer: onePixel });
    await page.getByRole('button', { name: 'Weiter', exact: true }).last().click();
    await page.getByRole('link', { name: 'Angaben stimmen, weiter' }).click();
    await page.getByLabel('Alles ist richtig.').check();
  };
  const send = (page: Page) => page.getByRole('button', { name: 'Jetzt verbindlich absenden' }).click();

  test('a form in a town’s page posts itself with its file; after a broken line it arrives once, and shows its number', async () => {
    const page = await browser.newPage();
    await fillIn(page);
    // The answer is lost on its way back: the server has it, and nobody knows.
    await page.route('**/einreichen/**', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await send(page);
    await page.getByRole('heading', { name: 'Ihr Antrag ist noch nicht angekommen' }).waitFor();
    const focused = () => document.querySelector('vordruck-form')?.shadowRoot?.activeElement?.textContent ?? '';
    expect(await page.evaluate(focused)).toContain('Ihre Angaben stehen noch hier');
    await page.unroute('**/einreichen/**');
    await send(page);
    await page.getByRole('heading', { name: 'Ihr Antrag ist eingegangen' }).waitFor();
    expect(await page.evaluate(focused)).toBe('Ihr Antrag ist eingegangen');
    const receipt = new URL((await page.getByRole('link', { name: 'Quittung und Kopien ansehen' }).getAttribute('href')) ?? '');
    const { body } = await portal.server.inject({ url: receipt.pathname });
    expect(body).toContain(await page.locator('.vd-receipt-number').textContent());
    expect(body).toContain('rad.png');
    await page.close();
  });

  test('where the site may not post, it is told, and nothing typed is lost', async () => {
    const page = await browser.newPage();
    await fillIn(page);
    await page.route('**/einreichen/**', (route) =>
      route.fulfill({ status: 403, headers: { 'access-control-allow-origin': '*' } }),
    );
    await send(page);
    await page.getByText('Von dieser Seite aus lässt er sich nicht absenden.').waitFor();
    await page.getByRole('link', { name: 'Zurück' }).first().click();
    await page.getByText('Fahrrad').waitFor();
    await page.close();
  });
});
