import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Source } from '@vordruck/definition';

const forms = join(import.meta.dirname, '..', '..', '..', 'forms');

/** The names of all forms of the repository. */
export const formNames: readonly string[] = readdirSync(forms).filter((name) => existsSync(join(forms, name, 'form.json')));

/** A form of the repository with all that forms share. */
export function sourceOf(form: string): Source {
  const files = new Map<string, string>();
  const add = (folder: string, root: string) => {
    for (const entry of existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && entry.name.endsWith('.json')) files.set(relative(root, path), readFileSync(path, 'utf8'));
    }
  };
  files.set('form.json', readFileSync(join(forms, form, 'form.json'), 'utf8'));
  for (const part of ['texts', 'places', 'codelists']) add(join(forms, form, part), join(forms, form));
  for (const shared of ['_blocks', '_places', '_codelists']) add(join(forms, shared), forms);
  return { form, files };
}

/** The answers of a form's cases, each with what they are answered under. */
export function casesOf(
  form: string,
): readonly { readonly inputs: Readonly<Record<string, unknown>>; readonly answers: unknown }[] {
  const folder = join(forms, form, 'cases');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
    if (!existsSync(join(folder, name, 'answers.json'))) return [];
    const inputs: Readonly<Record<string, unknown>> = existsSync(join(folder, name, 'case.json'))
      ? Object(read('case.json'))
      : {};
    return [{ inputs, answers: read('answers.json') }];
  });
}
