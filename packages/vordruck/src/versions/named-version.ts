import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Source } from '@vordruck/definition';
import { UsageError } from '../command.ts';
import { formsFolder } from '../forms/locate.ts';
import { readSource, type FormFolder } from '../forms/read-source.ts';
import { type Commit, readRevision } from './git-revision.ts';
import { openFrozen } from './load-version.ts';
import { readVersions } from './read-versions.ts';
import { folderName, readVersionFile } from './version-file.ts';

/** A version of a form as somebody has named it on the command line. */
export interface NamedVersion extends FormFolder {
  /** The form that it is a version of. */
  readonly form: string;
  /** The day from which it is in effect, if it was published. */
  readonly from?: string;
  /** The git revision that it was taken from. */
  readonly commit?: Commit;
}

/**
 * Finds a version by what it is called: a form, its folder or file, a published version (its folder, `FORM@HASH`, or only
 * its name beside a known form), or a git revision, alone or with a path (`HEAD~3`, `main:forms/hund`).
 * `beside` is the folder of the form that a revision or a name alone is about.
 * @throws UsageError saying what was looked for
 */
export async function findVersion(name: string, beside?: string): Promise<NamedVersion> {
  const found = (await inFolder(name, beside)) ?? (await published(name, beside)) ?? (await readRevision(name, beside));
  if (found) return named(found);
  const form = beside === undefined ? '' : ` or a version of ${basename(beside)}`;
  throw new UsageError(
    `There is no version “${name}”: it is no form, no folder or file with a definition, no published version (FORM@HASH)${form}, and no git revision${beside === undefined ? ' with a path (HEAD~3:forms/hund)' : ''}.`,
  );
}

async function inFolder(name: string, beside: string | undefined): Promise<FormFolder | undefined> {
  const forms = formsFolder();
  const candidates = [
    ...(forms && !name.includes('/') ? [join(forms, name)] : []),
    resolve(name),
    ...(beside ? [join(beside, 'versions', name)] : []),
  ];
  for (const path of candidates) {
    if (!existsSync(path)) continue;
    const isFile = statSync(path).isFile();
    if (isFile && basename(path) !== 'form.json') return onlyFile(path);
    const folder = isFile ? dirname(path) : path;
    if (existsSync(join(folder, 'version.json'))) return frozen(folder);
    if (existsSync(join(folder, 'form.json'))) return readSource(folder);
  }
  return undefined;
}

/** A definition in a file of another name; blocks and places are those of the project. */
async function onlyFile(path: string): Promise<FormFolder> {
  const content = await readFile(path);
  const shared = await readSource(await folderForShared(path));
  const files = [...shared.source.files].filter(([file]) => file.startsWith('_'));
  return {
    source: { form: '', files: new Map([['form.json', content], ...files]) },
    pathOf: (file) => (file === 'form.json' ? path : shared.pathOf(file)),
  };
}

/** Any form of the project has its shared parts beside it. */
async function folderForShared(path: string): Promise<string> {
  const { locateForms } = await import('../forms/locate.ts');
  const [first] = await locateForms([]);
  if (first === undefined)
    throw new UsageError(`${path} is no folder of a form, and there is no project around with blocks and places.`);
  return first;
}

type Frozen = FormFolder & { readonly from: string };

async function frozen(folder: string): Promise<Frozen> {
  const path = join(folder, 'version.json');
  const version = readVersionFile(await readFile(path, 'utf8'), path);
  return { ...(await openFrozen({ ...version, folder })), from: version.from };
}

/** `hund@1a2b3c4d`, or `1a2b3c4d` beside a form. */
async function published(name: string, beside: string | undefined): Promise<Frozen | undefined> {
  const [, form, hash] = /^(?:([a-z][a-z0-9-]*)@)?([0-9a-f]{6,64})$/.exec(name) ?? [];
  const forms = formsFolder();
  const folder = form === undefined ? beside : forms && join(forms, form);
  if (hash === undefined || folder === undefined) return undefined;
  const versions = (await readVersions(folder, basename(folder))).filter((version) => version.hash.startsWith(hash));
  if (versions.length > 1) throw new UsageError(`“${name}” begins several versions: ${versions.map(folderName).join(', ')}.`);
  const [version] = versions;
  return version && { ...(await openFrozen(version)), from: version.from };
}

/** A copy of a form's folder may lie under any name: what form it is, its definition says. */
function named(found: Omit<NamedVersion, 'form'>): NamedVersion {
  const form = formIn(found.source) ?? found.source.form;
  return { ...found, form, source: { ...found.source, form } };
}

function formIn({ files }: Source): string | undefined {
  const file = files.get('form.json') ?? '';
  try {
    const json: unknown = JSON.parse(typeof file === 'string' ? file : new TextDecoder().decode(file));
    const form: unknown = typeof json === 'object' && json !== null && 'form' in json ? json.form : undefined;
    return typeof form === 'string' ? form : undefined;
  } catch {
    // That it is no JSON is told with its place by whoever compiles it.
    return undefined;
  }
}
