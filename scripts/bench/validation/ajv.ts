import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { loadModule, type Validate } from '../compiled.ts';
import { codePattern, columns, limits, options, questions, rows, type Kind, type Question } from './questions.ts';
import { day, email, letters, money } from './straight-line.ts';

/**
 * What one would write by hand as JSON Schema, compiled ahead. It demands less than the form, in its favour: any digits are a
 * day, amounts and days have no bounds, letters with combining marks are not looked at.
 */
export async function ajvStandalone(): Promise<Validate> {
  const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength, pattern: `^${letters}*$` });
  const schemas: Readonly<Record<Kind, object>> = {
    name: text(limits.name),
    text: text(limits.text),
    code: { type: 'string', pattern: `^${codePattern}$` },
    email: { type: 'string', maxLength: 254, pattern: email },
    integer: { type: 'integer', minimum: 0, maximum: limits.most },
    money: { type: 'string', pattern: money },
    date: { type: 'string', pattern: day },
    choice: { enum: options },
    boolean: { type: 'boolean' },
  };
  const object = (asked: readonly Question[], more: object = {}) => ({
    type: 'object',
    required: asked.filter(({ when }) => !when).map(({ id }) => id),
    properties: { ...Object.fromEntries(asked.map(({ id, kind }) => [id, schemas[kind]])), ...more },
  });
  const schema = {
    ...object(questions, { zeilen: { type: 'array', minItems: 1, maxItems: rows, items: object(columns) } }),
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    allOf: questions.flatMap(({ id, when }) => (when ? [{ if: when.schema, then: { required: [id] } }] : [])),
  };
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  // The only thing this code would import, as ajv has it.
  const { default: length }: { default: (text: string) => number } = createRequire(import.meta.url)(
    'ajv/dist/runtime/ucs2length',
  );
  const code = standalone(ajv, ajv.compile(schema)).replaceAll(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/gu,
    `(${String(length)})`,
  );
  return (await loadModule<{ default: Validate }>(code)).default;
}
