import { basename } from 'node:path';
import {
  engineVersions,
  findingsOf,
  proveForm,
  sampledDefects,
  seedDefects,
  transcribe,
  writeReport,
  type FormProof,
} from '@vordruck/proof';
import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { loadForm } from '../src/forms/load.ts';
import { locateForm, locateForms } from '../src/forms/locate.ts';
import type { ServedPortal } from '../src/portal/serve-portal.ts';
import { waysThrough, type WaysOptions } from '../src/proof/ways-through.ts';
import { testPortal, today } from './portal.ts';

/** Proved fully; of the others the longest journey. */
const whole = 'hundesteuer-anmeldung';
const forms = (await locateForms([])).map((folder) => basename(folder)).filter((form) => form !== whole);

await withChromium(() => {
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

  const servedForm = async (name: string, options: WaysOptions) => {
    const loaded = await loadForm(await locateForm(name));
    const { form, texts } = loaded;
    const { inputs, journeys } = await waysThrough(loaded, { today, ...options });
    const address = `${portal.address}/${inputs.municipality ?? ''}/${form.form}/`;
    return { served: { browser, address, form, texts, inputs }, journeys };
  };
  const prove = async (name: string, extent: 'generated' | 'longest'): Promise<FormProof> => {
    const { served, journeys } = await servedForm(name, { extent });
    return proveForm(served, { journeys, known });
  };

  describe(`the proof of ${whole}`, () => {
    let proof: FormProof;

    test('its pages are what their definition promises, in every way and look', { timeout: 900_000 }, async () => {
      proof = await prove(whole, 'generated');
      expect(findingsOf(proof)).toEqual([]);
      expect(proof.pages.length).toBeGreaterThan(8);
    });

    test('seeded defects are found but those that only people see', { timeout: 600_000 }, async () => {
      const pages = proof.pages.filter(({ promised }) => promised.questions.length > 0);
      const outcomes = await seedDefects(browser, pages, sampledDefects);
      expect(outcomes.length).toBeGreaterThan(20);
      const missed = outcomes.filter(({ foundBy, noRoom }) => foundBy.length === 0 && !noRoom).map(({ defect }) => defect.defect);
      expect(missed).toEqual(outcomes.filter(({ defect }) => defect.human).map(({ defect }) => defect.defect));
    });

    // Renewed with `pnpm test packages/vordruck/test/a11y.test.ts -u`; then somebody reads it aloud.
    test('a screen reader says what people understand', { timeout: 300_000 }, async () => {
      const { served, journeys } = await servedForm(whole, { cases: ['gefaehrlicher-hund'] });
      const [first] = journeys;
      if (!first) throw new Error('No case to read aloud.');
      const said = await transcribe(served, first.journey);
      const steady = said.replaceAll(/VD-\d{4}-\w{4}-\w{4}/g, 'VD-2026-XXXX-XXXX').replaceAll(/\d+ kB\)/g, '0 kB)');
      await expect(steady).toMatchFileSnapshot(`read-aloud/${whole}.txt`);
    });

    test('the report is accessible itself', async () => {
      const page = await browser.newPage();
      await page.setContent(writeReport(proof, { language: 'de', date: '', tools: await engineVersions() }));
      await page.evaluate(axe.source);
      const found = await page.evaluate(async (): Promise<AxeResults> => {
        const { axe: inPage }: { axe: typeof axe } = Object(globalThis);
        return inPage.run(document);
      });
      expect(found.violations.map(({ id }) => id)).toEqual([]);
      await page.close();
    });
  });

  test.each(forms)('the longest journey through %s shows what its definition promises', { timeout: 600_000 }, async (form) => {
    const proof = await prove(form, 'longest');
    expect(findingsOf(proof)).toEqual([]);
    expect(proof.walks[0]?.pages).toBeGreaterThan(4);
  });
});
