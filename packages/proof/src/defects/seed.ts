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
  let current: ProvedPage | undefined;
  await page.route(
    (url) => current !== undefined && url.href === current.url.split('#')[0],
    (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: current ? withoutScripts(current.html) : '' }),
  );
  const open = async (next: ProvedPage) => {
    current = next;
    await page.goto('about:blank');
    await page.goto(next.url.split('#')[0] ?? '');
    await opened(page);
  };
  const before = new Map<ProvedPage, ReadonlySet<string>>();
  const outcomes: Seeded[] = [];
  for (const defect of chosen) {
    const host = await firstWith(page, pages, defect, open);
    if (!host) {
      outcomes.push({ defect, foundBy: [], noRoom: true });
      continue;
    }
    if (!before.has(host)) before.set(host, new Set((await examineAll(page, host)).map(keyOf)));
    await open(host);
    await page.locator(defect.on).first().evaluate(defect.apply);
    outcomes.push({ defect, foundBy: await examine(page, host, before.get(host) ?? new Set()) });
  }
  await context.close();
  return outcomes;
}

/** Until the document has put the focus where it wants it: a fault that comes and goes would hide the seeded one. */
async function opened(page: Page): Promise<void> {
  const wanted = page.locator('[autofocus]').first();
  if ((await wanted.count()) === 0) return;
  const place = await wanted.elementHandle();
  // A page that never takes its focus is examined as it is: that is a finding, and not of the seed.
  await page.waitForFunction((element) => element === document.activeElement, place, { timeout: 2000 }).catch(() => undefined);
}

async function firstWith(
  page: Page,
  pages: readonly ProvedPage[],
  { on }: Defect,
  open: (proved: ProvedPage) => Promise<void>,
): Promise<ProvedPage | undefined> {
  for (const proved of pages) {
    await open(proved);
    if ((await page.locator(on).count()) > 0) return proved;
  }
  return undefined;
}

async function examineAll(page: Page, proved: ProvedPage): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const part of examination) findings.push(...(await part(page, proved)));
  return findings;
}

async function examine(page: Page, proved: ProvedPage, known: ReadonlySet<string>): Promise<readonly Finding[]> {
  for (const part of examination) {
    const found = (await part(page, proved)).filter((finding) => !known.has(keyOf(finding)));
    if (found.length > 0) return found;
  }
  return [];
}

function keyOf({ check, where, message }: Finding): string {
  return `${check} ${where} ${message}`;
}

function withoutScripts(html: string): string {
  return html.replaceAll(/<script type="module"[^>]*><\/script>|<link[^>]*modulepreload[^>]*>/g, '');
}
