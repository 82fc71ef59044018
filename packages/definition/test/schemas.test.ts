import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../src/schema/json-schema.ts';
import { metaSchemas } from '../src/schema/index.ts';

describe.each(metaSchemas.map(({ name, schema }) => ({ name, schema: schema() })))('the schema $name', ({ schema }) => {
  test('is a valid JSON Schema 2020-12', () => {
    expect(() =>
      new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false }).compile(schema),
    ).not.toThrow();
  });

  test('gives every property a title, a description and examples for an editor to show', () => {
    const bare = [...propertiesIn(schema, schema)].filter(
      ({ property: { title, description, examples } }) => !title || !description || !examples?.length,
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test('has examples that it accepts itself', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
    for (const { name, property } of propertiesIn(schema, schema)) {
      const validate = ajv.compile({ ...property, $defs: schema.$defs });
      for (const example of property.examples ?? []) {
        validate(example);
        expect([name, example, validate.errors ?? []]).toEqual([name, example, []]);
      }
    }
  });
});

/** All properties that authors can write, wherever in the schema; a condition (`if`) describes none. */
function* propertiesIn(
  schema: JsonSchema,
  root: JsonSchema,
): Generator<{ readonly name: string; readonly property: JsonSchema }> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield { name, property: resolve(property, root) };
    yield* propertiesIn(property, root);
  }
  for (const part of Object.values(schema.$defs ?? {})) yield* propertiesIn(part, root);
  const parts = [
    schema.items,
    schema.additionalProperties,
    schema.then,
    schema.else,
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
  for (const part of parts) if (typeof part === 'object') yield* propertiesIn(part, root);
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (root.$defs?.[name] ?? {});
}
