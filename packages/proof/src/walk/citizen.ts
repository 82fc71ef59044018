import type { Session } from '@vordruck/engine';
import type { Page } from 'playwright-core';
import { fill } from './answer.ts';
import type { Hands } from './hands.ts';
import { intendedFor, type Journey } from './journey.ts';
import { leftBehind, whereabouts, type Whereabouts } from './whereabouts.ts';

/** Fresh: nothing typed yet. Faults: after a check that failed. Filled: before it is sent off. */
export type Moment = 'fresh' | 'faults' | 'filled';

/** Who walks, and how. */
export interface Walk {
  readonly page: Page;
  readonly journey: Journey;
  /** What was answered so far; follows the draft that each page was made from. */
  readonly session: Session;
  readonly hands: Hands;
  /** Whether to send the page at hand off empty first, to see its faults. */
  provoke(): boolean;
  /** The rows made so far: where each stands in the journey's answers. */
  readonly places: Map<string, number>;
  /** Called at each moment of each page. */
  watch(moment: Moment, at: Whereabouts): Promise<void>;
}

const faults = '#fehler';
const onward = 'button[name="_action"][value="next"]:not([aria-hidden])';
/** Milliseconds that a portal may take to answer. */
const patience = 20_000;
/** More pages than any journey has. */
const mostPages = 500;

/** The portal does not let the journey go on. */
class Stuck extends Error {
  override readonly name = 'Stuck';
}

/**
 * From a start page to where the journey means to end: the receipt; the page to sign by hand, where nobody can send; or the
 * page that does not take the answers.
 */
export async function apply(walk: Walk, start: string): Promise<void> {
  const { journey } = walk;
  const refused = journey.refused ?? false;
  try {
    await send(walk, start);
  } catch (error) {
    if (!(refused && error instanceof Stuck)) throw error;
    return look(walk, 'faults');
  }
  if (refused) throw new Error(`The answers of ${journey.name} can be sent although the definition refuses them.`);
}

async function send(walk: Walk, start: string): Promise<void> {
  const { page } = walk;
  await page.goto(start);
  await look(walk, 'fresh');
  await press(walk, 'button[name="_action"][value="start"]');
  for (let pages = 0; !/\/(pruefen|senden)(\?|$)/.test(page.url()); pages += 1) {
    if (pages > mostPages) throw new Error(`The journey ${walk.journey.name} does not come to an end.`);
    await step(walk);
  }
  await look(walk, 'fresh');
  if (!/\/senden(\?|$)/.test(page.url())) {
    const onwards = 'main a[href$="/senden"], main button[value="next"]:not([aria-hidden])';
    if ((await page.locator(onwards).count()) === 0) throw stuck(walk, await faultsOf(page));
    await press(walk, onwards);
    await look(walk, 'fresh');
  }
  if (walk.session.form.trust !== 'none') return;
  if (walk.provoke()) {
    await press(walk, 'button[name="_action"][value="send"]');
    if ((await page.locator(faults).count()) > 0) await look(walk, 'faults');
  }
  // Where nothing is declared, there was nothing to leave out.
  if (!isReceipt(page)) {
    await fill(walk);
    await press(walk, 'button[name="_action"][value="send"]');
  }
  if (!isReceipt(page)) throw stuck(walk, await faultsOf(page));
  await look(walk, 'fresh');
}

async function look({ page, session, watch }: Walk, moment: Moment): Promise<void> {
  await watch(moment, await whereabouts(page, session, moment === 'filled'));
}

function isReceipt(page: Page): boolean {
  return /\/quittung\//.test(page.url());
}

/** One page of a step or row, with the rows of the lists on it. */
async function step(walk: Walk): Promise<void> {
  const { page } = walk;
  await look(walk, 'fresh');
  if ((await page.locator(faults).count()) === 0 && walk.provoke()) {
    const address = addressOf(page);
    await press(walk, onward);
    // Nothing has to be answered here, but the journey may mean to.
    if (addressOf(page) !== address) await page.goto(address);
    else if ((await page.locator(faults).count()) > 0) await look(walk, 'faults');
  }
  const made = new Set<string>();
  await complete(walk, made);
  await look(walk, 'filled');
  await leave(walk, made);
}

/** Without what stands behind the question mark. */
function addressOf(page: Page): string {
  return page.url().split(/[?#]/)[0] ?? '';
}

/** Answers all of a page and makes the rows of its lists, whose questions may depend on it; then whatever that brought up. */
async function complete(walk: Walk, made: Set<string>): Promise<void> {
  await fill(walk);
  const lists = (await listsOf(walk.page)).filter((list) => !made.has(list));
  for (const list of lists) {
    made.add(list);
    await fillList(walk, list);
  }
  if (lists.length > 0) await complete(walk, made);
}

/** Goes on; a page that asks more now is filled in once more. */
async function leave(walk: Walk, made: Set<string>): Promise<void> {
  const { page } = walk;
  const address = addressOf(page);
  for (let times = 0; times < 5; times += 1) {
    // What was told after the last time is left as it is, for whoever watches.
    if (times > 0) await complete(walk, made);
    await press(walk, onward);
    if (addressOf(page) !== address) return;
  }
  throw stuck(walk, await faultsOf(page));
}

function stuck({ journey, page }: Walk, said: string): Stuck {
  return new Stuck(`The journey ${journey.name} does not get past ${page.url()}: ${said}`);
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
      await step(walk);
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
  await page.evaluate(
    ([summary, mark]) => {
      document.documentElement.dataset[mark] = '';
      document.querySelector(summary)?.setAttribute(`data-${mark}`, '');
    },
    [faults, leftBehind] as const,
  );
  await hands.press(page.locator(selector).first());
  const end = Date.now() + patience;
  for (;;) {
    // While one page gives way to the next there is nothing to ask.
    if (await page.evaluate(answered, [faults, leftBehind] as const).catch(() => false)) return;
    if (Date.now() > end) throw new Error(`Nothing came of ${selector} on ${page.url()}.`);
    await page.waitForTimeout(20);
  }
}

/** In the page: whether this is another one, or has told of faults. */
function answered([summary, mark]: readonly [string, string]): boolean {
  const other = document.documentElement.dataset[mark] === undefined && document.readyState === 'complete';
  // The same summary may say the same once more: then the focus comes back to it.
  const again = document.activeElement?.closest(summary) !== null && document.activeElement !== null;
  return other || again || document.querySelector(`${summary}:not([data-${mark}])`) !== null;
}
