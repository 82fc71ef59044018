import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';

/** What the virtual screen reader offers in a page. */
interface Reader {
  start(options: { readonly container: Node }): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Under the portal's own address: its content security policy lets in nothing else. */
const address = '/virtual-screen-reader.js';
const script = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));

/** Lets the pages of a context be read aloud. */
export async function bringReader(context: BrowserContext): Promise<void> {
  await context.route(`**${address}`, (route) => route.fulfill({ path: script, contentType: 'text/javascript' }));
}

/** What a screen reader says of the main part of a page from its beginning to its end, one phrase a line. */
export async function readAloud(page: Page): Promise<readonly string[]> {
  // As text: a test runner would make another import of it.
  await page.evaluate(`import('${address}').then(({ virtual }) => { globalThis.reader = virtual })`);
  const said = await page.evaluate(speak);
  return told(said);
}

/** In the page: goes through it phrase by phrase, and puts the focus back where it was. */
async function speak(): Promise<readonly string[]> {
  const { reader }: { reader: Reader } = Object(globalThis);
  const main = document.querySelector('main') ?? document.body;
  const focus = document.activeElement;
  await reader.start({ container: main });
  // It begins anew where it ends; a page that changes meanwhile may take the end away from under it.
  for (let phrases = 0; phrases < 5000 && !(await reader.lastSpokenPhrase()).startsWith('end of main'); phrases += 1)
    await reader.next();
  const said = await reader.spokenPhraseLog();
  await reader.stop();
  if (focus instanceof HTMLElement) focus.focus();
  return said;
}

/** What of it people are told: without the scaffold of the document, and no text beside its control that says it again. */
function told(said: readonly string[]): readonly string[] {
  const phrases = said
    .filter((phrase) => !scaffold.test(phrase))
    // What a button posts.
    .map((phrase) => phrase.replace(/^(button, .*), [^,\s]+$/u, '$1'))
    .map(spaced);
  return phrases
    .filter((phrase, index) => {
      if (speaks.test(phrase) || pair.test(phrase) || pair.test(phrases[index - 1] ?? '')) return true;
      const before = phrases.slice(0, index).findLast((each) => speaks.test(each));
      const after = phrases.slice(index).find((each) => speaks.test(each));
      return !(before && says(before, phrase)) && !(after && asks.test(after) && says(after, phrase));
    })
    .reduce<readonly string[]>(joinPairs, []);
}

/** Boxes that say nothing, and where things end. */
const scaffold = /^(main|paragraph|strong|form|generic|emphasis|status|listitem, .*|list|end.*)$/u;
/** What says its name itself; its text stands behind it. */
const speaks =
  /^(heading|link|button|textbox|searchbox|combobox|listbox|option|radio|checkbox|radiogroup|group|region|status), /u;
/** Of these, what has its label before it. */
const asks = /^(textbox|searchbox|combobox|listbox|checkbox|status), /u;
/** Question and answer where all is shown once more. */
const pair = /^(term|definition)$/u;

/** A term and a definition each stand in one line with their text. */
function joinPairs(lines: readonly string[], phrase: string): readonly string[] {
  const last = lines.at(-1) ?? '';
  if (!pair.test(last) || pair.test(phrase)) return [...lines, phrase];
  return [...lines.slice(0, -1), speaks.test(phrase) ? phrase : `${last}, ${phrase}`];
}

/** Whether a phrase holds another, in whole words. */
function says(phrase: string, inner: string): boolean {
  const [before = '', ...after] = ` ${phrase} `.split(inner);
  return after.some((rest) => !/^[\p{L}\p{N}]/u.test(rest)) && !/[\p{L}\p{N}]$/u.test(before);
}

/** The reader puts texts of neighbouring elements together without what stands between them. */
function spaced(phrase: string): string {
  return phrase.replaceAll(/([.:?!“])(?=\p{Lu})/gu, '$1 ').replaceAll(/(?<=\p{L})\(/gu, ' (');
}
