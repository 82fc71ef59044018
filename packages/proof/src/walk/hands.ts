import type { Locator, Page } from 'playwright-core';
import type { Attached } from './sample-files.ts';

/** How a person works a page. */
export interface Hands {
  press(control: Locator): Promise<void>;
  type(control: Locator, text: string): Promise<void>;
  /** One of the controls of a name: a radio button or checkbox. */
  check(control: Locator): Promise<void>;
  select(control: Locator, value: string): Promise<void>;
  attach(control: Locator, files: readonly Attached[]): Promise<void>;
}

/** By mouse or touch. */
export const pointer: Hands = {
  press: (control) => control.click(),
  type: (control, text) => control.fill(text),
  check: (control) => control.check(),
  select: async (control, value) => void (await control.selectOption(value)),
  attach,
};

/** Playwright takes paths or payloads, not both at once. */
async function attach(control: Locator, files: readonly Attached[]): Promise<void> {
  const paths = files.filter((file) => typeof file === 'string');
  await control.setInputFiles(paths.length === files.length ? paths : files.filter((file) => typeof file !== 'string'));
}

/** By keyboard alone: what Tab does not reach does not exist. */
export function keyboard(page: Page): Hands {
  const reach = async (control: Locator) => {
    for (let step = 0; step < most; step += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(control)} on ${page.url()}.`);
  };
  const isChecked = (control: Locator) => control.evaluate((element) => element instanceof HTMLInputElement && element.checked);
  return {
    async press(control) {
      await reach(control);
      await page.keyboard.press('Enter');
    },
    async type(control, text) {
      await reach(control);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    },
    async check(control) {
      if (await isChecked(control)) return;
      if ((await control.getAttribute('type')) === 'radio') return choose(page, control, reach);
      await reach(control);
      await page.keyboard.press('Space');
    },
    async select(control, value) {
      await reach(control);
      await page.keyboard.press('Home');
      for (let step = 0; step < most && (await control.inputValue()) !== value; step += 1) await page.keyboard.press('ArrowDown');
    },
    async attach(control, files) {
      await reach(control);
      // The dialog that Enter opens belongs to the system, not to the page.
      await attach(control, files);
    },
  };
}

const most = 200;

/** Tab comes to the chosen radio button of a group, or to its first; arrows go on from there. */
async function choose(page: Page, control: Locator, reach: (control: Locator) => Promise<void>): Promise<void> {
  const name = await control.getAttribute('name');
  const group = page.locator(`[name="${name}"]`);
  const chosen = page.locator(`[name="${name}"]:checked`);
  await reach((await chosen.count()) > 0 ? chosen : group.first());
  await page.keyboard.press('Space');
  const isChecked = () => control.evaluate((element) => element instanceof HTMLInputElement && element.checked);
  for (let step = 0; step < most && !(await isChecked()); step += 1) await page.keyboard.press('ArrowDown');
}
