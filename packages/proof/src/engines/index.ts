import type { Page } from 'playwright-core';
import { runAxe, type AxeVerdict } from './axe.ts';
import { runHtmlCodeSniffer } from './html-codesniffer.ts';
import { runIbm } from './ibm.ts';

/** What three engines of others find on a page: each knows rules that the others miss. */
export async function runEngines(page: Page): Promise<AxeVerdict> {
  const { findings, doubts } = await runAxe(page);
  return { findings: [...findings, ...(await runHtmlCodeSniffer(page)), ...(await runIbm(page))], doubts };
}

/** Contrast of texts in the colours at hand, which axe alone measures. */
export function runContrast(page: Page): Promise<AxeVerdict> {
  return runAxe(page, ['color-contrast']);
}
