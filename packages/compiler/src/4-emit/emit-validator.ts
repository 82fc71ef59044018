import type { JsonSchema } from '@vordruck/definition';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

// What ajv's code asks of its own package, so that the file needs no imports.
const runtime: Readonly<Record<string, string>> = {
  'ajv/dist/runtime/ucs2length': '(text) => Array.from(text).length',
  'ajv/dist/runtime/equal': `function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}`,
};

/** Writes `<form>.validator.js`: ajv's code for the schema as a module that imports nothing; exports `validate`. */
export function emitValidator(schema: JsonSchema, hash: string): string {
  // Definitions stay functions of their own: V8 stops optimising functions of more than 61,440 bytes of bytecode.
  const ajv = new Ajv2020({
    strict: true,
    // The schema is ours; a test holds it against its meta-schema, which takes longer than all the rest.
    validateSchema: false,
    // A field may be called `valueOf`, which every object has.
    ownProperties: hasInheritedNames(schema),
    allErrors: true,
    inlineRefs: false,
    allowUnionTypes: true,
    strictRequired: true,
    code: { source: true, esm: true },
  });
  const validate = ajv.compile(schema);
  const code = standalone(ajv, validate).replaceAll(/require\("([^"]+)"\)(?:\.default)?/gu, (call, module: string) =>
    runtime[module] === undefined ? call : `(${runtime[module]})`,
  );
  return `// Version ${hash}\n${code}\n`;
}

function hasInheritedNames(schema: JsonSchema): boolean {
  const objects = [schema, ...Object.values(schema.$defs ?? {})];
  return objects.some(({ properties }) => Object.keys(properties ?? {}).some((name) => name in Object.prototype));
}
