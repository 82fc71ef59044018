import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { builtPages } from './built.ts';
import { probeForm } from './probe-form.ts';
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
    context = await browser.newContext();
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) problems.push(message.text());
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

  test('what was typed before the script arrived stays, and counts (promise 60)', async () => {
    const release = await hold(page);
    await page.goto(`${served.origin}/zahlung-leer`);
    await page.locator('#f-abbuchen').check();
    expect(await page.locator('#f-mandat-iban').count()).toBe(0);
    release();
    await page.locator('#f-mandat-iban').waitFor();
    expect(await page.locator('#f-abbuchen').isChecked()).toBe(true);
  });

  test('text, dates, second radios and checkboxes typed before the script arrived stay too (promise 60)', async () => {
    const release = await hold(page);
    await page.goto(`${served.origin}/zeile-leer`);
    await page.locator('#f-hunde-1-name').fill('Bello');
    await page.locator('#f-hunde-1-abstammung').check();
    await page.locator('#f-hunde-1-geboren__year').fill('2023');
    await page.locator('#f-hunde-1-gefaehrlich__option-1').check();
    await page.locator('#f-hunde-1-merkmale__option-1').check();
    release();
    await page.locator('#f-hunde-1-rasse').waitFor();
    expect(await page.locator('h1').textContent()).toContain('Bello');
    expect(await page.locator('#f-hunde-1-name').inputValue()).toBe('Bello');
    expect(await page.locator('#f-hunde-1-geboren__year').inputValue()).toBe('2023');
    expect(await page.locator('#f-hunde-1-gefaehrlich__option-1').isChecked()).toBe(true);
    expect(await page.locator('#f-hunde-1-merkmale').isChecked()).toBe(false);
    expect(await page.locator('#f-hunde-1-merkmale__option-1').isChecked()).toBe(true);
  });

  test('a conditional question appears after its trigger, without a request or a move of the focus (WCAG 3.2.2)', async () => {
    await open('zahlung-leer');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('#f-abbuchen').focus();
    await page.keyboard.press('Space');
    await page.locator('#f-mandat-iban').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-abbuchen');
    expect(await page.evaluate(() => document.querySelector('input[name=_shown]')?.getAttribute('value'))).toBe(
      '/abbuchen /mandat/iban /mandat/einzug',
    );
    await page.locator('#f-abbuchen__option-1').check();
    await page.locator('#f-mandat-iban').waitFor({ state: 'detached' });
    expect(requests).toEqual([]);
  });

  test('"Weiter" with faults stays here: summary in focus, title changed, each fault at its control, nothing sent (WCAG 3.3.1)', async () => {
    await open('schritt-leer');
    const title = await page.title();
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    const summary = page.locator('#fehler');
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toBe(`Fehler: ${title}`);
    expect(await page.locator('#f-halter-vornamen').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#f-halter-vornamen').getAttribute('aria-describedby')).toContain('f-halter-vornamen__error');
    await summary.getByRole('link').nth(2).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-halter-geburtsdatum');
    expect(served.posts).toEqual([]);
  });

  test('faults do not show while typing, and stay until the step is left again', async () => {
    await open('schritt-leer');
    await page.locator('#f-halter-geburtsdatum').fill('99');
    await page.locator('#f-halter-vornamen').focus();
    expect(await page.locator('.vd-error').count()).toBe(0);
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    const before = await page.locator('.vd-error').count();
    await page.locator('#f-halter-vornamen').fill('Anna');
    expect(await page.locator('.vd-error').count()).toBe(before);
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    expect(await page.locator('.vd-error').count()).toBe(before - 1);
  });

  test('"Weiter" without faults posts the form as it stands', async () => {
    await open('eine-frage');
    await page.locator('#f-herkunft').selectOption('Polen');
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.getByRole('heading', { name: 'Angekommen' }).waitFor();
    expect(served.posts[0]?.path).toBe('/10041100/probe/land');
    expect(Object.fromEntries(new URLSearchParams(served.posts[0]?.body))).toEqual({
      _token: 'token',
      _shown: '/herkunft',
      _version: probeForm().form.hash,
      '/herkunft': 'Polen',
      _action: 'next',
    });
  });

  test('a chosen file is not missing: only the server can judge it', async () => {
    await open('schritt-leer');
    await page.locator('#f-halter-vornamen').fill('Anna');
    await page.locator('#f-halter-familienname').fill('Muster');
    await page.locator('#f-halter-geburtsdatum').fill('3');
    await page.locator('#f-halter-geburtsdatum__month').fill('März');
    await page.locator('#f-halter-geburtsdatum__year').fill('1985');
    await page
      .locator('#f-ausweis')
      .setInputFiles({ name: 'ausweis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.getByRole('heading', { name: 'Angekommen' }).waitFor();
    expect(served.posts[0]?.body).toContain('filename="ausweis.pdf"');
    expect(served.posts[0]?.body).toContain('März');
  });

  test('Enter in a text field means "Weiter", even before buttons that upload', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${served.origin}/schritt-voll`);
    await still.locator('#f-halter-vornamen').press('Enter');
    await still.getByRole('heading', { name: 'Angekommen' }).waitFor();
    expect(served.posts[0]?.body).toMatch(/name="_action"\r\n\r\nnext/);
    await plain.close();
  });

  test.each([true, false])(
    'the focus is on what the page opened for, and stays there (WCAG 2.4.3; script: %s)',
    async (javaScriptEnabled) => {
      const own = await browser.newContext({ javaScriptEnabled });
      const opened = await own.newPage();
      const isFocused = async (name: string, wanted: string) => {
        await opened.goto(`${served.origin}/${name}`);
        if (javaScriptEnabled) await opened.waitForFunction(() => document.documentElement.dataset['vordruck'] === 'live');
        // A browser may set the focus of `autofocus` only with its first picture.
        const focused = () => opened.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
        await expect.poll(focused, { timeout: 20_000 }).toBe(wanted);
      };
      await isFocused('zahlung-leer', 'H1');
      await isFocused('zahlung-neu', 'f-mandat-iban');
      await isFocused('zahlung-fehler', 'fehler');
      // Whoever comes from "Ändern" is led to the question itself.
      await isFocused('schritt-voll#f-halter-familienname', 'f-halter-familienname');
      await own.close();
    },
  );

  test('an option that excludes the others takes them back', async () => {
    await open('zeile-leer');
    await page.locator('#f-hunde-1-merkmale').check();
    await page.locator('#f-hunde-1-merkmale__option-2').check();
    expect(await page.locator('#f-hunde-1-merkmale').isChecked()).toBe(false);
    await page.locator('#f-hunde-1-merkmale__option-1').check();
    expect(await page.locator('#f-hunde-1-merkmale__option-2').isChecked()).toBe(false);
  });

  test('the one live region tells what a total became once typing rests (WCAG 4.1.3)', async () => {
    await open('weiteres-leer');
    expect(await page.locator('[role=status], [aria-live=polite], [role=alert]').count()).toBe(1);
    await page.locator('#f-anzahl').fill('4');
    await page.locator('output').getByText('80,00 €').waitFor();
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('80,00 €'));
  });

  test('a page that a browser has translated goes on working (promise 59)', async () => {
    await open('zahlung-leer');
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) if (walker.currentNode.parentElement?.tagName !== 'SCRIPT') texts.push(walker.currentNode);
      for (const text of texts) {
        const outer = document.createElement('font');
        const inner = outer.appendChild(document.createElement('font'));
        text.parentNode?.replaceChild(outer, text);
        inner.append(text.textContent ?? '');
      }
    });
    await page.locator('#f-abbuchen').check();
    await page.locator('#f-mandat-iban').waitFor();
    await page.getByRole('button', { name: 'Weiter', exact: true }).click();
    await page.locator('#fehler').waitFor();
    await page.locator('#f-abbuchen__option-1').check();
    await page.locator('#f-mandat-iban').waitFor({ state: 'detached' });
  });
});

/** Holds the form back until it is released, as a slow line does. */
async function hold(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/form.js', async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
