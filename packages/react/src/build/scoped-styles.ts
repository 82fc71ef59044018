import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { kernCss, tokensOf } from './kern-tokens.ts';

const styles = join(import.meta.dirname, '..', 'styles');

/** Import this for its effect in an application of your own that shows a `<Form>`. */
const sheetName = 'virtual:vordruck.css';
/** Its default export is the sheet for a shadow root, as text. */
const textName = 'virtual:vordruck-styles';

/** Vite's plugin for whoever shows forms in pages of their own: our styles, bound to the form and to nothing around it. */
export function vordruckStyles(): Plugin {
  return {
    name: 'vordruck-styles',
    resolveId: (id) => (id === sheetName || id === textName ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${sheetName}`) return scopedStyles('.vd-form-root');
      if (id === `\0${textName}`) return `export default ${JSON.stringify(await scopedStyles(':host'))};`;
      return undefined;
    },
  };
}

/**
 * All our styles under one element. Fonts are the host's to bring, and lengths do not follow the host's root: `rem` would
 * shrink with a page that sets 62.5 %, and so ignore what a person set in the browser (promise 69).
 */
export async function scopedStyles(scope: ':host' | '.vd-form-root'): Promise<string> {
  const index = await readFile(join(styles, 'index.css'), 'utf8');
  const names = [...index.matchAll(/@import '\.\/([\w-]+\.css)';/g)].flatMap(([, name]) =>
    name && name !== 'fonts.css' ? [name] : [],
  );
  const ours = (await Promise.all(names.map((name) => readFile(join(styles, name), 'utf8')))).join('\n');
  const css = `${tokensOf(await kernCss(), ours)}${ours}`.replace(/\/\*[\s\S]*?\*\//g, '');
  const lengths =
    scope === ':host'
      ? css.replace(/(@media[^{]*)|(-?[\d.]+)rem\b/g, (all, media, size) => (media ? all : `calc(var(--vd-rem) * ${size})`))
      : css;
  const bound = lengths
    // Whoever embeds sets custom properties on the element; all else is out of the host's reach on the element inside.
    .replace(/(^|[\s,}])(:root)(?=[\s,{])/g, `$1${scope}`)
    .replace(/(^|[\s,}])(html|body)(?=[\s,{])/g, '$1.vd-form-root')
    .replace(/(^|\n)\*,\n\*::before,\n\*::after \{/, '$1.vd-form-root *, .vd-form-root *::before, .vd-form-root *::after {')
    .replaceAll('min-block-size: 100vh;', '');
  // `medium` is what the person set in the browser, whatever the host's root says; `--vd-rem` is registered as a length. What
  // is important inside a shadow root wins over all that the host says (CSS Cascade 5, 6.1).
  const reset =
    ':host { all: initial !important; display: block !important; font-size: medium !important; --vd-rem: 1em !important; }';
  return scope === ':host' ? `${reset}\n${bound}` : bound;
}
