import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { kernTokens } from './build/kern-tokens.ts';
import { vordruckStyles } from './build/scoped-styles.ts';

import { usedTypes } from './build/used-types.ts';
import type { Pages } from './pages.ts';

export { vordruckStyles } from './build/scoped-styles.ts';
export { usedTypes } from './build/used-types.ts';

/** The pages as built: what a server renders with, and what it serves. */
export interface BuiltPages {
  readonly pages: Pages;
  /** Folder of the files to serve under `/assets/`; their names hold a hash, so they may be cached for ever. */
  readonly assetsDir: string;
  /** Addresses for {@link Frame.assets}. */
  readonly assets: { readonly styles: readonly string[]; readonly script: string; readonly icon: string };
  /** File names in `assetsDir` of all that enhances a page in German; other scripts come when they are needed. */
  readonly scripts: readonly string[];
}

const source = import.meta.dirname;

/** Builds script, styles and fonts for browsers, and `server.js` for Node, which cannot read JSX itself. */
export async function buildPages({
  outDir,
  types,
}: {
  readonly outDir: string;
  /** Names of the field types that the portal's forms use; browsers get no others. All unless given. */
  readonly types?: readonly string[];
}): Promise<BuiltPages> {
  await build(browserConfig(join(outDir, 'browser'), types));
  await build(serverConfig(join(outDir, 'server')));
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
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`${browser} holds no built pages.`);
  const icon = (await readdir(join(browser, 'assets'))).find((name) => /^icon-.*\.svg$/.test(name)) ?? '';
  const { pages }: { readonly pages: Pages } = await import(pathToFileURL(join(outDir, 'server', 'server.js')).href);
  return {
    pages,
    assetsDir: join(browser, 'assets'),
    scripts: neededFiles(manifest),
    assets: {
      script: `/${entry.file}`,
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

/** The entry, the messages of one language, and what both import at once. */
function neededFiles(manifest: Manifest): readonly string[] {
  const needed = new Set<string>();
  const need = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || needed.has(chunk.file)) return;
    needed.add(chunk.file);
    for (const each of chunk.imports ?? []) need(each);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry || key === 'messages/questions-de.ts') need(key);
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

/** The icon that browsers ask for at every page, under a name that holds its hash. */
function icon(): Plugin {
  return {
    name: 'icon',
    async buildStart() {
      this.emitFile({ type: 'asset', name: 'icon.svg', source: await readFile(join(source, 'styles', 'icon.svg')) });
    },
  };
}

function browserConfig(outDir: string, types: readonly string[] | undefined): InlineConfig {
  const config = shared(outDir);
  return {
    ...config,
    plugins: [...(config.plugins ?? []), icon(), ...(types ? [usedTypes(types)] : [])],
    build: {
      ...config.build,
      target: 'es2022',
      manifest: 'manifest.json',
      // The CSP allows no `data:` fonts or images, and nothing is preloaded by a script of its own.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: { app: join(source, 'browser.tsx') } },
    },
  };
}

function serverConfig(outDir: string): InlineConfig {
  const config = shared(outDir);
  return {
    ...config,
    // One file that runs wherever Node does.
    ssr: { noExternal: true, target: 'node' },
    build: { ...config.build, ssr: join(source, 'server.ts'), target: 'node24', minify: false },
  };
}
