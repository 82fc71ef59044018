import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Imported in place of a file. */
const moduleName = 'virtual:kern-tokens.css';

/**
 * KERN as custom properties only: its design tokens, without its components. Those float legends, measure in pixels and draw
 * icons from `data:` addresses, which the Content Security Policy forbids; 340 kB of them stay away.
 */
export function kernTokens(styles: string): Plugin {
  return {
    name: 'kern-tokens',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    async load(id) {
      if (id !== `\0${moduleName}`) return undefined;
      const files = (await readdir(styles)).filter((name) => name.endsWith('.css'));
      const ours = await Promise.all(files.map((name) => readFile(join(styles, name), 'utf8')));
      return tokensOf(await kernCss(), ours.join('\n'));
    },
  };
}

export function kernCss(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.css'), 'utf8');
}

/** The tokens that our styles use, and those that these are made from: one `:root` rule of a few hundred bytes. */
export function tokensOf(kern: string, ours: string): string {
  const tokens = declaredTokens(kern);
  const used = new Map<string, string>();
  const use = (css: string): void => {
    for (const [, name = ''] of css.matchAll(/var\((--kern-[\w-]+)/g)) {
      const value = tokens.get(name);
      if (value === undefined) throw new Error(`KERN has no token ${name}.`);
      if (used.has(name)) continue;
      used.set(name, value);
      use(value);
    }
  };
  use(ours);
  return `:root {\n${[...used].map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}\n`;
}

/** Tokens of plain `:root` rules; those that change with the colour scheme are ours to choose (see `tokens.css`). */
export function declaredTokens(kern: string): ReadonlyMap<string, string> {
  const withoutComments = kern.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules = [...withoutComments.matchAll(/(?:^|\n):root \{([^}]*)\}/g)].map(([, body = '']) => body);
  const declarations = rules.flatMap((body) => [...body.matchAll(/(--kern-[\w-]+):\s*([^;]+);/g)]);
  return new Map(declarations.map(([, name = '', value = '']) => [name, value.trim()]));
}
