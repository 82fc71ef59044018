import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The list of field types, which stands once in the engine and once here. */
const list = /(types: readonly FieldType\[\] = \[)([^\]]*)(\])/;

/** `import { vatId } from './vat-id.ts';` What a module imports counts as its own, used or not. */
const importOfOne = /^import \{ ([a-z]\w*) \} from '\.\/[^']+';$/gm;

/** What nearly every form asks comes with the page's script. Each other type is a file of its own. */
const usualTypes: readonly string[] = [
  'text', 'multiline', 'email', 'phone', 'postalCode', 'country', 'integer', 'decimal', 'money', 'date', 'partialDate', 'boolean', 'choice', 'choices',
  'declaration', 'notice', 'file', 'group', 'list',
]; // prettier-ignore

/** Imported for a loader of each type that stands apart. */
const loaders = 'virtual:field-types-apart';
const apart = 'virtual:field-type/';

const engineTypes = join(dirname(fileURLToPath(import.meta.resolve('@vordruck/engine/page'))), 'types');
const pageTypes = join(import.meta.dirname, '..', 'types');

/**
 * Takes the field types that few forms use out of a script: a citizen downloads those that the form at hand names, at the same
 * time as the form, and no others. The lists name types as the language does, so names tell which is which.
 */
export function fieldTypesApart({ usual = usualTypes }: { readonly usual?: readonly string[] } = {}): Plugin {
  return {
    name: 'field-types-apart',
    enforce: 'pre',
    resolveId: (id) => (id === loaders || id.startsWith(apart) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${loaders}`) return loadersOf(await namesApart(usual));
      return id.startsWith(`\0${apart}`) ? bothSidesOf(id.slice(apart.length + 1)) : undefined;
    },
    transform(code, id) {
      if (!id.endsWith('/types/index.ts') || !list.test(code)) return undefined;
      const isKept = (name: string) => usual.includes(name);
      return code
        .replace(list, (_, start: string, names: string, end: string) => start + namesIn(names).filter(isKept).join(',') + end)
        .replace(importOfOne, (line, name: string) => (isKept(name) ? line : ''));
    },
  };
}

/** The type whose file a key of Vite's manifest names. */
export function typeOfKey(key: string): string | undefined {
  const [, name] = key.split(apart);
  return name;
}

/** A test holds the two lists equal, so one tells them all. */
async function namesApart(usual: readonly string[]): Promise<readonly string[]> {
  const [, , names = ''] = list.exec(await readFile(join(pageTypes, 'index.ts'), 'utf8')) ?? [];
  return namesIn(names).filter((name) => !usual.includes(name));
}

function namesIn(names: string): readonly string[] {
  return names.split(',').flatMap((name) => name.trim() || []);
}

function loadersOf(names: readonly string[]): string {
  return `export const apart = {${names.map((name) => `${name}: () => import('${apart}${name}')`).join(',')}};`;
}

/** What the engine knows of a type, and how a page asks it. */
function bothSidesOf(name: string): string {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [
    `export { ${name} as inEngine } from ${JSON.stringify(join(engineTypes, `${file}.ts`))};`,
    `export { ${name} as onPage } from ${JSON.stringify(join(pageTypes, `${file}.tsx`))};`,
  ].join('\n');
}
