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
    resolveId: (id) => (id.startsWith(apart) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(`\0${apart}`) ? bothSidesOf(id.slice(apart.length + 1)) : undefined),
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

/** The types that stand apart, each an entry of its own. A test holds the two lists of types equal, so one tells them all. */
export async function typesApart(usual: readonly string[] = usualTypes): Promise<Readonly<Record<string, string>>> {
  const [, , names = ''] = list.exec(await readFile(join(pageTypes, 'index.ts'), 'utf8')) ?? [];
  const others = namesIn(names).filter((name) => !usual.includes(name));
  return Object.fromEntries(others.map((name) => [name, apart + name]));
}

function namesIn(names: string): readonly string[] {
  return names.split(',').flatMap((name) => name.trim() || []);
}

/** What the engine knows of a type, and how a page asks it. */
function bothSidesOf(name: string): string {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [
    `export { ${name} as inEngine } from ${JSON.stringify(join(engineTypes, `${file}.ts`))};`,
    `export { ${name} as onPage } from ${JSON.stringify(join(pageTypes, `${file}.tsx`))};`,
  ].join('\n');
}
