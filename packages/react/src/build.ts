import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { compressed } from './build/compressed.ts';
import { kernTokens } from './build/kern-tokens.ts';
import { ownComponents } from './build/own-components.ts';
import { vordruckStyles } from './build/scoped-styles.ts';
import { fieldTypesApart, typeOfKey, typesApart } from './build/field-types-apart.ts';
import type { Frame } from './page.ts';
import type { Pages } from './pages.ts';

export { vordruckStyles } from './build/scoped-styles.ts';
export { fieldTypesApart } from './build/field-types-apart.ts';

/** The pages as built: what a server renders with, and what it serves. */
export interface BuiltPages {
  readonly pages: Pages;
  /** Folder of the files to serve under `/assets/`; their names hold a hash, so they may be cached for ever. */
  readonly assetsDir: string;
  /** Addresses for {@link Frame.assets}. */
  readonly assets: Required<Omit<Frame['assets'], 'inline'>>;
  /** File names in `assetsDir` of all that enhances a page in German whose form has these field types; others come when needed. */
  readonly scriptsFor: (types: readonly string[]) => readonly string[];
}

const source = import.meta.dirname;

/** Where pages are built to, and what an operator replaces in them. */
export interface PagesToBuild {
  readonly outDir: string;
  /** Absolute path of a module whose default export are `Components`: controls in the place of ours, by field type. */
  readonly components?: string;
}

/** Builds script, styles and fonts for browsers, and `server.js` for Node, which cannot read JSX itself. */
export async function buildPages({ outDir, components }: PagesToBuild): Promise<BuiltPages> {
  await build(await browserConfig(join(outDir, 'browser'), components));
  await compressed(join(outDir, 'browser', 'assets'));
  await build(serverConfig(join(outDir, 'server'), components));
  return loadPages({ outDir });
}

/** Builds `vordruck-form.js`: the custom element `<vordruck-form>` in one file, for any web page. Returns its path. */
export async function buildEmbed({ outDir }: { readonly outDir: string }): Promise<string> {
  const config = shared(outDir);
  await build({
    ...config,
    plugins: [vordruckStyles()],
    build: {
      ...config.build,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { 'vordruck-form': join(source, 'embed.tsx') },
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
  return join(outDir, 'vordruck-form.js');
}

/** Loads what {@link buildPages} wrote. */
export async function loadPages({ outDir }: { readonly outDir: string }): Promise<BuiltPages> {
  const browser = join(outDir, 'browser');
  const manifest: Manifest = JSON.parse(await readFile(join(browser, 'manifest.json'), 'utf8'));
  const entry = manifest['browser.tsx'];
  if (!entry) throw new Error(`${browser} holds no built pages.`);
  const icon = (await readdir(join(browser, 'assets'))).find((name) => /^icon-.*\.svg$/.test(name)) ?? '';
  const { pages }: { readonly pages: Pages } = await import(pathToFileURL(join(outDir, 'server', 'server.js')).href);
  return {
    pages,
    assetsDir: join(browser, 'assets'),
    scriptsFor: (types) => neededFiles(manifest, types),
    assets: {
      script: `/${entry.file}`,
      words: addressesIn(manifest, (key) => /^messages\/questions-(.*)\.ts$/.exec(key)?.[1]),
      types: addressesIn(manifest, typeOfKey),
      icon: `/assets/${icon}`,
      styles: (entry.css ?? []).map((file) => `/${file}`),
    },
  };
}

type Manifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly css?: readonly string[]; readonly isEntry?: boolean; readonly imports?: readonly string[] }
  >
>;

function addressesIn(manifest: Manifest, nameOf: (key: string) => string | undefined): Readonly<Record<string, string>> {
  const named = Object.entries(manifest).map(([key, { file }]) => [nameOf(key), `/${file}`] as const);
  return Object.fromEntries(named.filter(([name]) => name !== undefined));
}

/** The entry, the messages of one language, the types that stand apart, and what all of them import at once. */
function neededFiles(manifest: Manifest, types: readonly string[]): readonly string[] {
  const needed = new Set<string>();
  const need = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || needed.has(chunk.file)) return;
    needed.add(chunk.file);
    for (const each of chunk.imports ?? []) need(each);
  };
  for (const key of Object.keys(manifest)) {
    if (['browser.tsx', 'messages/questions-de.ts'].includes(key) || types.includes(typeOfKey(key) ?? '')) need(key);
  }
  return [...needed].map((file) => file.replace('assets/', ''));
}

function shared(outDir: string): InlineConfig {
  return {
    root: source,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The same whatever NODE_ENV says while building, such as `test`.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    plugins: [kernTokens(join(source, 'styles'))],
    build: { outDir, emptyOutDir: true },
  };
}

function withOwn(config: InlineConfig, components: string | undefined): InlineConfig {
  return { ...config, plugins: [...(config.plugins ?? []), ownComponents(components)] };
}

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All that the entry needs at once in one file, shared with later ones or not: it compresses better than a dozen. */
function withEntry(entry: string): (id: string, graph: Graph) => string | null {
  let needed: Set<string> | undefined;
  const neededIn = (graph: Graph): Set<string> => {
    const found = new Set([entry]);
    // A set visits what is added to it meanwhile.
    for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
    return found;
  };
  return (id, graph) => ((needed ??= neededIn(graph)).has(id) ? 'app' : null);
}

/** Styles come with the page, so that importing a script later needs nothing of what Vite would do around it. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

/** The icon that browsers ask for at every page, under a name that holds its hash. */
function icon(): Plugin {
  return {
    name: 'icon',
    async buildStart() {
      this.emitFile({ type: 'asset', name: 'icon.svg', source: await readFile(join(source, 'styles', 'icon.svg')) });
    },
  };
}

async function browserConfig(outDir: string, components: string | undefined): Promise<InlineConfig> {
  const config = withOwn(shared(outDir), components);
  const entry = join(source, 'browser.tsx');
  return {
    ...config,
    plugins: [...(config.plugins ?? []), icon(), fieldTypesApart(), plainImports()],
    build: {
      ...config.build,
      target: 'es2022',
      manifest: 'manifest.json',
      // The CSP allows no `data:` fonts or images, and nothing is preloaded by a script of its own.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: { app: entry, ...(await typesApart()), ...(await wordsOfQuestions()) },
        // The script imports what the others export by address.
        preserveEntrySignatures: 'exports-only',
        output: { codeSplitting: { groups: [{ name: withEntry(entry), debugName: 'app' }] } },
      },
    },
  };
}

/** What questions say, each language an entry of its own. */
async function wordsOfQuestions(): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(join(source, 'messages'))).filter((file) => file.startsWith('questions-'));
  return Object.fromEntries(files.map((file) => [file.replace('.ts', ''), join(source, 'messages', file)]));
}

function serverConfig(outDir: string, components: string | undefined): InlineConfig {
  const config = withOwn(shared(outDir), components);
  return {
    ...config,
    // One file that runs wherever Node does.
    ssr: { noExternal: true, target: 'node' },
    build: { ...config.build, ssr: join(source, 'server.ts'), target: 'node24', minify: false },
  };
}
