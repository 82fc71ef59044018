import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What the pages import; empty unless an operator has controls of their own. */
const moduleName = 'virtual:own-components';

/** Where imports of ours and of React lead to from. */
const here = join(import.meta.dirname, '..', 'build.ts');

/**
 * An operator's controls, from a module whose default export is a map of them, built into the portal's own pages on both sides.
 * What they import of ours and of React is found from here: two Reacts on a page would know nothing of each other.
 */
export function ownComponents(file: string | undefined): Plugin {
  return {
    name: 'own-components',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === moduleName) return file ?? `\0${moduleName}`;
      const isShared = /^(react|@vordruck\/react)(\/|$)/.test(id) && importer !== here;
      return isShared ? this.resolve(id, here, { skipSelf: true }) : undefined;
    },
    load: (id) => (id === `\0${moduleName}` ? 'export default {};' : undefined),
  };
}
