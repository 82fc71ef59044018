import type { Page } from 'playwright-core';
import { runContrast, runEngines } from './engines/index.ts';
import type { Finding } from './finding.ts';
import { plain, variants } from './looks/index.ts';
import { tour } from './looks/keyboard.ts';
import { lookAt } from './looks/look.ts';

/** A page as it was looked at. */
export interface LookedAt {
  readonly url: string;
  readonly title: string;
  /** The document as it stood. */
  readonly html: string;
  readonly findings: readonly Finding[];
  /** What an engine could not decide: a person has to look. */
  readonly doubts: readonly Finding[];
}

/** Looks at the page at hand in all ways, by all engines and by Tab; leaves the focus where it was. */
export async function provePage(page: Page, keep?: (look: string, picture: Uint8Array) => Promise<void>): Promise<LookedAt> {
  const html = await page.content();
  const focus = await page.evaluate(rememberFocus);
  const engines = await runEngines(page);
  const dark: Finding[] = [];
  const seen = await lookAt(page, [plain, ...variants], async ({ look }) => {
    if (look === 'dark')
      for (const finding of (await runContrast(page)).findings) dark.push({ ...finding, check: `dark ${finding.check}` });
    // Rest is not seen on a picture.
    if (keep && look !== 'reduced-motion') await keep(look, await page.screenshot({ fullPage: true, animations: 'disabled' }));
  });
  const findings = [...engines.findings, ...seen, ...(await tour(page)), ...dark];
  await page.evaluate(giveFocus, focus);
  return { url: page.url(), title: await page.title(), html, findings, doubts: engines.doubts };
}

/** In the page: where the focus is, by place in the document. */
function rememberFocus(): number {
  return [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body);
}

/** In the page. */
function giveFocus(place: number): void {
  const element = document.querySelectorAll('*')[place];
  if (element instanceof HTMLElement) element.focus();
}
