import type { Plugin } from 'vite';

/** The list of field types, which stands once in the engine and once here. */
const list = /(types: readonly FieldType\[\] = \[)([^\]]*)(\])/;

/**
 * Leaves out the field types that no form of a portal uses: of some 35 a town's forms use half, and citizens download no
 * others. The lists name types as the language does, so names tell which is which.
 */
export function usedTypes(used: readonly string[]): Plugin {
  return {
    name: 'used-types',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/types/index.ts') || !list.test(code)) return undefined;
      return code.replace(list, (_, start: string, names: string, end: string) => {
        const kept = names.split(',').filter((name) => used.includes(name.trim()));
        return `${start}${kept.join(',')}${end}`;
      });
    },
  };
}
