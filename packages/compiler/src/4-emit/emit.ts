import type { JsonSchema } from '@vordruck/definition';
import type { Plan } from '../3-plan/plan.ts';
import { emitCelFile } from './emit-cel-file.ts';
import { emitForm } from './emit-form.ts';
import { emitSchema, valuesSchema } from './emit-schema.ts';
import { emitTexts } from './emit-texts.ts';
import { emitTypes } from './emit-types.ts';
import { emitValidator } from './emit-validator.ts';
import { emitXsd } from './emit-xsd.ts';

/** What can be made of a form. `validator` and `types` take longer than all the rest together. */
export type OutputKind = 'form' | 'texts' | 'validator' | 'types' | 'schema' | 'xsd' | 'cel';

export const outputKinds: readonly OutputKind[] = ['form', 'texts', 'validator', 'types', 'schema', 'xsd', 'cel'];

/** The files asked for by name, in the order of {@link outputKinds}. */
export async function emit(plan: Plan, kinds: readonly OutputKind[]): Promise<ReadonlyMap<string, string>> {
  const { form, texts, values } = plan;
  let made: JsonSchema | undefined;
  const schema = (): JsonSchema => (made ??= valuesSchema(plan, values));
  const writers: Readonly<Record<OutputKind, () => [string, string][] | Promise<[string, string][]>>> = {
    form: () => [[`${form.form}.js`, emitForm(plan)]],
    texts: () => texts.map((part) => [`${form.form}.${part.language}.json`, emitTexts(part)]),
    validator: () => [[`${form.form}.validator.js`, emitValidator(schema(), form.hash)]],
    types: async () => [[`${form.form}.d.ts`, await emitTypes(schema(), values, form.hash)]],
    schema: () => [[`${form.form}.schema.json`, emitSchema(schema())]],
    xsd: () => [[`${form.form}.xsd`, emitXsd(plan, values)]],
    cel: () => [[`${form.form}.cel.json`, emitCelFile(plan)]],
  };
  const files: [string, string][] = [];
  for (const kind of outputKinds) if (kinds.includes(kind)) files.push(...(await writers[kind]()));
  return new Map(files);
}
