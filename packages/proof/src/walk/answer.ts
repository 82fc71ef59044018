import type { FileValue, Session } from '@vordruck/engine';
import type { Page } from 'playwright-core';
import type { Hands } from './hands.ts';
import { intendedFor, type Journey, type RowPlaces } from './journey.ts';
import { filesOf } from './sample-files.ts';

/** Who answers, and what is meant. */
export interface Answering {
  readonly page: Page;
  readonly journey: Journey;
  readonly session: Session;
  readonly hands: Hands;
  readonly places: RowPlaces;
}

/** Answers every question shown, again and again while that brings up new ones. */
export async function fill(walk: Answering): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const names = await walk.page
      .locator('main :is(input, select, textarea)[name^="/"]')
      .evaluateAll((controls) => controls.map((control) => control.getAttribute('name') ?? ''));
    const open = [...new Set(names.map((name) => name.replace(/\.(day|month|year)$/, '')))].find((name) => !done.has(name));
    if (open === undefined) return;
    done.add(open);
    const intended = intendedFor(walk.journey, open, walk.places);
    if (intended !== undefined && intended !== null) await answer(walk, open, intended);
  }
}

async function answer(walk: Answering, name: string, intended: unknown): Promise<void> {
  const values = [intended].flat().map((value) => posted(walk.session, name, String(value)));
  for (let attempt = 1; ; attempt += 1) {
    const kind = await kindOf(walk.page, name);
    try {
      return await answerBy(walk, name, kind, kind === 'file' ? [intended].flat() : values);
    } catch (error) {
      // A list may have become a field to type into while somebody reached for it.
      if (attempt > 2 || kind === (await kindOf(walk.page, name))) throw error;
    }
  }
}

/** What the options of a question for yes or no post, by what is said in the language of the session: "ja", "oui". */
function posted(session: Session, name: string, said: string): string {
  if (!['boolean', 'declaration'].includes(session.field(name).plan.type)) return said;
  session.set(name, said);
  const { value } = session.field(name);
  return typeof value === 'boolean' ? String(value) : said;
}

/** What the controls of a name are now: the type of an input, `select`, `textarea`, or `parts` of a date. */
async function kindOf(page: Page, name: string): Promise<string> {
  const control = page.locator(named(name)).first();
  if ((await control.count()) === 0) return 'parts';
  return control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()));
}

/** The second file control, for the camera, is left alone. */
function named(name: string): string {
  return `main [name="${name}"]:not([capture])`;
}

async function answerBy(walk: Answering, name: string, kind: string, values: readonly unknown[]): Promise<void> {
  const { page, hands, session, journey } = walk;
  const control = page.locator(named(name));
  const [first] = values.map(String);
  switch (kind) {
    case 'parts':
      return answerDate(walk, name, first ?? '');
    case 'file':
      // What was attached before the page came back stays attached.
      if ((await page.locator(`main button[value^="remove-file:${name}#"]`).count()) > 0) return undefined;
      await hands.attach(control.first(), await filesOf(page, journey.folder, values));
      return void session.set(name, await control.first().evaluate(attached));
    case 'radio':
    case 'checkbox':
      return answerBoxes(walk, name, kind, values.map(String));
    case 'hidden': {
      const label = session.field(name).options.find(({ value }) => value === first)?.label.text ?? first;
      await hands.type(control.locator('xpath=..').locator('[role="combobox"]'), label ?? '');
      // Who has typed all of it goes on.
      await page.keyboard.press('Tab');
      break;
    }
    case 'select':
      await hands.select(control, first ?? '');
      break;
    default:
      await hands.type(control, first ?? '');
  }
  session.set(name, first);
}

/** In the page: the files chosen in a control; their bytes do not matter to what a page promises. */
function attached(control: Element): FileValue[] {
  const files = control instanceof HTMLInputElement ? [...(control.files ?? [])] : [];
  return files.map(({ name, type, size }) => ({ name, type, size, sha256: '0'.repeat(64) }));
}

async function answerBoxes(
  { page, hands, session }: Answering,
  name: string,
  kind: string,
  values: readonly string[],
): Promise<void> {
  const several = kind === 'checkbox' && (await page.locator(named(name)).count()) > 1;
  for (const value of values)
    if (kind === 'radio' || value !== 'false') await hands.check(page.locator(`main [name="${name}"][value="${value}"]`).first());
  session.set(name, several ? values : values[0]);
}

async function answerDate({ page, hands, session }: Answering, name: string, text: string): Promise<void> {
  const { day = '', month = '', year = '' } = partsOf(text);
  for (const [part, value] of Object.entries({ day, month, year })) {
    const control = page.locator(`main [name="${name}.${part}"]`);
    if ((await control.count()) > 0) await hands.type(control, value);
  }
  session.set(name, `${day}.${month}.${year}`);
}

/** `2026-11-23`, `2026-11`, `--11-23`, or as people write: `23.11.2026`, `11.2026`, `2026`. */
function partsOf(text: string): { readonly day?: string; readonly month?: string; readonly year?: string } {
  const written = /^(?<year>\d{4})?-{1,2}(?<month>\d\d)(?:-(?<day>\d\d))?$/.exec(text)?.groups;
  if (written) return written;
  const [year, month, day] = text.split(/[. ]+/).toReversed();
  return { ...(day && { day }), ...(month && { month }), ...(year && { year }) };
}
