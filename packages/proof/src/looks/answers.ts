import type { Page } from 'playwright-core';
import type { Finding } from '../finding.ts';
import { pointer } from '../walk/hands.ts';
import { steady } from '../walk/steady.ts';

const kinds = 'input:not([type="hidden"], [type="file"]), select, textarea';

/** Answers every question of a page with something: nothing but an answer may come of it (WCAG 3.2.2). */
export async function answerAll(page: Page): Promise<readonly Finding[]> {
  const where = new URL(page.url()).pathname;
  const messages: string[] = [];
  const hands = steady(pointer, page, (message) => messages.push(message));
  const controls = await page.locator(`main :is(${kinds})`).all();
  for (const control of controls) {
    if (messages.length > 0 || !(await control.isVisible()) || !(await control.isEditable())) continue;
    const { tag, type } = await control.evaluate((element) => ({
      tag: element.tagName,
      type: element.getAttribute('type') ?? '',
    }));
    if (tag === 'SELECT') await hands.select(control, await control.locator('option').last().evaluate(valueOf));
    else if (['radio', 'checkbox'].includes(type)) await hands.check(control);
    else await hands.type(control, '1');
  }
  return messages.map((message) => ({ check: 'answer', criterion: '3.2.2', where, message }));
}

/** In the page. */
function valueOf(option: Element): string {
  return option instanceof HTMLOptionElement ? option.value : '';
}
