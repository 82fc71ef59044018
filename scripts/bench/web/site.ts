import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { compile } from '@vordruck/compiler';
import { start, type CompiledForm, type FormTexts } from '@vordruck/engine';
import { buildPages } from '@vordruck/react/build';
import { build } from 'vite';

/** All files by address, and the bytes of script that each contender sends, kB of gzip. */
export interface Site {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly bytes: ReadonlyMap<string, number>;
}

/** The same questions as each contender's page; peers are installed into the folder, and only there. */
export async function makeSite(outDir: string, sizes: readonly number[], withPeers: boolean): Promise<Site> {
  const files = new Map<string, string | Uint8Array>();
  const bytes = new Map([['server-rendered HTML', 0]]);
  await addVordruck(join(outDir, 'pages'), sizes, files, bytes);
  const hand = fileURLToPath(new URL('../../../packages/react/test/by-hand.tsx', import.meta.url));
  bytes.set('react-hook-form by hand', addPage(files, 'hand', await bundle(hand, join(outDir, 'hand'))));
  if (withPeers) await addPeers(join(outDir, 'peers'), files, bytes);
  return { files, bytes };
}

async function addVordruck(
  outDir: string,
  sizes: readonly number[],
  files: Map<string, string | Uint8Array>,
  bytes: Map<string, number>,
): Promise<void> {
  const built = await buildPages({ outDir });
  for (const name of await readdir(built.assetsDir)) {
    if (/\.(js|css)$/.test(name)) files.set(`/assets/${name}`, await readFile(join(built.assetsDir, name)));
  }
  for (const fields of sizes) {
    const { form, texts, script } = await formOf(fields);
    const modules = { form: `/form-${fields}.js`, texts: `/texts-${fields}.json` };
    files.set(modules.form, script).set(modules.texts, JSON.stringify(texts));
    const render = (assets: { styles: readonly string[]; script?: string }, enhanced: boolean) =>
      built.pages.renderPage({
        kind: 'step',
        frame: { language: 'de', languages: [], portal: 'Bench', assets },
        form: { session: start(form, texts, { today: '2026-11-23' }), base: '/', token: 'x', ...(enhanced ? { modules } : {}) },
        step: 'all',
        issues: [],
      });
    files
      .set(`/vordruck-${fields}`, render(built.assets, true))
      .set(`/plain-${fields}`, render({ styles: built.assets.styles }, false));
  }
  const largest = sizes.includes(100) ? 100 : (sizes[0] ?? 0);
  const scripts = built.scriptsFor(['text', 'declaration']).map((name) => `/assets/${name}`);
  bytes.set('Vordruck', kilobytes(files, [...scripts, `/form-${largest}.js`]));
}

async function addPeers(folder: string, files: Map<string, string | Uint8Array>, bytes: Map<string, number>): Promise<void> {
  await mkdir(folder);
  await cp(fileURLToPath(new URL('./peers', import.meta.url)), folder, { recursive: true });
  await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'], {
    cwd: folder,
  });
  for (const [name, file] of [
    ['@rjsf/core', 'rjsf'],
    ['JSON Forms', 'json-forms'],
    ['SurveyJS', 'surveyjs'],
    ['Form.io', 'formio'],
  ] as const) {
    bytes.set(name, addPage(files, file, await bundle(join(folder, `${file}.mjs`), join(folder, 'dist', file))));
  }
}

/** Adds a page of one script; gives the script's kB of gzip. */
function addPage(files: Map<string, string | Uint8Array>, name: string, script: Uint8Array): number {
  files
    .set(`/${name}.js`, script)
    .set(
      `/${name}`,
      `<!doctype html><title>${name}</title><div id="root"></div><script type="module" src="/${name}.js"></script>`,
    );
  return kilobytes(files, [`/${name}.js`]);
}

function kilobytes(files: ReadonlyMap<string, string | Uint8Array>, addresses: readonly string[]): number {
  return addresses.reduce((sum, address) => sum + gzipSync(files.get(address) ?? '', { level: 9 }).length, 0) / 1000;
}

async function formOf(fields: number): Promise<{ form: CompiledForm; texts: FormTexts; script: string }> {
  const question = (field: string, more: object = {}) => ({
    field,
    type: 'text',
    label: `Question ${field}`,
    maxLength: 80,
    ...more,
  });
  const definition = {
    form: 'bench',
    title: 'Bench',
    language: 'de',
    service: { legalBasis: ['§ 1'], trust: 'none' },
    steps: [
      {
        step: 'all',
        title: 'All',
        fields: [
          ...Array.from({ length: fields }, (_, index) => question(`f${index}`)),
          question('extra', { when: "f0 == 'ja'", required: false }),
        ],
      },
    ],
    declarations: [{ field: 'richtig', type: 'declaration', label: 'True.' }],
    output: { xml: { namespace: 'urn:bench' } },
  };
  const { findings, output } = await compile({ form: 'bench', files: new Map([['form.json', JSON.stringify(definition)]]) });
  if (!output) throw new Error(findings.map(({ message }) => message).join('\n'));
  const script = output.files.get('bench.js') ?? '';
  const module: { readonly default: CompiledForm } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  return { form: module.default, texts: JSON.parse(output.files.get('bench.de.json') ?? '{}'), script };
}

async function bundle(input: string, outDir: string): Promise<Uint8Array> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input, output: { entryFileNames: 'page.js', codeSplitting: false } },
    },
  });
  return readFile(join(outDir, 'page.js'));
}

/** Serves the site on a port of its own. */
export async function serve({ files }: Site): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = files.get(path);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': typeOf(path) }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The site has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, server };
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  if (path.endsWith('.css')) return 'text/css';
  return path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
}
