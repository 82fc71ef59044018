import { fileURLToPath } from 'node:url';
import { findingsOf, proveForm, type Way } from '@vordruck/proof';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { Citizen, overHttp, type Answered, type Values } from '../../server/test/citizen.ts';
import { loadForm, type LoadedForm } from '../src/forms/load.ts';
import type { ServedPortal } from '../src/portal/serve-portal.ts';
import { testPortal, today } from './portal.ts';

// Rows of several pages: a page that an answer hides, a list inside a page whose rows have pages again, a check of a whole row.
const folder = fileURLToPath(new URL('fixtures/haushalt', import.meta.url));
const base = '/10041100/haushalt/';
const list = `${base}wer`;

let portal: ServedPortal;
let loaded: LoadedForm;
beforeAll(async () => {
  [portal, loaded] = await Promise.all([testPortal([folder]), loadForm(folder)]);
});
afterAll(() => portal?.close());

const ended = ({ headers }: Answered) => String(headers.location);
const textOf = ({ body }: Answered) => body.replace(/<[^>]*>/g, '');

/** Somebody with a person in the list, at that person's first page. */
async function withPerson(answers: Values = {}): Promise<{ citizen: Citizen; row: string }> {
  const citizen = new Citizen((asked) => overHttp(portal.address, asked));
  await citizen.get(base);
  await citizen.follow(await citizen.post(base));
  await citizen.follow(await citizen.post(`${base}haus`, { '/strasse': 'Am Weg 1' }));
  await citizen.follow(await citizen.post(list, { _action: 'add:/personen' }));
  const row = `${list}/personen/1`;
  if (Object.keys(answers).length > 0) await citizen.follow(await citizen.post(`${row}/person`, answers));
  return { citizen, row };
}

const anna = { '/personen/@1/name': 'Anna', '/personen/@1/kind': 'false' };
/** A radio button that is chosen is posted with whatever is pressed. */
const dogs = { '/personen/@1/hatHunde': 'true' };
const mia = { '/personen/@1/name': 'Mia', '/personen/@1/kind': 'true', '/personen/@1/klasse': '3' };

describe('the pages of a row', () => {
  test('"Weiter" leads from page to page and at the end back to the list', async () => {
    const { citizen, row } = await withPerson();
    expect((await citizen.get(`${row}/person`)).statusCode).toBe(200);
    expect(ended(await citizen.post(`${row}/person`, anna))).toBe(`${row}/arbeit`);
    const page = await citizen.get(`${row}/arbeit`);
    expect(page.body).toContain('<title>Person 1: Anna – Arbeit - Haushalt melden');
    expect(page.body).toContain(`class="vd-back" href="${row}/person"`);
    expect(page.body).not.toContain('/personen/@1/name');
    expect(ended(await citizen.post(`${row}/arbeit`, { '/personen/@1/beruf': 'Bäckerin' }))).toBe(`${row}/hunde`);
    await citizen.get(`${row}/hunde`);
    expect(ended(await citizen.post(`${row}/hunde`, { '/personen/@1/hatHunde': 'false' }))).toBe(`${row}/notiz`);
    await citizen.get(`${row}/notiz`);
    expect(ended(await citizen.post(`${row}/notiz`))).toBe(list);
    expect(textOf(await citizen.get(list))).toContain('Person 1: Anna');
    expect(ended(await citizen.post(list))).toBe(`${base}ende`);
  });

  test('what is wrong on a page is told there, and nothing else', async () => {
    const { citizen, row } = await withPerson();
    await citizen.get(`${row}/person`);
    const refused = await citizen.post(`${row}/person`, { '/personen/@1/name': '' });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('href="#f-personen-1-name"');
    expect(refused.body).toContain('href="#f-personen-1-kind"');
    expect(refused.body).not.toContain('hatHunde');
    expect(refused.body).toContain('<title>Fehler: ');
  });

  test('a question that an answer reveals is asked before the page is left', async () => {
    const { citizen, row } = await withPerson();
    await citizen.get(`${row}/person`);
    const { '/personen/@1/klasse': klasse, ...first } = mia;
    expect(ended(await citizen.post(`${row}/person`, first))).toBe(`${row}/person?neu=%2Fpersonen%2F%401%2Fklasse`);
    await citizen.get(`${row}/person`);
    expect(ended(await citizen.post(`${row}/person`, { ...first, '/personen/@1/klasse': klasse }))).toBe(`${row}/hunde`);
  });

  test('a page whose questions are all hidden is left out, forward and back', async () => {
    const { citizen, row } = await withPerson(mia);
    const page = await citizen.get(`${row}/hunde`);
    expect(page.body).toContain(`class="vd-back" href="${row}/person"`);
    expect(ended(await citizen.get(`${row}/arbeit`))).toBe(`${row}/hunde`);
    const forged = await citizen.post(`${row}/arbeit`, { '/personen/@1/beruf': 'Spionin' });
    expect(ended(forged)).toBe(`${row}/hunde`);
    await citizen.get(`${row}/person`);
    await citizen.follow(await citizen.post(`${row}/person`, anna));
    expect((await citizen.get(`${row}/arbeit`)).body).not.toContain('Spionin');
  });

  test('what concerns the row as a whole is told on its last page', async () => {
    const { citizen, row } = await withPerson(mia);
    await citizen.get(`${row}/hunde`);
    await citizen.follow(await citizen.post(`${row}/hunde`, dogs));
    for (const dog of ['1', '2']) await addDog(citizen, row, dog);
    expect(ended(await citizen.post(`${row}/hunde`, dogs))).toBe(`${row}/notiz`);
    await citizen.get(`${row}/notiz`);
    const refused = await citizen.post(`${row}/notiz`);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toMatch(/href="#f-personen-1"[^§]*Ein Kind kann nicht zwei Hunde haben/);
    expect(refused.body).toContain('id="f-personen-1"');
  });
});

