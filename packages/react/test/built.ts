import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages, type BuiltPages } from '../src/build.ts';

/** Builds the pages into a folder that is removed afterwards. */
export async function builtPages(): Promise<BuiltPages & { readonly remove: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'vordruck-pages-'));
  const built = await buildPages({ outDir });
  return { ...built, remove: () => rm(outDir, { recursive: true }) };
}
