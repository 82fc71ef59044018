import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadVersion } from '../src/versions/load-version.ts';
import { readVersionFile } from '../src/versions/version-file.ts';

const home = fileURLToPath(new URL('fixtures/published', import.meta.url));

/**
 * Versions as earlier code has published them, never to be made anew. If one no longer compiles to its hash, neither does any
 * version that an authority has published: its drafts and submissions would have no form. Whoever must change what the hash is
 * made of keeps the old way for old versions; what is only refused anew, they may have.
 */
test.each(readdirSync(home))('%s compiles to the hash under which it was published', async (name) => {
  const folder = join(home, name);
  const version = readVersionFile(readFileSync(join(folder, 'version.json'), 'utf8'), folder);
  const told: string[] = [];
  const { form, texts } = await loadVersion({ ...version, folder }, undefined, (line) => told.push(line));
  expect([form.hash, [...texts.keys()], told]).toEqual([version.hash, ['de', 'en'], []]);
});

test('there are some', () => {
  expect(readdirSync(home)).not.toEqual([]);
});
