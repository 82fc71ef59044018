import { compile } from '@vordruck/compiler';
import type { CompiledForm, FormTexts } from '@vordruck/engine';

/** A form made for measuring, compiled and loaded. */
export interface BenchForm {
  readonly form: CompiledForm;
  readonly texts: FormTexts;
  /** `<form>.validator.js`: ajv's code for the schema of the form. */
  readonly validate: Validate;
}

/** A validator as ajv makes it. */
export interface Validate {
  (document: unknown): boolean;
  errors?: readonly object[] | null;
}

export async function compileForm(definition: { readonly form: string }): Promise<BenchForm> {
  const files = new Map([['form.json', JSON.stringify(definition)]]);
  const { findings, output } = await compile({ form: definition.form, files });
  if (!output) throw new Error(findings.map(({ message }) => message).join('\n'));
  const text = (name: string) => output.files.get(name) ?? '';
  const { default: form }: { default: CompiledForm } = await loadModule(text(`${output.form}.js`));
  const { default: validate }: { default: Validate } = await loadModule(text(`${output.form}.validator.js`));
  return { form, texts: JSON.parse(text(`${output.form}.${form.language}.json`)), validate };
}

/** Loads generated code as a module, as it would be from a file. */
export function loadModule<T>(code: string): Promise<T> {
  return import(`data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);
}
