import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** Imported in place of a file. */
const moduleName = 'virtual:kern-tokens.css';

/**
 * KERN as custom properties only: its design tokens for light and dark, without its components. Those float legends,
 * measure in pixels and draw icons from `data:` addresses, which the Content Security Policy forbids; 340 kB of them stay away.
 */
export function kernTokens(): Plugin {
  return {
    name: 'kern-tokens',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    async load(id) {
      if (id !== `\0${moduleName}`) return undefined;
      const path = createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.css');
      return tokensOf(await readFile(path, 'utf8'));
    },
  };
}

/** Keeps the rules for `:root`, plain or inside a media query, of a stylesheet. */
export function tokensOf(css: string): string {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules = withoutComments.matchAll(/(?:^|\n)(:root \{[^}]*\}|@media [^{]+\{\s*:root \{[^}]*\}\s*\})/g);
  return [...rules].map(([, rule]) => rule).join('\n');
}
