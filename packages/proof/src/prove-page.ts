import type { Page } from 'playwright-core';
import { runAxe, runEngines } from './engines/index.ts';
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
  /** PNG by look. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Looks at the page at hand in all ways, by all engines and by Tab; leaves the focus where it was. */
export async function provePage(page: Page, withPictures: boolean): Promise<LookedAt> {
  const html = await page.content();
  const pictures = new Map<string, Uint8Array>();
  const dark: Finding[] = [];
  const focus = await page.evaluate(rememberFocus);
  const findings = [
    ...(await runEngines(page)),
    ...(await lookAt(page, [plain, ...variants], async ({ look }) => {
      if (look === 'dark') dark.push(...(await runAxe(page)).map((finding) => ({ ...finding, check: `dark ${finding.check}` })));
      if (withPictures) pictures.set(look, await page.screenshot({ fullPage: true, animations: 'disabled' }));
    })),
    ...(await tour(page)),
  ];
  await page.evaluate(giveFocus, focus);
  return { url: page.url(), title: await page.title(), html, findings: [...findings, ...dark], pictures };
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
