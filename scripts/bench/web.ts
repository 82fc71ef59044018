import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compile } from '@vordruck/compiler';
import { start, type CompiledForm, type FormTexts } from '@vordruck/engine';
import { buildPages } from '@vordruck/react/build';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { launchChromium } from '../test/chromium.ts';

const sizes = [25, 100, 500, 2000];
const speeds = [1, 4];
const rounds = 5;

interface Contender {
  readonly name: string;
  readonly path: (fields: number) => string;
  /** True once every control answers. */
  readonly ready: string;
}

/** `pnpm bench web`: a page of N questions against its floors, in turn in one run, medians of five. */
export async function web(): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'vordruck-bench-'));
  const browser = await launchChromium();
  const site = await makeSite(outDir);
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = site.files.get(path);
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': typeOf(path) }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  try {
    console.log(
      `\nPages of N questions: milliseconds until every control answers, for a key, and from "next" to the faults\n${site.bytes}`,
    );
    for (const cpu of speeds) for (const fields of sizes) await compare(browser, origin, fields, cpu);
  } finally {
    server.close();
    await browser.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

const contenders: readonly Contender[] = [
  { name: 'server-rendered HTML', path: (fields) => `/plain-${fields}`, ready: "document.readyState === 'complete'" },
  {
    name: 'react-hook-form by hand',
    path: (fields) => `/hand?fields=${fields}`,
    ready: "document.querySelector('form') !== null",
  },
  { name: 'Vordruck', path: (fields) => `/vordruck-${fields}`, ready: "document.documentElement.dataset.vordruck === 'live'" },
];

async function compare(browser: Browser, origin: string, fields: number, cpu: number): Promise<void> {
  const samples = new Map(contenders.map(({ name }) => [name, [] as Sample[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const contender of contenders) samples.get(contender.name)?.push(await sample(browser, origin, contender, fields, cpu));
  console.log(`\n  ${fields} questions, CPU ${cpu}×`.padEnd(32), 'ready'.padStart(9), 'key'.padStart(9), 'faults'.padStart(9));
  for (const [name, all] of samples) {
    const of = (part: keyof Sample) =>
      median(all.map((each) => each[part]))
        .toFixed(1)
        .padStart(9);
    console.log(`  ${name.padEnd(29)}`, of('ready'), of('key'), of('faults'));
  }
}

interface Sample {
  readonly ready: number;
  readonly key: number;
  readonly faults: number;
}

async function sample(browser: Browser, origin: string, contender: Contender, fields: number, cpu: number): Promise<Sample> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.goto(`${origin}${contender.path(fields)}`, { waitUntil: 'commit' });
  await page.waitForFunction(contender.ready, undefined, { polling: 'raf' });
  const ready = await page.evaluate(() => performance.now());
  const key = await page.evaluate(measureKey);
  // A plain page asks its server, which answers in a few milliseconds wherever it stands: no figure of the page itself.
  const faults = contender.name.startsWith('server') ? Number.NaN : await page.evaluate(measureFaults);
  await page.close();
  return { ready, key, faults };
}

/** From a key in the middle of the form to the next frame. Runs in the page. */
async function measureKey(): Promise<number> {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('form input:not([type=hidden])')];
  const input = inputs[inputs.length >> 1];
  const began = performance.now();
  input?.focus();
  document.execCommand('insertText', false, 'a');
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
}

/** From "next" to the frame that shows a fault for each question but one. Runs in the page. */
async function measureFaults(): Promise<number> {
  const buttons = document.querySelectorAll<HTMLButtonElement>('form button[value=next]');
  const began = performance.now();
  buttons[buttons.length - 1]?.click();
  while (document.querySelectorAll('#fehler a').length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
}

async function makeSite(outDir: string): Promise<{ files: ReadonlyMap<string, string | Uint8Array>; bytes: string }> {
  const built = await buildPages({ outDir });
  const files = new Map<string, string | Uint8Array>();
  for (const name of await readdir(built.assetsDir)) {
    if (/\.(js|css)$/.test(name)) files.set(`/assets/${name}`, await readFile(join(built.assetsDir, name)));
  }
  const scripts = built.scriptsFor(['text', 'declaration']).map((name) => files.get(`/assets/${name}`) ?? '');
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
  const hand = await buildByHand(join(outDir, 'hand'));
  files
    .set('/hand.js', hand)
    .set('/hand', '<!doctype html><title>By hand</title><div id="root"></div><script type="module" src="/hand.js"></script>');
  const kilobytes = (parts: readonly (string | Uint8Array)[]) =>
    (parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1000).toFixed(1);
  const own = [...scripts, files.get('/form-100.js') ?? '', files.get('/texts-100.json') ?? ''];
  return {
    files,
    bytes: `  kB of gzip with 100 questions: server-rendered HTML 0, react-hook-form by hand ${kilobytes([hand])}, Vordruck ${kilobytes(own)}`,
  };
}

async function formOf(fields: number): Promise<{ form: CompiledForm; texts: FormTexts; script: string }> {
  const definition = {
    form: 'bench', title: 'Bench', language: 'de', service: { legalBasis: ['§ 1'], trust: 'none' },
    steps: [{ step: 'all', title: 'All', fields: Array.from({ length: fields }, (_, index) => ({ field: `f${index}`, type: 'text', label: `Question ${index}`, maxLength: 80 })) }],
    declarations: [{ field: 'richtig', type: 'declaration', label: 'True.' }], output: { xml: { namespace: 'urn:bench' } },
  }; // prettier-ignore
  const { findings, output } = await compile({ form: 'bench', files: new Map([['form.json', JSON.stringify(definition)]]) });
  if (!output) throw new Error(findings.map(({ message }) => message).join('\n'));
  const script = output.files.get('bench.js') ?? '';
  const module: { readonly default: CompiledForm } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  return { form: module.default, texts: JSON.parse(output.files.get('bench.de.json') ?? '{}'), script };
}

async function buildByHand(outDir: string): Promise<Uint8Array> {
  const input = fileURLToPath(new URL('../../packages/react/test/by-hand.tsx', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input, output: { entryFileNames: 'hand.js' } },
    },
  });
  return readFile(join(outDir, 'hand.js'));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  if (path.endsWith('.css')) return 'text/css';
  return path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
}
