import type { Page } from 'playwright-core';
import type { Finding } from '../finding.ts';
import { runAxe } from './axe.ts';
import { runHtmlCodeSniffer } from './html-codesniffer.ts';
import { runIbm } from './ibm.ts';

/** What three engines of others find on a page: each knows rules that the others miss. */
export async function runEngines(page: Page): Promise<readonly Finding[]> {
  return [...(await runAxe(page)), ...(await runHtmlCodeSniffer(page)), ...(await runIbm(page))];
}

export { runAxe };
