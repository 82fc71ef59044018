import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { plain } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import type { Report } from '../report.ts';
import { metaSchemas } from '../schema/index.ts';
import type { MetaSchema } from '../schema/index.ts';
import { explain } from './explain.ts';

/** A test proves the meta-schemas valid; optimised code takes longer to write than it saves on files of authors. */
const COMPILE_FAST = { validateSchema: false, code: { optimize: false } };

const validators = new Map<string, ValidateFunction>();

/** Compiling a meta-schema takes far longer than using it. */
function validatorOf({ name, schema }: MetaSchema): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    strictTypes: false,
    ...COMPILE_FAST,
  });
  const validator = ajv.compile(schema());
  validators.set(name, validator);
  return validator;
}

/** Compares a file with its meta-schema: names of properties, kinds of values. One finding a fault. */
export function checkShape(path: string, root: JsonNode, report: Report): void {
  const meta = metaSchemas.find(({ files }) => files.test(path));
  if (!meta) return;
  const validate = validatorOf(meta);
  if (!validate(plain(root))) explain(validate.errors ?? [], root, report);
}
