import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPages } from './built.ts';

/** Of 115 kB for a citizen's whole script, a form of 100 fields with its texts needs 5 to 8. */
const budget = 107_000;

test('the script stays within its budget, and the styles small', async () => {
  const { assets, assetsDir, remove } = await builtPages();
  const size = async (address: string) => gzipSync(await readFile(join(assetsDir, basename(address)))).length;
  expect(await size(assets.script)).toBeLessThanOrEqual(budget);
  const styles = await Promise.all(assets.styles.map(size));
  expect(styles.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(8_000);
  await remove();
});
