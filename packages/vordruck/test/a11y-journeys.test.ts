import { basename } from 'node:path';
import { findingsOf } from '@vordruck/proof';
import { expect, test } from 'vitest';
import { withChromium } from '../../../scripts/test/chromium.ts';
import { locateForms } from '../src/forms/locate.ts';
import { proving, wholeForm } from './proving.ts';

const forms = (await locateForms([])).map((folder) => basename(folder)).filter((form) => form !== wholeForm);

await withChromium(() => {
  const { prove } = proving();

  test.each(forms)('the longest journey through %s shows what its definition promises', { timeout: 600_000 }, async (form) => {
    const proof = await prove(form, 'longest');
    expect(findingsOf(proof)).toEqual([]);
    expect(proof.walks[0]?.pages).toBeGreaterThan(4);
  });
});
