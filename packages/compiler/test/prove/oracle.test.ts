import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { enumerate } from './enumeration.ts';
import { judge } from './oracle.ts';
import { smallForm } from './small-forms.ts';

it('what is said of a small form is what all its answers show, and nothing that they show is missed', async () => {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(smallForm, async (small) => {
      const enumerated = await enumerate(small);
      if (enumerated === undefined) return;
      judged++;
      expect(judge(enumerated), JSON.stringify(small.form)).toEqual({ wrong: [], open: [] });
    }),
    { numRuns: 60, seed: 2 },
  );
  expect(judged).toBeGreaterThan(40);
}, 120_000);
