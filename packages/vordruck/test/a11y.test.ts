import {
  engineVersions,
  findingsOf,
  sampledDefects,
  seedDefects,
  transcribe,
  writeReport,
  type FormProof,
} from '@vordruck/proof';
import axe, { type AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from '../../../scripts/test/chromium.ts';
import { proving, wholeForm } from './proving.ts';

await withChromium(() => {
  const { browser, serve, prove } = proving();

  describe(`the proof of ${wholeForm}`, () => {
    let proof: FormProof;

    test('its pages are what their definition promises, in every way and look', { timeout: 900_000 }, async () => {
      proof = await prove(wholeForm, 'generated');
      expect(findingsOf(proof)).toEqual([]);
      expect(proof.pages.length).toBeGreaterThan(8);
    });

    test('seeded defects are found but those that only people see', { timeout: 600_000 }, async () => {
      const pages = proof.pages.filter(({ promised }) => promised.questions.length > 0);
      const outcomes = await seedDefects(browser(), pages, sampledDefects);
      expect(outcomes.length).toBeGreaterThan(20);
      const missed = outcomes.filter(({ foundBy, noRoom }) => foundBy.length === 0 && !noRoom).map(({ defect }) => defect.defect);
      expect(missed).toEqual(outcomes.filter(({ defect }) => defect.human).map(({ defect }) => defect.defect));
    });

    // Renewed with `pnpm test packages/vordruck/test/a11y.test.ts -u`; then somebody reads it aloud.
    test('a screen reader says what people understand', { timeout: 300_000 }, async () => {
      const { served, journeys } = await serve(wholeForm, { cases: ['gefaehrlicher-hund'] });
      const [first] = journeys;
      if (!first) throw new Error('No case to read aloud.');
      const said = await transcribe(served, first.journey);
      const steady = said.replaceAll(/VD-\d{4}-\w{4}-\w{4}/g, 'VD-2026-XXXX-XXXX').replaceAll(/\d+ kB\)/g, '0 kB)');
      await expect(steady).toMatchFileSnapshot(`read-aloud/${wholeForm}.txt`);
    });

    test('the report is accessible itself', async () => {
      const page = await browser().newPage();
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
});
