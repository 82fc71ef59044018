import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Finding } from '../finding.ts';

/** What IBM's engine offers in the page. */
interface Engine {
  readonly Checker: new () => {
    check(
      root: Document,
      rulesets: readonly string[],
    ): Promise<{
      readonly results: readonly {
        readonly ruleId: string;
        readonly value: readonly [level: string, result: string];
        readonly message: string;
        readonly path: { readonly dom: string };
      }[];
    }>;
  };
}

const require = createRequire(import.meta.url);
let source: Promise<string> | undefined;

/** IBM's engine; only its failures, since what it calls potential or manual asks a person to look. */
export async function runIbm(page: Page): Promise<readonly Finding[]> {
  source ??= readFile(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');
  // Into the page's own scope, which the evaluated text otherwise leaves.
  await page.evaluate(`${await source};globalThis.ace=ace;undefined`);
  const failures = await page.evaluate(async () => {
    const { ace }: { ace: Engine } = Object(globalThis);
    const { results } = await new ace.Checker().check(document, ['IBM_Accessibility']);
    return results
      .filter(({ value: [level, result] }) => level === 'VIOLATION' && result === 'FAIL')
      .map(({ ruleId, message, path }) => ({ ruleId, message, where: path.dom }));
  });
  // A link past what is the same everywhere stands before all landmarks, so that it comes first (WCAG 2.4.1, technique G1).
  const skipLink = (rule: string, where: string) => rule === 'aria_content_in_landmark' && where === '/html[1]/body[1]/a[1]';
  return failures
    .filter(({ ruleId, where }) => !skipLink(ruleId, where))
    .map(({ ruleId, message, where }) => ({ check: `ibm/${ruleId}`, criterion: '4.1.2', message, where }));
}
