import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile } from '@vordruck/compiler';
import { build } from 'vite';
import { fieldTypesApart } from '@vordruck/react/build';

/** Kinds of questions as forms of authorities mix them. */
const types = ['text', 'integer', 'money', 'date', 'boolean', 'choice', 'email', 'iban', 'decimal', 'multiline'];

/** A form of 100 questions of usual types, each tenth shown by a yes. */
const definition = {
  form: 'hundred',
  title: 'Hundert Fragen',
  language: 'de',
  steps: Array.from({ length: 10 }, (_, step) => ({
    step: `s${step}`,
    title: `Schritt ${step}`,
    fields: types.map((type, place) => ({
      field: `${type}${step}`,
      type,
      label: `Frage ${step} ${place}`,
      ...(type === 'choice' ? { options: ['rot', 'gelb'].map((value) => ({ value, label: value })) } : {}),
      ...(type === 'multiline' ? { when: `boolean${step}` } : {}),
    })),
  })),
  output: { xml: { namespace: 'urn:vordruck:form:hundred' } },
};

/**
 * Bytes of gzip of the engine with the field types of a form of 100 questions, and of that form, in one file: all that a page
 * needs to keep answers, show and hide questions, and tell what is wrong. Texts are data and come beside it.
 */
export async function engineSize(folder: string): Promise<number> {
  const { output, findings } = await compile({
    form: definition.form,
    files: new Map([['form.json', JSON.stringify(definition)]]),
  });
  if (!output) throw new Error(findings.map(({ message }) => message).join('\n'));
  await writeFile(join(folder, 'hundred.js'), output.files.get('hundred.js') ?? '');
  const entry = join(folder, 'page.js');
  const engine = new URL('../packages/engine/src/page.ts', import.meta.url).pathname;
  await writeFile(entry, `export { startPage } from ${JSON.stringify(engine)};\nexport { default } from './hundred.js';\n`);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    plugins: [fieldTypesApart({ usual: types })],
    build: {
      outDir: join(folder, 'engine'),
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'page.js', format: 'esm', codeSplitting: false },
      },
    },
  });
  return gzipSync(await readFile(join(folder, 'engine', 'page.js'))).length;
}
