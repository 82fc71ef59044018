import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@vordruck/compiler';
import { vordruckStyles } from '@vordruck/react/build';
import type { UserConfig } from 'vite';

const folder = import.meta.dirname;

/** Compiles the form into `out/`: script, texts and the types of its values. */
async function compileForm(): Promise<void> {
  const definition = await readFile(join(folder, '..', 'answers-to-documents', 'form', 'form.json'));
  const { findings, output } = await compile({ form: 'fundsache', files: new Map([['form.json', definition]]) });
  if (!output) throw new Error(findings.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
  await mkdir(join(folder, 'out'), { recursive: true });
  const written = { 'fundsache.js': 'form.js', 'fundsache.de.json': 'texts.json', 'fundsache.d.ts': 'form.d.ts' };
  for (const [name, path] of Object.entries(written)) await writeFile(join(folder, 'out', path), output.files.get(name) ?? '');
}

const config: UserConfig = {
  root: folder,
  logLevel: 'warn',
  plugins: [{ name: 'compile-form', buildStart: compileForm }, vordruckStyles()],
  server: { port: 8081 },
  build: { chunkSizeWarningLimit: 1000, outDir: join(folder, 'out', 'site'), emptyOutDir: true },
};

export default config;
