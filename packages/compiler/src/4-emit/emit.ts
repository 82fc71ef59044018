import type { Plan } from '../3-plan/plan.ts';
import { emitForm } from './emit-form.ts';
import { emitSchema, valuesSchema } from './emit-schema.ts';
import { emitTexts } from './emit-texts.ts';
import { emitTypes } from './emit-types.ts';
import { emitValidator } from './emit-validator.ts';
import { emitXsd } from './emit-xsd.ts';

/** All files of a compiled form by name. */
export async function emit(plan: Plan): Promise<ReadonlyMap<string, string>> {
  const { form, texts, values } = plan;
  const schema = valuesSchema(plan, values);
  return new Map([
    [`${form.form}.js`, emitForm(plan)],
    ...texts.map((part): [string, string] => [`${form.form}.${part.language}.json`, emitTexts(part)]),
    [`${form.form}.validator.js`, emitValidator(schema, form.hash)],
    [`${form.form}.d.ts`, await emitTypes(schema, values, form.hash)],
    [`${form.form}.schema.json`, emitSchema(schema)],
    [`${form.form}.xsd`, emitXsd(plan, values)],
  ]);
}
