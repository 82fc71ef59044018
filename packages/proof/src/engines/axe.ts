import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Finding } from '../finding.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

/** Deque's axe. */
export async function runAxe(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (values) => {
    const { axe: inPage }: { axe: typeof axe } = Object(globalThis);
    const result = await inPage.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return result.violations.flatMap(({ id, help, nodes, tags: criteria }) =>
      nodes.map(({ target }) => ({ id, help, criteria, where: target.join(' ') })),
    );
  }, tags);
  return violations.map(({ id, help, criteria, where }) => ({
    check: `axe/${id}`,
    criterion: criteria.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? [])[0] ?? 'best practice',
    message: help,
    where,
  }));
}
