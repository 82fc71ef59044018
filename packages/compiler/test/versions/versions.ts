import type { Source } from '@vordruck/definition';
import type { Migration } from '@vordruck/engine';
import { compileMigration } from '../../src/index.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** A version of a form of one page. */
export function version(
  fields: readonly unknown[],
  more: Properties = {},
  files: Readonly<Record<string, unknown>> = {},
): Source {
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }], ...more };
  const others = Object.entries(files).map(([path, json]): [string, string] => [path, JSON.stringify(json)]);
  return { form: 'probe', files: new Map([['form.json', JSON.stringify(form)], ...others]) };
}

export function question(type: string, field: string, more: Properties = {}): Properties {
  return { field, type, label: `${field}?`, ...more };
}

export async function migrationBetween(old: Source, next: Source): Promise<Migration> {
  const { output, findings } = await compileMigration(old, next);
  if (!output) throw new Error(JSON.stringify(findings));
  const module: { default: Migration } = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(output.text)}`);
  return module.default;
}

export async function codesBetween(old: Source, next: Source): Promise<readonly string[]> {
  const { findings } = await compileMigration(old, next);
  return findings.map(({ code, path }) => `${code} ${path}`);
}
