import { compile, type Inexpressible, type OutputKind } from '@vordruck/compiler';
import { readDefinition, type Finding, type Output } from '@vordruck/definition';
import type { Authority, CompiledForm, FormTexts } from '@vordruck/engine';
import type { Logo } from '@vordruck/submission';
import { logoOf } from './logos.ts';
import { readSource, type FormFolder } from './read-source.ts';

/** A form compiled and loaded, ready to run. */
export interface LoadedForm {
  readonly folder: string;
  readonly form: CompiledForm;
  /** By language. */
  readonly texts: ReadonlyMap<string, FormTexts>;
  readonly xsd: string;
  /** All emitted files by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Faults of values that schemas cannot say. */
  readonly inexpressible: readonly Inexpressible[];
  /** Documents that the form makes beside the usual ones. */
  readonly output: Output | undefined;
  /** The authority of a place: what its longer and shorter keys say together. */
  authority(ags: string | undefined): Authority;
  /** Its logo, if it has one. */
  logo(ags: string | undefined): Logo | undefined;
}

/** A definition with errors cannot be loaded. */
export class FindingsError extends Error {
  static readonly code = 'findings';
  override readonly name = 'FindingsError';
  readonly findings: readonly Finding[];

  constructor(folder: string, findings: readonly Finding[]) {
    const [first] = findings;
    const place = first ? `${first.file}:${first.line}:${first.column} ${first.message}` : '';
    super(
      `The definition in ${folder} has ${findings.length} error(s), so it cannot be used. First: ${place} Run “vordruck check” to see all.`,
    );
    this.findings = findings;
  }
}

/** What running a form needs; the validator and the types are for other systems and take longest to make. */
const toRun: readonly OutputKind[] = ['form', 'texts', 'schema', 'xsd'];

/**
 * Compiles the form in a folder and loads what came out. Makes what running it needs, unless told to make more.
 * @throws FindingsError if the definition has errors
 */
export async function loadForm(folder: string, outputs: readonly OutputKind[] = toRun): Promise<LoadedForm> {
  return loadSource(await readSource(folder), folder, outputs);
}

/**
 * The same for files that were read already.
 * @throws FindingsError if the definition has errors
 */
export async function loadSource(read: FormFolder, folder: string, outputs: readonly OutputKind[] = toRun): Promise<LoadedForm> {
  const { findings, output } = await compile(read.source, { outputs });
  const errors = findings
    .filter((finding) => finding.severity === 'error')
    .map((finding) => ({ ...finding, file: read.pathOf(finding.file) }));
  if (!output) throw new FindingsError(folder, errors);
  const text = (name: string) => output.files.get(name) ?? '';
  // A module from a data: address needs no file on disk; what it holds was emitted a moment ago by our own compiler.
  const module: { default: CompiledForm } = await import(
    `data:text/javascript;charset=utf-8,${encodeURIComponent(text(`${output.form}.js`))}`
  );
  const texts = new Map(
    module.default.languages.map((language): [string, FormTexts] => [
      language,
      JSON.parse(text(`${output.form}.${language}.json`)),
    ]),
  );
  return {
    folder,
    form: module.default,
    texts,
    xsd: text(`${output.form}.xsd`),
    files: output.files,
    inexpressible: output.inexpressible,
    output: namesOutputs(read) ? readDefinition(read.source).definition?.output : undefined,
    authority: (ags) => authorityOf(read, ags),
    logo: (ags) => logoOf(read, authorityOf(read, ags)),
  };
}

/** Whether the definition speaks of outputs at all; few do, so that it is read twice only for them. */
export function namesOutputs({ source }: FormFolder): boolean {
  const file = source.files.get('form.json') ?? '';
  return (typeof file === 'string' ? file : new TextDecoder().decode(file)).includes('"output"');
}

/**
 * Longer keys refine shorter ones: Land `10`, district `10041`, municipality `10041100`. Of a district, a municipality has only languages and
 * looks: it is another body, with a name, an address and an account of its own.
 */
export function authorityOf({ source }: FormFolder, ags = ''): Authority {
  let authority: Authority = { name: '' };
  for (const length of [2, 5, 8]) {
    const file = source.files.get(`_places/${ags.slice(0, length)}.json`);
    if (ags.length < length || !file) continue;
    const told: Authority = JSON.parse(typeof file === 'string' ? file : new TextDecoder().decode(file));
    const own = length === 5 && ags.length > length ? looksOf(told) : told;
    authority = { ...authority, ...own, links: { ...authority.links, ...own.links } };
  }
  return authority;
}

function looksOf({ languages, theme }: Authority): Partial<Authority> {
  return { ...(languages ? { languages } : {}), ...(theme ? { theme } : {}) };
}
