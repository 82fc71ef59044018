import type { Browser, Page } from 'playwright-core';
import type { Contender } from './contenders.ts';

/** What one visit of a page measured: milliseconds, and megabytes of memory. Missing where a page has no such thing. */
export interface Sample {
  /** The first questions are painted. */
  readonly usable: number;
  /** Every control answers. */
  readonly ready: number;
  readonly keys: readonly number[];
  readonly condition: number | undefined;
  readonly faults: number | undefined;
  /** The longest task from the first key on. */
  readonly longest: number;
  readonly memory: number;
}

const keys = 12;
/** A page that takes longer than this has lost. */
const patience = 60_000;

export async function sample(
  browser: Browser,
  origin: string,
  contender: Contender,
  fields: number,
  cpu: number,
): Promise<Sample> {
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(patience);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.goto(`${origin}${contender.path(fields)}`, { waitUntil: 'commit', timeout: patience });
    await page.waitForFunction(contender.ready, undefined, { polling: 'raf' });
    const ready = await page.evaluate(() => performance.now());
    const usable = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
    await page.evaluate(watchTasks);
    const typed = await page.evaluate(measureKeys, keys);
    const condition = contender.extra === undefined ? undefined : await page.evaluate(measureCondition, contender.extra);
    const { next, fault } = contender;
    const faults = fault === undefined ? undefined : await page.evaluate(measureFaults, { next, fault });
    const longest = await page.evaluate(() => Number(document.documentElement.dataset['longest'] ?? 0));
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return {
      usable: Number.isNaN(usable) ? ready : usable,
      ready,
      keys: typed,
      condition,
      faults,
      longest,
      memory: usedSize / 1e6,
    };
  } finally {
    await close(page);
  }
}

/** A page in the middle of a task of seconds is not waited for. */
async function close(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false });
}

/** Notes the longest task from now on. Runs in the page. */
function watchTasks(): void {
  const { dataset } = document.documentElement;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      dataset['longest'] = String(Math.max(Number(dataset['longest'] ?? 0), duration));
  }).observe({ type: 'longtask' });
}

/** From a key in the middle of the form to the frame after the next. Runs in the page. */
async function measureKeys(count: number): Promise<number[]> {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=text], input:not([type])')];
  inputs[inputs.length >> 1]?.focus();
  const took: number[] = [];
  for (let key = 0; key < count; key += 1) {
    const began = performance.now();
    document.execCommand('insertText', false, 'a');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    took.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return took;
}

/** From the last letter of the first answer to the frame that shows the question which it reveals. Runs in the page. */
async function measureCondition(extra: string): Promise<number | undefined> {
  const input = document.querySelector<HTMLInputElement>('input[type=text], input:not([type])');
  input?.focus();
  document.execCommand('insertText', false, 'j');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = performance.now();
  document.execCommand('insertText', false, 'a');
  while (!document.querySelector(extra)) {
    if (performance.now() - began > 10_000) return undefined;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
}

/** From "next" to the frame that shows the faults. Runs in the page. */
async function measureFaults({ next, fault }: { readonly next: string; readonly fault: string }): Promise<number | undefined> {
  const began = performance.now();
  [...document.querySelectorAll<HTMLElement>(next)].at(-1)?.click();
  while (!document.querySelector(fault)) {
    if (performance.now() - began > 30_000) return undefined;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
}
