import { installedBrowser, launchBrowser } from '@vordruck/proof';
import type { Browser } from 'playwright-core';
import { describe, test } from 'vitest';

/** `CHROMIUM_PATH`, an installed Chromium or Chrome, or the one that ships in the npm package of @sparticuz (Linux x64). */
export async function findChromium(): Promise<string | undefined> {
  const installed = installedBrowser();
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts the Chromium of {@link findChromium}; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return launchBrowser(await findChromium());
}

/** Whether Chromium starts here, asked once; the reason if not. */
let startable: Promise<string | undefined> | undefined;
function whyNot(): Promise<string | undefined> {
  startable ??= launchChromium().then(
    async (browser) => {
      await browser.close();
      return undefined;
    },
    (error: unknown) => String(error).split('\n')[0],
  );
  return startable;
}

/** Like `describe`, for tests in a real browser; skipped, named and counted where none starts, a failure with `--require`. */
export async function withChromium(define: () => void): Promise<void> {
  const reason = await whyNot();
  if (!reason) describe('in Chromium', define);
  else if (process.env['VORDRUCK_REQUIRE'] === '1')
    test('needs Chromium', () => {
      throw new Error(reason);
    });
  else describe.skip(`needs Chromium: ${reason}`, define);
}
