import type { Finding, Source } from '@vordruck/definition';
import { read } from './1-read/read.ts';
import { check } from './2-check/check.ts';
import { prove } from './2-check/prove/prove.ts';
import { isPlannable } from './3-plan/as-published.ts';
import { plan } from './3-plan/plan.ts';
import { emit, outputKinds, type OutputKind } from './4-emit/emit.ts';
import { findInexpressible, type Inexpressible } from './4-emit/inexpressible.ts';

/** What compiling gave: findings, and the files if none of them is an error, or none that a published version must not have. */
export interface Compilation {
  readonly findings: readonly Finding[];
  readonly output?: CompiledFiles;
}

export interface CompiledFiles {
  readonly form: string;
  /** The version: SHA-256 in hex. */
  readonly hash: string;
  /** Texts of the emitted files by name, `hundesteuer-anmeldung.js`. */
  readonly files: ReadonlyMap<string, string>;
  /** Faults of values that the engine finds, but JSON Schema or XSD cannot say. */
  readonly inexpressible: readonly Inexpressible[];
}

export interface CompileOptions {
  /** What to make; everything unless given. With none, a definition is only checked and its version named. */
  readonly outputs?: readonly OutputKind[];
  /** Also proves what answers can bring about, which takes longer than all else. */
  readonly prove?: boolean;
}

/** Compiles the folder of one form. Never throws, whatever the files hold; the same files give the same bytes. */
export async function compile(source: Source, options: CompileOptions = {}): Promise<Compilation> {
  const { outputs = outputKinds } = options;
  const { definition, findings: readFindings } = read(source);
  if (definition === undefined) return { findings: readFindings };
  const checked = check(definition);
  const simple = [...readFindings, ...checked.findings].toSorted(byPlace);
  if (!(await isPlannable(source, checked, simple)))
    return { findings: options.prove ? await provedToo(checked, simple) : simple };
  const planned = await plan(checked);
  const proved = options.prove ? await prove(checked, planned) : [];
  const findings = [...simple, ...proved].toSorted(byPlace);
  if (proved.some(isError)) return { findings };
  return {
    findings,
    output: {
      form: planned.form.form,
      hash: planned.form.hash,
      files: await emit(planned, outputs),
      inexpressible: findInexpressible(planned),
    },
  };
}

/** What is proved of a definition that has errors already: all at once, but nothing twice. */
async function provedToo(checked: Parameters<typeof prove>[0], simple: readonly Finding[]): Promise<Finding[]> {
  // A form beyond the limit of fields has no bound on what a proof of it costs.
  if (simple.some(({ code }) => code === 'too-many-fields')) return [...simple];
  const isTold = ({ file, path }: Finding) =>
    simple.some((one) => isError(one) && one.file === file && (one.path === path || one.path.startsWith(`${path}/`)));
  const proved = await prove(checked, undefined);
  // What cannot be run cannot be tried either: what is left open then says nothing about the form.
  return [...simple, ...proved.filter((one) => one.code !== 'undecided' && !isTold(one))].toSorted(byPlace);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** The form first, then its other files, each from top to bottom. */
function byPlace(one: Finding, other: Finding): number {
  const [a, b] = [rankOf(one), rankOf(other)];
  return a === b ? one.line - other.line || one.column - other.column : a < b ? -1 : 1;
}

function rankOf({ file }: Finding): string {
  return file === 'form.json' ? '' : file;
}
