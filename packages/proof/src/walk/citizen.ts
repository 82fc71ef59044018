import { resolve } from 'node:path';
import type { Session } from '@vordruck/engine';
import type { Page } from 'playwright-core';
import type { Hands } from './hands.ts';
import { intendedFor, type Journey } from './journey.ts';

/** Fresh: nothing typed yet. Faults: after a check that failed. Filled: before it is sent off. */
export type Moment = 'fresh' | 'faults' | 'filled';

/** Who walks, and how. */
export interface Walk {
  readonly page: Page;
  readonly journey: Journey;
  readonly session: Session;
  readonly hands: Hands;
  /** Sends each page off empty first, to see its faults. */
  readonly provoke: boolean;
  /** The rows made so far: where each stands in the journey's answers. */
  readonly places: Map<string, number>;
  /** Called at each moment of each page. */
  watch(moment: Moment): Promise<void>;
}

const faults = '#fehler';
const onward = 'button[name="_action"][value="next"]:not([aria-hidden])';
/** Milliseconds that a portal may take to answer. */
const patience = 20_000;
/** More pages than any journey has. */
const mostPages = 500;

/** From a start page to the receipt, as the journey means to; or to the page to sign by hand, where nobody can send. */
export async function apply(walk: Walk, start: string): Promise<void> {
  const { page, watch } = walk;
  await page.goto(start);
  await watch('fresh');
  await press(walk, 'button[name="_action"][value="start"]');
  for (let pages = 0; !/\/(pruefen|senden)(\?|$)/.test(page.url()); pages += 1) {
    if (pages > mostPages) throw new Error(`The journey ${walk.journey.name} does not come to an end.`);
    await step(walk);
  }
  await watch('fresh');
  await press(walk, 'main a[href$="/senden"], main button[value="next"]:not([aria-hidden])');
  await watch('fresh');
  if (walk.session.form.trust !== 'none') return;
  if (walk.provoke) {
    await press(walk, 'button[name="_action"][value="send"]');
    if ((await page.locator(faults).count()) > 0) await watch('faults');
  }
  await fill(walk);
  await press(walk, 'button[name="_action"][value="send"]');
  if (!/\/quittung\//.test(page.url()))
    throw new Error(`The journey ${walk.journey.name} ends at ${page.url()}: ${await faultsOf(page)}`);
  await watch('fresh');
}

/** One page of a step or row, with the rows of the lists on it. */
async function step(walk: Walk, provoke = walk.provoke): Promise<void> {
  const { page, watch } = walk;
  await watch('fresh');
  if (provoke && (await page.locator(faults).count()) === 0) {
    const address = addressOf(page);
    await press(walk, onward);
    // Nothing has to be answered here, but the journey may mean to.
    if (addressOf(page) !== address) await page.goto(address);
    else if ((await page.locator(faults).count()) > 0) await watch('faults');
  }
  const made = new Set<string>();
  await complete(walk, made);
  await watch('filled');
  await leave(walk, made);
}

/** Without what stands behind the question mark. */
function addressOf(page: Page): string {
  return page.url().split(/[?#]/)[0] ?? '';
}

/** Answers all of a page and makes the rows of its lists, those too that answers bring up. */
async function complete(walk: Walk, made: Set<string>): Promise<void> {
  for (const list of await listsOf(walk.page)) {
    if (made.has(list)) continue;
    made.add(list);
    await fillList(walk, list);
  }
  await fill(walk);
  if ((await listsOf(walk.page)).some((list) => !made.has(list))) await complete(walk, made);
}

/** Goes on; a page that asks more now is filled in once more. */
async function leave(walk: Walk, made: Set<string>): Promise<void> {
  const { page } = walk;
  const address = addressOf(page);
  for (let times = 0; times < 5; times += 1) {
    await press(walk, onward);
    if (addressOf(page) !== address) return;
    await complete(walk, made);
  }
  throw new Error(`The journey ${walk.journey.name} does not get past ${page.url()}: ${await faultsOf(page)}`);
}

async function faultsOf(page: Page): Promise<string> {
  const said = await page.locator(`${faults} li`).allTextContents();
  return said.join(' ') || 'no fault is told';
}

async function listsOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('button[name="_action"][value^="add:"]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value')?.slice('add:'.length) ?? ''));
}

