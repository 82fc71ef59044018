import type { Browser, Page } from 'playwright-core';
import { compare } from '../contract/index.ts';
import { runContrast, runEngines } from '../engines/index.ts';
import type { Finding } from '../finding.ts';
import { answerAll } from '../looks/answers.ts';
import { tour } from '../looks/keyboard.ts';
import { plain, variants } from '../looks/index.ts';
import { lookAt } from '../looks/look.ts';
import { recordPage } from '../page/record.ts';
import type { ProvedPage } from '../prove-form.ts';
import type { Defect } from './defect.ts';
import { looks } from './looks.ts';
import { names } from './names.ts';
import { states } from './states.ts';

/** All defects that are seeded, one at a time. */
export const defects: readonly Defect[] = [...names, ...states, ...looks];

/** Every third of them: enough to see that the proof still finds, where there is no time for all. */
export const sampledDefects: readonly Defect[] = defects.filter((_, place) => place % 3 === 0);

/** How one defect fared. */
export interface Seeded {
  readonly defect: Defect;
  /** What found it first: the rest is not asked any more. Empty if nothing did. */
  readonly foundBy: readonly Finding[];
  /** No page has what it happens to. */
  readonly noRoom?: true;
}

type Part = (page: Page, proved: ProvedPage) => Promise<readonly Finding[]>;

/** From the fastest to the slowest. */
const examination: readonly Part[] = [
  async (page, { promised }) => compare(await recordPage(page), promised),
  (page) => lookAt(page, [plain]),
  (page) => tour(page),
  (page) => lookAt(page, variants),
  async (page) => (await runEngines(page)).findings,
  async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const { findings } = await runContrast(page);
    await page.emulateMedia({ colorScheme: 'light' });
    return findings;
  },
  // Last, since it leaves another page behind.
  (page) => answerAll(page),
];

/**
 * Seeds each defect alone into the first of the pages that has room for it, and examines what came of it. What the page had
 * before does not count. The pages stand still: their scripts are left out.
 */
export async function seedDefects(browser: Browser, proved: readonly ProvedPage[], chosen = defects): Promise<readonly Seeded[]> {
  // Pages with faults have room for most defects.
  const pages = proved.toSorted((one, other) => other.promised.faults.length - one.promised.faults.length);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const open = await stillPages(page);
  const hosts = await hostsOf(page, pages, { chosen, open });
  const clean = new Map<string, ReadonlySet<string>>();
  const outcomes: Seeded[] = [];
  for (const defect of chosen) {
    const host = hosts.get(defect);
    outcomes.push(
      host ? { defect, foundBy: await examine(page, { host, defect, open, clean }) } : { defect, foundBy: [], noRoom: true },
    );
  }
  await context.close();
  return outcomes;
}

type Open = (proved: ProvedPage) => Promise<void>;

/** Opens pages as they stood, whatever their portal would answer by now. */
async function stillPages(page: Page): Promise<Open> {
  let current: ProvedPage | undefined;
  const addressOf = ({ url }: ProvedPage) => url.split('#')[0] ?? '';
  await page.route(
    (url) => current !== undefined && url.href === addressOf(current),
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: current ? withoutScripts(current.html) : '' }),
  );
  return async (next) => {
    current = next;
    await page.goto('about:blank');
    await page.goto(addressOf(next));
    await opened(page);
  };
}

/** The first page that has what a defect happens to. */
async function hostsOf(
  page: Page,
  pages: readonly ProvedPage[],
  { chosen, open }: { readonly chosen: readonly Defect[]; readonly open: Open },
): Promise<ReadonlyMap<Defect, ProvedPage>> {
  const hosts = new Map<Defect, ProvedPage>();
  for (const proved of pages) {
    const waiting = chosen.filter((defect) => !hosts.has(defect));
    if (waiting.length === 0) break;
    await open(proved);
    const room = await page.evaluate(
      (selectors) => selectors.map((selector) => document.querySelector(selector) !== null),
      waiting.map(({ on }) => on),
    );
    for (const [index, defect] of waiting.entries()) if (room[index]) hosts.set(defect, proved);
  }
  return hosts;
}

/** Until the document has put the focus where it wants it: a fault that comes and goes would hide the seeded one. */
async function opened(page: Page): Promise<void> {
  const wanted = page.locator('[autofocus]').first();
  if ((await wanted.count()) === 0) return;
  const place = await wanted.elementHandle();
  // A page that never takes its focus is examined as it is: that is a finding, and not of the seed.
  await page.waitForFunction((element) => element === document.activeElement, place, { timeout: 2000 }).catch(() => undefined);
}

interface Seeding {
  readonly host: ProvedPage;
  readonly defect: Defect;
  readonly open: Open;
  /** What each part of the examination says of a page without any defect, by both. */
  readonly clean: Map<string, ReadonlySet<string>>;
}

/** What the first part that finds the defect says of it; the parts behind it are not asked. */
async function examine(page: Page, { host, defect, open, clean }: Seeding): Promise<readonly Finding[]> {
  let isSeeded = false;
  for (const [place, part] of examination.entries()) {
    if (!isSeeded) {
      await open(host);
      await page.locator(defect.on).first().evaluate(defect.apply);
      isSeeded = true;
    }
    const found = await part(page, host);
    if (found.length === 0) continue;
    const key = `${place} ${host.url} ${host.moment}`;
    if (!clean.has(key)) {
      await open(host);
      clean.set(key, new Set((await part(page, host)).map(keyOf)));
      isSeeded = false;
    }
    const fresh = found.filter((finding) => !clean.get(key)?.has(keyOf(finding)));
    if (fresh.length > 0) return fresh;
  }
  return [];
}

function keyOf({ check, where, message }: Finding): string {
  return `${check} ${where} ${message}`;
}

function withoutScripts(html: string): string {
  return html.replaceAll(/<script type="module"[^>]*><\/script>|<link[^>]*modulepreload[^>]*>/g, '');
}
