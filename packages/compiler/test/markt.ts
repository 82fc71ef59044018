import { readFileSync } from 'node:fs';
import type { Source } from '@vordruck/definition';
import type { CompiledForm, FormTexts } from '@vordruck/engine';
import type { CompiledFiles } from '../src/index.ts';

const folder = new URL('fixtures/markt/', import.meta.url);

/** The source of a form that has a bit of everything; `change` alters files by name. */
export function markt(change: Readonly<Record<string, (text: string) => string>> = {}): Source {
  const names = ['form.json', 'texts/en.json', 'places/10041100.json'];
  return {
    form: 'markt',
    files: new Map(names.map((name) => [name, (change[name] ?? ((text) => text))(readFileSync(new URL(name, folder), 'utf8'))])),
  };
}

/** Runs an emitted module as a browser would. */
export async function load<T>(code: string | undefined): Promise<T> {
  const module: { default: T } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code ?? '')}`);
  return module.default;
}

export async function loadForm(
  { form, files }: CompiledFiles,
  language: string,
): Promise<{ form: CompiledForm; texts: FormTexts }> {
  return {
    form: await load<CompiledForm>(files.get(`${form}.js`)),
    texts: JSON.parse(files.get(`${form}.${language}.json`) ?? '{}'),
  };
}