/** Adds the rows that the journey means; a row may have several pages, and lists of its own on them. */
async function fillList(walk: Walk, list: string): Promise<void> {
  const rows = intendedFor(walk.journey, list, walk.places);
  if (!Array.isArray(rows)) return;
  for (const place of rows.keys()) {
    await press(walk, `button[value="add:${list}"]`);
    const id = rowIn(walk.page, list);
    walk.places.set(`${list}/@${id}`, place);
    for (let pages = 0; rowIn(walk.page, list) === id; pages += 1) {
      if (pages > mostPages) throw new Error(`The journey ${walk.journey.name} does not get past ${walk.page.url()}.`);
      await step(walk, walk.provoke && place === 0);
    }
  }
}

/** Id of the row of this list whose page it is: `/<AGS>/<form>/<step>/<list>/<row>…` */
function rowIn(page: Page, list: string): string | undefined {
  const below = `/${new URL(page.url()).pathname.split('/').slice(4).join('/')}/`;
  const rows = `${list.replaceAll('/@', '/')}/`;
  return below.startsWith(rows) ? below.slice(rows.length).split('/')[0] : undefined;
}

/** Presses a button or link and waits for what comes of it: another page, or this one with faults. */
async function press({ page, hands }: Walk, selector: string): Promise<void> {
  await page.evaluate((summary) => {
    document.documentElement.dataset['seen'] = '';
    document.querySelector(summary)?.setAttribute('data-seen', '');
  }, faults);
  await hands.press(page.locator(selector).first());
  const end = Date.now() + patience;
  for (;;) {
    // While one page gives way to the next there is nothing to ask.
    if (await page.evaluate(answered, faults).catch(() => false)) return;
    if (Date.now() > end) throw new Error(`Nothing came of ${selector} on ${page.url()}.`);
    await page.waitForTimeout(20);
  }
}

/** In the page: whether this is another one, or has told of faults. */
function answered(summary: string): boolean {
  const other = document.documentElement.dataset['seen'] === undefined && document.readyState === 'complete';
  return other || document.querySelector(`${summary}:not([data-seen])`) !== null;
}

/** Answers every question shown, again and again while that brings up new ones. */
async function fill(walk: Walk): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const names = await walk.page
      .locator('main :is(input, select, textarea)[name^="/"]')
      .evaluateAll((controls) => controls.map((control) => control.getAttribute('name') ?? ''));
    const open = [...new Set(names.map((name) => name.replace(/\.(day|month|year)$/, '')))].find((name) => !done.has(name));
    if (open === undefined) return;
    done.add(open);
    const intended = intendedFor(walk.journey, open, walk.places);
    if (intended !== undefined && intended !== null) await answer(walk, open, intended);
  }
}

async function answer(walk: Walk, name: string, intended: unknown): Promise<void> {
  const { page, hands, session } = walk;
  const control = page.locator(`[name="${name}"]:not([capture])`);
  if ((await control.count()) === 0) return answerDate(walk, name, String(intended));
  const type = await control
    .first()
    .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()));
  const texts: Readonly<Record<string, string>> = { ja: 'true', nein: 'false' };
  const values = [intended].flat().map((value) => texts[String(value)] ?? String(value));
  if (type === 'file') {
    const files = [intended].flat().map((entry) => resolve(walk.journey.folder, String(Reflect.get(Object(entry), 'file'))));
    return hands.attach(control.first(), files);
  }
  if (type === 'radio' || type === 'checkbox') {
    for (const value of values)
      if (type === 'radio' || value !== 'false') await hands.check(page.locator(`[name="${name}"][value="${value}"]`).first());
    session.set(name, type === 'checkbox' && (await control.count()) > 1 ? values : values[0]);
  } else if (type === 'hidden') {
    const label = session.field(name).options.find(({ value }) => value === values[0])?.label.text ?? String(intended);
    await hands.type(control.locator('xpath=..').locator('[role="combobox"]'), label);
    await page.keyboard.press('Enter');
    session.set(name, values[0]);
  } else {
    if (type === 'select') await hands.select(control, String(intended));
    else await hands.type(control, String(intended));
    session.set(name, String(intended));
  }
}

async function answerDate({ page, hands, session }: Walk, name: string, text: string): Promise<void> {
  const parts = text.includes('-') ? text.split('-').toReversed() : text.split(/[. ]+/);
  const [year, month, day] = parts.toReversed();
  for (const [part, value] of Object.entries({ day, month, year })) {
    const control = page.locator(`[name="${name}.${part}"]`);
    if ((await control.count()) > 0) await hands.type(control, value ?? '');
  }
  session.set(name, `${day ?? ''}.${month ?? ''}.${year ?? ''}`);
}
