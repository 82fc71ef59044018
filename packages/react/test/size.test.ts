import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildPages } from '../src/build.ts';
import { probeForm } from './probe-form.ts';

/** Of 115 kB for a citizen's whole script, a form of 100 fields with its texts needs 5 to 8. */
const budget = 110_000;

test('the script for the types that a form uses stays within its budget, and the styles small', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'vordruck-size-'));
  const types = [...new Set(probeForm().form.fields.map(({ type }) => type))];
  const { assets, assetsDir, scripts } = await buildPages({ outDir, types });
  const size = async (address: string) => gzipSync(await readFile(join(assetsDir, basename(address)))).length;
  const sum = async (addresses: readonly string[]) =>
    (await Promise.all(addresses.map(size))).reduce((all, each) => all + each, 0);
  expect(await sum(scripts)).toBeLessThanOrEqual(budget);
  expect(await sum(assets.styles)).toBeLessThanOrEqual(8_000);
  await rm(outDir, { recursive: true });
});
