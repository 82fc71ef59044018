import { fieldTypes } from '../types/index.ts';
import { metaSchemas } from './index.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * The meta-schemas as one schema that json-schema-to-typescript makes good types of: unions where editors need
 * conditions, names on what deserves a type of its own, none on single properties.
 */
export function schemaForTypes(): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const files: Record<string, JsonSchema> = {};
  for (const { name, schema } of metaSchemas) {
    const whole = schema();
    // A place's fields also say after which field they come; the type is the same but for that.
    for (const [key, part] of Object.entries(whole.$defs ?? {})) if (!(key in definitions)) definitions[key] = part;
    files[name] = { ...whole, $id: undefined, $schema: undefined, $defs: undefined, title: `${capital(name)}File` };
  }
  const named = Object.entries(definitions).filter(([key]) => !key.startsWith('property.'));
  const root = { $defs: definitions };
  return {
    title: 'AuthorFiles',
    description: 'The files that authors write.',
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, { ...withoutConditions(file, root), title: file.title }]),
    ),
    additionalProperties: false,
    $defs: Object.fromEntries(
      named.map(([key, part]) => [
        nameOf(key),
        key === 'field' ? unionOfFields(part) : { ...withoutConditions(part, root, key), title: nameOf(key) },
      ]),
    ),
  };
}

function unionOfFields({ description }: JsonSchema): JsonSchema {
  const members = ['mount', ...fieldTypes.map(({ type }) => `type.${type}`)];
  return { title: nameOf('field'), description, anyOf: members.map((key) => ({ $ref: `#/$defs/${nameOf(key)}` })) };
}

/** `type.text` becomes `TextField`, `parameterField` `AuthoredParameterField`: names that do not collide with the model. */
function nameOf(key: string): string {
  return key.startsWith('type.') ? `${capital(key.slice('type.'.length))}Field` : `Authored${capital(key)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function withoutConditions(schema: JsonSchema, root: JsonSchema, key = ''): JsonSchema {
  const shared = /^#\/\$defs\/(property\..+)$/.exec(schema.$ref ?? '')?.[1];
  if (shared !== undefined) return withoutConditions(root.$defs?.[shared] ?? {}, root);
  if (schema.$ref !== undefined) return { $ref: `#/$defs/${nameOf(schema.$ref.replace('#/$defs/', ''))}` };
  const {
    title: _title,
    if: _if,
    then: _then,
    else: _else,
    allOf: _allOf,
    examples: _examples,
    pattern: _pattern,
    minItems: _minItems,
    ...kept
  } = schema;
  const type: Readonly<Record<string, JsonSchema>> = key.startsWith('type.')
    ? { type: { const: key.slice('type.'.length) } }
    : {};
  return {
    ...kept,
    ...(schema.properties && {
      properties: {
        ...Object.fromEntries(
          Object.entries(schema.properties).map(([name, property]) => [name, withoutConditions(property, root)]),
        ),
        ...type,
      },
    }),
    ...(schema.items && { items: withoutConditions(schema.items, root) }),
    ...(typeof schema.additionalProperties === 'object' && {
      additionalProperties: withoutConditions(schema.additionalProperties, root),
    }),
  };
}
