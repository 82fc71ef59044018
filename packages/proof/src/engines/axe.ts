import axe, { type AxeResults, type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Finding } from '../finding.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

/** What axe says of a page. */
export interface AxeVerdict {
  readonly findings: readonly Finding[];
  /** What it could not decide: a person has to look. */
  readonly doubts: readonly Finding[];
}

/** Deque's axe, with all its rules or those named. */
export async function runAxe(page: Page, rules?: readonly string[]): Promise<AxeVerdict> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: tags };
  const results = await page.evaluate(async (only): Promise<Pick<AxeResults, 'violations' | 'incomplete'>> => {
    const { axe: inPage }: { axe: typeof axe } = Object(globalThis);
    const { violations, incomplete } = await inPage.run(document, {
      runOnly: only,
      resultTypes: ['violations', 'incomplete'],
    });
    return { violations, incomplete };
  }, runOnly);
  return { findings: results.violations.flatMap(findingsOf), doubts: results.incomplete.flatMap(findingsOf) };
}

function findingsOf({ id, help, nodes, tags: criteria }: Result): readonly Finding[] {
  const criterion = criteria.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? [])[0] ?? 'best practice';
  return nodes.map(({ target }) => ({ check: `axe/${id}`, criterion, message: help, where: target.join(' ') }));
}