async function addDog(citizen: Citizen, row: string, dog: string): Promise<void> {
  const name = `/personen/@1/hunde/@${dog}`;
  await citizen.get(`${row}/hunde`);
  await citizen.follow(await citizen.post(`${row}/hunde`, { ...dogs, _action: 'add:/personen/@1/hunde' }));
  await citizen.follow(await citizen.post(`${row}/hunde/${dog}/tier`, { [`${name}/ruf`]: `Rex${dog}` }));
  await citizen.follow(await citizen.post(`${row}/hunde/${dog}/impfung`, { [`${name}/geimpft`]: 'true' }));
}

describe('rows in a page of a row', () => {
  const hasDogs = async () => {
    const begun = await withPerson(mia);
    await begun.citizen.get(`${begun.row}/hunde`);
    await begun.citizen.follow(await begun.citizen.post(`${begun.row}/hunde`, dogs));
    return begun;
  };

  test('are added, asked on pages of their own, and lead back to that page', async () => {
    const { citizen, row } = await hasDogs();
    await citizen.get(`${row}/hunde`);
    const added = await citizen.post(`${row}/hunde`, { ...dogs, _action: 'add:/personen/@1/hunde' });
    expect(ended(added)).toBe(`${row}/hunde/1/tier`);
    const page = await citizen.follow(added);
    expect(page.body).toContain(`class="vd-back" href="${row}/hunde"`);
    expect(ended(await citizen.post(`${row}/hunde/1/tier`, { '/personen/@1/hunde/@1/ruf': 'Rex' }))).toBe(
      `${row}/hunde/1/impfung`,
    );
    expect(textOf(await citizen.get(`${row}/hunde/1/impfung`))).toContain('Hund 1: Rex – Impfung von Rex');
    expect(ended(await citizen.post(`${row}/hunde/1/impfung`, { '/personen/@1/hunde/@1/geimpft': 'false' }))).toBe(
      `${row}/hunde`,
    );
    expect((await citizen.get(`${row}/hunde`)).body).toContain(`href="${row}/hunde/1/tier"`);
  });

  test('are removed there, with the focus on their list', async () => {
    const { citizen, row } = await hasDogs();
    await addDog(citizen, row, '1');
    await citizen.get(`${row}/hunde`);
    const removed = await citizen.post(`${row}/hunde`, { ...dogs, _action: 'remove:/personen/@1/hunde/@1' });
    expect(ended(removed)).toMatch(/\/personen\/1\/hunde\?hinweis=.*neu=%2Fpersonen%2F%401%2Fhunde$/);
    expect(textOf(await citizen.follow(removed))).toContain('Hund 1: Rex1');
    expect((await citizen.get(`${row}/hunde`)).body).not.toContain('Rex1');
  });

  test('are changed only on the page that has their list', async () => {
    const { citizen, row } = await hasDogs();
    await addDog(citizen, row, '1');
    await citizen.get(`${row}/notiz`);
    for (const action of ['add:/personen/@1/hunde', 'remove:/personen/@1/hunde/@1', 'add:/personen/@9/hunde'])
      expect(ended(await citizen.post(`${row}/notiz`, { _action: action }))).toBe(`${row}/notiz`);
    const page = await citizen.get(`${row}/hunde`);
    expect(page.body).toContain('Rex1');
    expect(page.body).not.toContain('Hund 2');
  });

  test('a broken nested row is named before sending, with a link to the page that asks it', async () => {
    const { citizen, row } = await hasDogs();
    await addDog(citizen, row, '1');
    await citizen.get(`${row}/hunde/1/tier`);
    const dog = '/personen/@1/hunde/@1';
    expect((await citizen.post(`${row}/hunde/1/tier`, { [`${dog}/ruf`]: '' })).statusCode).toBe(422);
    const review = await citizen.get(`${base}pruefen`);
    expect(review.body).toContain(`href="${row}/hunde/1/tier#f-personen-1-hunde-1-ruf"`);
    expect(review.body).toContain(`href="${row}/hunde/1/impfung#f-personen-1-hunde-1-geimpft"`);
    expect(review.body).toContain(`href="${row}/person#f-personen-1-name"`);
  });
});

