import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Finding } from '../finding.ts';

/** What Squiz's engine keeps in the page. */
interface Sniffer {
  process(standard: string, document: Document, done: () => void, failed: () => void): void;
  getMessages(): readonly { readonly type: number; readonly code: string; readonly msg: string; readonly element: Element }[];
}

const require = createRequire(import.meta.url);
let source: Promise<string> | undefined;

/** Squiz's HTML_CodeSniffer; only its errors, since warnings and notices ask a person to look. */
export async function runHtmlCodeSniffer(page: Page): Promise<readonly Finding[]> {
  source ??= readFile(require.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');
  await page.evaluate(await source);
  const errors = await page.evaluate(async () => {
    const { HTMLCS: sniffer }: { HTMLCS: Sniffer } = Object(globalThis);
    await new Promise<void>((fulfil, reject) =>
      sniffer.process('WCAG2AA', document, fulfil, () => reject(new Error('HTML_CodeSniffer failed'))),
    );
    const errorType = 1;
    return sniffer
      .getMessages()
      .filter(({ type }) => type === errorType)
      .map(({ code, msg, element }) => ({ code, msg, where: element.outerHTML?.slice(0, 80) ?? 'document' }));
  });
  return errors.map(({ code, msg, where }) => ({
    check: `html-codesniffer/${code.split('.').slice(3).join('.')}`,
    criterion: /(\d)_(\d)_(\d+)/.exec(code)?.slice(1).join('.') ?? '4.1.2',
    message: msg,
    where,
  }));
}
