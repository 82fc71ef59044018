import { proveForm, type FormProof } from '@vordruck/proof';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../../scripts/test/chromium.ts';
import { loadForm } from '../src/forms/load.ts';
import { locateForm } from '../src/forms/locate.ts';
import type { ServedPortal } from '../src/portal/serve-portal.ts';
import { waysThrough, type WaysOptions } from '../src/proof/ways-through.ts';
import { testPortal, today } from './portal.ts';

/** The form that tests prove in every way; of the others the longest journey. */
export const wholeForm = 'hundesteuer-anmeldung';

/** A portal and a browser for the tests of a file. */
export function proving() {
  let portal: ServedPortal;
  let browser: Browser;
  // One page of each kind is looked at, whatever form it is of.
  const known = new Set<string>();
  beforeAll(async () => {
    [portal, browser] = await Promise.all([testPortal(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  const serve = async (name: string, options: WaysOptions) => {
    const loaded = await loadForm(await locateForm(name));
    const { form, texts } = loaded;
    const { inputs, journeys } = await waysThrough(loaded, { today, ...options });
    const address = `${portal.address}/${inputs.municipality ?? ''}/${form.form}/`;
    return { served: { browser, address, form, texts, inputs }, journeys };
  };
  const prove = async (name: string, extent: 'generated' | 'longest'): Promise<FormProof> => {
    const { served, journeys } = await serve(name, { extent });
    return proveForm(served, { journeys, known });
  };
  return { browser: () => browser, serve, prove };
}
