import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../command.ts';

/** The `forms` folder nearest above the working directory. */
export function formsFolder(from = process.cwd()): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const forms = join(folder, 'forms');
    if (existsSync(forms)) return forms;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * The folder of a form: a name under `forms/`, a path to a folder, or to the `form.json` in it.
 * @throws UsageError naming the forms there are
 */
export async function locateForm(form: string): Promise<string> {
  const forms = formsFolder();
  const candidates = [...(forms && !form.includes('/') ? [join(forms, form)] : []), resolve(form)];
  for (const candidate of candidates) {
    const folder = candidate.endsWith('.json') ? dirname(candidate) : candidate;
    if (existsSync(join(folder, 'form.json'))) return folder;
  }
  const known = await allForms();
  throw new UsageError(
    `There is no form “${form}”: no form.json in ${candidates.join(' or ')}. Forms here: ${known.map(nameOf).join(', ') || 'none'}.`,
  );
}

/** Folders under `forms/` with a definition or published versions: a form is served by its versions even if nobody edits it any more. */
export async function servedForms(): Promise<readonly string[]> {
  const forms = formsFolder();
  if (!forms) return [];
  const entries = await readdir(forms);
  return entries
    .filter((name) => !name.startsWith('_') && ['form.json', 'versions'].some((part) => existsSync(join(forms, name, part))))
    .sort()
    .map((name) => join(forms, name));
}

/** The folders of the forms asked for, or of all under `forms/`. */
export async function locateForms(forms: readonly string[]): Promise<readonly string[]> {
  return forms.length > 0 ? Promise.all(forms.map(locateForm)) : allForms();
}

/** Folders under `forms/` that hold a form.json; those that begin with `_` hold shared parts. */
async function allForms(): Promise<readonly string[]> {
  const forms = formsFolder();
  if (!forms) return [];
  const entries = await readdir(forms);
  return entries
    .filter((name) => !name.startsWith('_') && existsSync(join(forms, name, 'form.json')))
    .sort()
    .map((name) => join(forms, name));
}

/** The id of a form: the name of its folder. */
export function nameOf(folder: string): string {
  return basename(resolve(folder));
}
