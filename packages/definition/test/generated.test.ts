import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generate } from '../src/generate.ts';

test('the generated files are fresh (node packages/definition/src/generate.ts writes them)', async () => {
  const made = await generate();
  for (const [path, text] of made) {
    const stored = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
    expect([path, stored === text]).toEqual([path, true]);
  }
}, 60_000);
