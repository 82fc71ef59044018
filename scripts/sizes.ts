/** The bytes a citizen downloads before the pages are enhanced, against the budget. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPages } from '@vordruck/react/build';
import { loadForm, locateForms } from 'vordruck';
import { engineSize } from './engine-size.ts';

/** kB of gzip: React, react-hook-form, renderer, engine and the plan of one form. Their texts are data and come beside it. */
const budget = 122;

/** kB of gzip of engine and compiled form alone. */
const engineBudget = 22;

const outDir = await mkdtemp(join(tmpdir(), 'vordruck-sizes-'));
try {
  const forms = await Promise.all((await locateForms([])).map((folder) => loadForm(folder)));
  const types = [...new Set(forms.flatMap(({ form }) => form.fields.map(({ type }) => type)))];
  // What loads later is not counted: combobox, upload, other languages.
  const { scripts, assetsDir } = await buildPages({ outDir, types });
  const shared = await Promise.all(scripts.map(async (file) => gzipSync(await readFile(join(assetsDir, file))).length));
  const largest = Math.max(...forms.map(({ form, files }) => gzipSync(files.get(`${form.form}.js`) ?? '').length));
  const total = (shared.reduce((sum, size) => sum + size, 0) + largest) / 1000;
  console.log(
    `JavaScript for a citizen: ${total.toFixed(1)} kB gzip of ${budget} (pages ${(total - largest / 1000).toFixed(1)}, largest form ${(largest / 1000).toFixed(1)})`,
  );
  const engine = (await engineSize(outDir)) / 1000;
  console.log(`Engine with a form of 100 questions: ${engine.toFixed(1)} kB gzip of ${engineBudget}`);
  process.exitCode = total > budget || engine > engineBudget ? 1 : 0;
} finally {
  await rm(outDir, { recursive: true, force: true });
}