describe('addresses that lead nowhere', () => {
  test.each([
    ['a row that is not there', 'personen/9/person', ''],
    ['a row that is not there, without a page', 'personen/9', ''],
    ['a page that no row has', 'personen/1/garten', '/personen/1/hunde'],
    ['no page', 'personen/1', '/personen/1/hunde'],
    ['a page of another list', 'personen/1/tier', '/personen/1/hunde'],
    ['a page hidden by an answer', 'personen/1/arbeit', '/personen/1/hunde'],
    ['a row of a hidden list', 'personen/1/hunde/1/tier', ''],
    ['a field', 'personen/1/name/x', ''],
    ['a page below a page', 'personen/1/person/arbeit', ''],
    ['too deep', `personen/1${'/hunde/1'.repeat(200)}/tier`, ''],
    ['a name that every object has', 'personen/__proto__/constructor', ''],
    ['a list', 'personen', ''],
    ['an escaped row', 'personen/%401/person', '/personen/1/person'],
  ])('%s', async (_, rest, to) => {
    const { citizen } = await withPerson(mia);
    const shown = await citizen.get(`${list}/${rest}`);
    if (shown.statusCode === 200) expect(shown.body).toContain(`action="${list}${to}"`);
    else expect([shown.statusCode, ended(shown)]).toEqual([303, `${list}${to}`]);
    await citizen.get(`${list}/personen/1/hunde`);
    const posted = await citizen.post(`${list}/${rest}`, { '/personen/@1/name': 'Eva', _action: 'update' });
    expect(posted.statusCode).toBe(303);
  });

  test('a row’s page in another step leads to that step', async () => {
    const { citizen } = await withPerson(mia);
    expect(ended(await citizen.get(`${base}haus/personen/1/person`))).toBe(`${base}haus`);
  });
});

const answers = {
  strasse: 'Am Weg 1',
  personen: [
    {
      name: 'Anna',
      kind: 'nein',
      beruf: 'Bäckerin',
      hatHunde: 'ja',
      hunde: [
        { ruf: 'Rex', geimpft: 'ja' },
        { ruf: 'Bello', geimpft: 'nein' },
      ],
      notiz: 'ruft an',
    },
    { name: 'Mia', kind: 'ja', klasse: '3', hatHunde: 'ja', hunde: [{ ruf: 'Wuff', geimpft: 'ja' }] },
  ],
  richtig: 'ja',
};

await withChromium(() => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each<Way>(['plain', 'keyboard', 'script-off'])(
    'a journey through rows in rows shows what the definition promises (%s)',
    { timeout: 180_000 },
    async (way) => {
      const inputs = { today, municipality: '10041100' };
      const proof = await proveForm(
        { browser, address: portal.address + base, form: loaded.form, texts: loaded.texts, inputs },
        { journeys: [{ journey: { name: 'haushalt', folder, answers }, ways: [way] }] },
      );
      expect(findingsOf(proof)).toEqual([]);
      expect(proof.walks[0]?.pages).toBeGreaterThanOrEqual(20);
    },
  );

  describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
    /** A browser that has what somebody filled in elsewhere. */
    const browserOf = async ({ cookies }: Citizen) => {
      const context = await browser.newContext({ javaScriptEnabled });
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.address })));
      return context.newPage();
    };
    const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

    test('"Ändern" leads to the row’s page that asks it, with the focus there', async () => {
      const { citizen } = await withPerson(mia);
      const page = await browserOf(citizen);
      await page.goto(`${portal.address}${base}pruefen`);
      await page.getByRole('link', { name: /Ändern.*Person 1: Mia, Gibt es Hunde\?/ }).click();
      expect(new URL(page.url()).pathname).toBe(`${list}/personen/1/hunde`);
      await expect.poll(() => focused(page)).toBe('f-personen-1-hatHunde');
      await page.context().close();
    });

    test('the heading of each page of a row takes the focus, and the browser’s way back keeps answers', async () => {
      const { citizen, row } = await withPerson(mia);
      const page = await browserOf(citizen);
      await page.goto(`${portal.address}${row}/person`);
      await page.locator('#f-personen-1-name').fill('Pia');
      await page.locator('.vd-button-primary').click();
      await page.getByRole('heading', { name: 'Person 1: Pia – Hunde' }).waitFor();
      await expect.poll(() => focused(page)).toBe('f-personen-1');
      await page.goBack();
      await expect.poll(() => page.locator('#f-personen-1-name').inputValue()).toBe('Pia');
      await page.context().close();
    });

    test('a list that an answer brings up is seen before it is judged', async () => {
      const { citizen, row } = await withPerson(mia);
      const page = await browserOf(citizen);
      await page.goto(`${portal.address}${row}/hunde`);
      await page.locator('[name="/personen/@1/hatHunde"][value=true]').check();
      if (!javaScriptEnabled) {
        await page.locator('.vd-button-primary').click();
        await expect.poll(() => focused(page)).toBe('f-personen-1-hunde');
      }
      await page.getByRole('button', { name: 'Hund hinzufügen' }).waitFor();
      expect(await page.locator('#fehler').count()).toBe(0);
      await page.locator('.vd-button-primary').click();
      await page.locator('#fehler').waitFor();
      await page.context().close();
    });
  });
});
