import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findingsOf, proveForm, seedDefects, writeReport, type FormProof } from '@vordruck/proof';
import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, withChromium } from '../../../scripts/test/chromium.ts';
import { loadForm } from '../src/forms/load.ts';
import type { ServedPortal } from '../src/portal/serve-portal.ts';
import { testPortal, today } from './portal.ts';

const form = fileURLToPath(new URL('../../../forms/hundesteuer-anmeldung', import.meta.url));

await withChromium(() => {
  let portal: ServedPortal;
  let browser: Browser;
  let proof: FormProof;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([testPortal(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  test('the pages of the dog tax are what their definition promises, in every look', { timeout: 240_000 }, async () => {
    const { form: compiled, texts } = await loadForm(form);
    const folder = `${form}/cases/gefaehrlicher-hund`;
    const answers: Record<string, unknown> = JSON.parse(await readFile(`${folder}/answers.json`, 'utf8'));
    const municipality = '10041100';
    proof = await proveForm(
      {
        browser,
        address: `${portal.address}/${municipality}/${compiled.form}/`,
        form: compiled,
        texts,
        inputs: { today, municipality },
      },
      { journeys: [{ journey: { name: 'gefaehrlicher-hund', folder, answers }, ways: ['plain'] }], pictures: false },
    );
    expect(findingsOf(proof)).toEqual([]);
    expect(proof.pages.length).toBeGreaterThan(8);
  });

  test('every seeded defect is found but those that only people see', { timeout: 240_000 }, async () => {
    const pages = proof.pages.filter(({ promised }) => promised.questions.length > 0);
    const outcomes = await seedDefects(
      browser,
      pages.toSorted((one, other) => other.promised.faults.length - one.promised.faults.length),
    );
    expect(outcomes.length).toBeGreaterThan(40);
    const missed = outcomes.filter(({ foundBy }) => foundBy.length === 0).map(({ defect }) => defect.defect);
    expect(missed).toEqual(outcomes.filter(({ defect }) => defect.human).map(({ defect }) => defect.defect));
  });

  test('the report is accessible itself', async () => {
    const page = await browser.newPage();
    await page.setContent(String(writeReport(proof).get('index.html')));
    await page.evaluate(axe.source);
    const found = await page.evaluate(async (): Promise<AxeResults> => {
      const { axe: inPage }: { axe: typeof axe } = Object(globalThis);
      return inPage.run(document);
    });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await page.close();
  });
});
