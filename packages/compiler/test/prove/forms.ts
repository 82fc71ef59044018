import type { Finding, Source } from '@vordruck/definition';
import { compile } from '../../src/index.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A form with one step of the given fields, or with all that is given. */
export function formOf(fields: readonly Json[], more: Json = {}): Json {
  return {
    form: 'probe',
    title: 'Probe',
    language: 'de',
    service: { legalBasis: ['Satzung der Gemeinde'], trust: 'none' },
    steps: [{ step: 'eins', title: 'Schritt eins', fields }],
    declarations: [{ field: 'richtig', type: 'declaration', label: 'Meine Angaben sind richtig.' }],
    output: { xml: { namespace: 'urn:vordruck:form:probe' } },
    ...more,
  };
}

export function sourceOf(form: Json, places: Readonly<Record<string, Json>> = {}): Source {
  const overlays = Object.entries(places).map(([key, params]): [string, string] => [
    `places/${key}.json`,
    JSON.stringify({ params }),
  ]);
  return { form: 'probe', files: new Map([['form.json', JSON.stringify(form, null, 1)], ...overlays]) };
}

export async function proved(form: Json, places: Readonly<Record<string, Json>> = {}): Promise<readonly Finding[]> {
  const { findings } = await compile(sourceOf(form, places), { outputs: [], prove: true });
  return findings;
}

/** Findings as `code path`. */
export async function told(form: Json, places: Readonly<Record<string, Json>> = {}): Promise<string[]> {
  return (await proved(form, places)).map(({ code, path }) => `${code} ${path}`);
}

export const yesNo = (field: string, more: Json = {}): Json => ({ field, type: 'boolean', label: field, ...more });
export const text = (field: string, more: Json = {}): Json => ({ field, type: 'text', label: field, ...more });
export const integer = (field: string, more: Json = {}): Json => ({
  field,
  type: 'integer',
  label: field,
  min: 0,
  max: 100,
  ...more,
});
export const day = (field: string, more: Json = {}): Json => ({ field, type: 'date', label: field, ...more });
export const choice = (field: string, options: readonly (string | Json)[], more: Json = {}): Json => ({
  field,
  type: 'choice',
  label: field,
  options: options.map((option) =>
    typeof option === 'string' ? { value: option, label: option } : { label: option['value'], ...option },
  ),
  ...more,
});
export const group = (field: string, fields: readonly Json[], more: Json = {}): Json => ({
  field,
  type: 'group',
  label: field,
  fields,
  ...more,
});
export const list = (field: string, fields: readonly Json[], more: Json = {}): Json => ({
  field,
  type: 'list',
  label: field,
  texts: { add: 'Hinzufügen', remove: '{row.index} entfernen', row: 'Zeile {row.index}' },
  max: 10,
  fields,
  ...more,
});
export const check = (id: string, that: string, more: Json = {}): Json => ({ id, that, message: `Prüfen Sie ${id}.`, ...more });
