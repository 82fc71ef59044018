/** The bytes a citizen downloads before the pages are enhanced, against the budget. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPages } from '@vordruck/react/build';
import { loadForm, locateForms } from 'vordruck';
import { engineSize } from './engine-size.ts';

/** kB of gzip: React, react-hook-form, renderer, engine and the plan of one form. Their texts are data and come beside it. */
const budget = 115;

/** kB of gzip of engine and compiled form alone. */
const engineBudget = 19.5;

const outDir = await mkdtemp(join(tmpdir(), 'vordruck-sizes-'));
try {
  const forms = await Promise.all((await locateForms([])).map((folder) => loadForm(folder)));
  // What loads later is not counted: combobox, upload, other languages.
  const { scriptsFor, assetsDir } = await buildPages({ outDir });
  const weigh = async (names: readonly string[]) => {
    const sizes = await Promise.all(
      names.map(async (name) => gzipSync(await readFile(join(assetsDir, name)), { level: 9 }).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0) / 1000;
  };
  const weighed = await Promise.all(
    forms.map(async ({ form, files }) => {
      const own = gzipSync(files.get(`${form.form}.js`) ?? '').length / 1000;
      const pages = await weigh(scriptsFor(form.fields.map(({ type }) => type)));
      return { form: form.form, own, pages, total: own + pages };
    }),
  );
  const [heaviest] = weighed.toSorted((one, other) => other.total - one.total);
  if (!heaviest) throw new Error('There are no forms to weigh.');
  const { total } = heaviest;
  console.log(
    `JavaScript for a citizen: ${total.toFixed(1)} kB gzip of ${budget} (${heaviest.form}: pages ${heaviest.pages.toFixed(1)}, form ${heaviest.own.toFixed(1)})`,
  );
  const engine = (await engineSize(outDir)) / 1000;
  console.log(`Engine with a form of 100 questions: ${engine.toFixed(1)} kB gzip of ${engineBudget}`);
  process.exitCode = total > budget || engine > engineBudget ? 1 : 0;
} finally {
  await rm(outDir, { recursive: true, force: true });
}
