import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/** What a citizen means to type, nested as in an answers.json; files relative to `folder`. */
export interface Intent {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly folder: string;
}

/** Called on every page that a citizen comes to, before anything is typed, and again after a failed check. */
export type Look = (page: Page, state: 'fresh' | 'errors' | 'filled') => Promise<void>;

/** One person before a browser: types what they mean to, page by page, by what each page asks. */
export class Citizen {
  private readonly page: Page;
  private readonly intent: Intent;
  private readonly look: Look;
  /** The rows made so far, by name: where each stands in the answers. */
  private readonly places = new Map<string, number>();

  constructor(page: Page, intent: Intent, look: Look) {
    this.page = page;
    this.intent = intent;
    this.look = look;
  }

  /** From a start page to the receipt. With `provoke`, each page is first sent off empty. */
  async apply(startAddress: string, { provoke }: { readonly provoke: boolean }): Promise<void> {
    await this.page.goto(startAddress);
    await this.look(this.page, 'fresh');
    await this.press('.vd-button-primary');
    while (!/\/(pruefen|senden)(\?|$)/.test(this.page.url())) await this.step(provoke);
    await this.look(this.page, 'fresh');
    await this.press('main a[href$="/senden"], main button.vd-button-primary');
    await this.look(this.page, 'fresh');
    if (provoke) {
      await this.press('button.vd-button-primary');
      await this.look(this.page, 'errors');
    }
    await this.fill();
    await this.press('button.vd-button-primary');
    await this.page.waitForURL(/\/quittung\//);
    await this.look(this.page, 'fresh');
  }

  private async step(provoke: boolean): Promise<void> {
    await this.look(this.page, 'fresh');
    if (provoke && (await this.page.locator('.vd-summary').count()) === 0) {
      await this.next();
      if ((await this.page.locator('.vd-summary').count()) > 0) await this.look(this.page, 'errors');
    }
    for (const list of await this.lists()) await this.fillList(list, provoke);
    await this.fill();
    await this.look(this.page, 'filled');
    await this.next();
  }

  /** Names of the lists that the page offers to add to. */
  private async lists(): Promise<readonly string[]> {
    const buttons = await this.page.locator('button[name="_action"][value^="add:"]').all();
    return Promise.all(buttons.map(async (button) => (await button.getAttribute('value'))?.slice('add:'.length) ?? ''));
  }

  private async fillList(list: string, provoke: boolean): Promise<void> {
    const rows = this.intended(list);
    if (!Array.isArray(rows)) return;
    for (const place of rows.keys()) {
      await this.press(`button[value="add:${list}"]`);
      const row = this.rowIn(list);
      this.places.set(`${list}/@${row}`, place);
      while (this.rowIn(list) === row) await this.step(provoke && place === 0);
    }
  }

  /** Id of the row of this list whose page it is: `/<AGS>/<form>/<step>/<list>/<row>…` */
  private rowIn(list: string): string | undefined {
    const below = `/${new URL(this.page.url()).pathname.split('/').slice(4).join('/')}/`;
    const rows = `${list.replaceAll('/@', '/')}/`;
    return below.startsWith(rows) ? below.slice(rows.length).split('/')[0] : undefined;
  }

  private async next(): Promise<void> {
    await this.press('button.vd-button-primary[value="next"]');
  }

  /** Presses a button or link, and waits for what comes of it: another page, or this one with errors. */
  private async press(selector: string): Promise<void> {
    await this.page.evaluate(() => {
      document.documentElement.dataset['seen'] = '';
      document.querySelector('.vd-summary')?.setAttribute('data-seen', '');
    });
    await this.page.locator(selector).first().click();
    // While one page gives way to the next there is nothing to ask.
    await vi.waitFor(async () => expect(await this.page.evaluate(answered)).toBe(true), { timeout: 20_000, interval: 20 });
  }

  /** Types into every question shown, again and again while that brings up new ones. */
  private async fill(): Promise<void> {
    const filled = new Set<string>();
    for (;;) {
      const names = await this.page
        .locator('main :is(input, select, textarea)[name^="/"]')
        .evaluateAll((controls) => controls.map((control) => control.getAttribute('name') ?? ''));
      const open = [...new Set(names.map((name) => name.replace(/\.(day|month|year)$/, '')))].filter((name) => !filled.has(name));
      if (open.length === 0) return;
      for (const name of open) {
        filled.add(name);
        const intended = this.intended(name);
        if (intended !== undefined) await this.answer(name, intended);
      }
    }
  }

  private intended(name: string): unknown {
    let at: unknown = this.intent.answers;
    let path = '';
    for (const part of name.slice(1).split('/')) {
      path += `/${part}`;
      const key = part.startsWith('@') ? String(this.places.get(path)) : part;
      at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    }
    return at;
  }

  private async answer(name: string, intended: unknown): Promise<void> {
    const control = this.page.locator(`[name="${name}"]`);
    if ((await control.count()) === 0) return this.answerDate(name, String(intended));
    const type = await control
      .first()
      .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()));
    if (type === 'file') {
      // What was sent before a failed check is kept on the server and need not be chosen again.
      const files = [intended].flat().map((entry) => resolve(this.intent.folder, String(Reflect.get(Object(entry), 'file'))));
      await control.first().setInputFiles(files);
    } else if (type === 'radio' || type === 'checkbox') {
      const texts: Record<string, string> = { ja: 'true', nein: 'false' };
      for (const value of [intended].flat()) {
        const text = texts[String(value)] ?? String(value);
        if (type === 'radio' || text !== 'false') await this.page.locator(`[name="${name}"][value="${text}"]`).check();
      }
    } else if (type === 'select') await control.selectOption(String(intended));
    else await control.fill(String(intended));
  }

  private async answerDate(name: string, text: string): Promise<void> {
    const parts = text.includes('-') ? text.split('-').toReversed() : text.split(/[. ]+/);
    const [year, month, day] = parts.toReversed();
    for (const [part, value] of Object.entries({ day, month, year }))
      await this.page.locator(`[name="${name}.${part}"]`).fill(value ?? '');
  }
}

/** In the browser: whether what was pressed has led to another page, or to errors on this one. */
function answered(): boolean {
  const fresh = document.documentElement.dataset['seen'] === undefined && document.readyState === 'complete';
  return fresh || document.querySelector('.vd-summary:not([data-seen])') !== null;
}

/** The intent of a case. */
export function intentOf(answersFile: string, answers: Readonly<Record<string, unknown>>): Intent {
  return { answers, folder: join(dirname(answersFile)) };
}
