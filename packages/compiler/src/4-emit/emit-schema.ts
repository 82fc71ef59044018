import type { JsonSchema } from '@vordruck/definition';
import type { Plan } from '../3-plan/plan.ts';
import { findSchemaConditions } from './schema-conditions.ts';
import { typeNames } from './type-names.ts';
import type { ValueNode } from '../3-plan/value-node.ts';

/** JSON Schema 2020-12 of canonical values; one definition an object, since validators make a function of each. */
export function valuesSchema(plan: Plan, values: readonly ValueNode[]): JsonSchema {
  const { form, tree } = plan;
  const conditions = findSchemaConditions(plan);
  const conditionsAt = (key: string): JsonSchema => {
    const all = conditions.at.get(key);
    return all === undefined ? {} : { allOf: all };
  };
  const submitted = values.filter((node) => node.isSubmitted);
  const names = typeNames(submitted);
  const definitions = [...names].map(([node, name]): [string, JsonSchema] => [
    name,
    node.isOpen
      ? { type: 'object' }
      : {
          ...objectOf(node.children, names),
          ...(node.rule === 'list' ? conditionsAt(node.key) : {}),
          ...(node.isExclusive ? { oneOf: node.children.map(({ id }) => ({ properties: { [id]: {} }, required: [id] })) } : {}),
        },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:vordruck:schema:${form.form}:${form.hash}`,
    title: tree.definition.title,
    $comment: `Version ${form.hash}`,
    ...objectOf(submitted, names),
    ...conditionsAt(''),
    $defs: Object.fromEntries(definitions),
  };
}

/** Writes `<form>.schema.json`. */
export function emitSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function objectOf(nodes: readonly ValueNode[], names: ReadonlyMap<ValueNode, string>): JsonSchema {
  const submitted = nodes.filter((node) => node.isSubmitted);
  return {
    type: 'object',
    properties: Object.fromEntries(submitted.map((node) => [node.id, schemaOf(node, names)])),
    required: submitted.filter((node) => node.isRequired).map((node) => node.id),
    additionalProperties: false,
  };
}

function schemaOf(node: ValueNode, names: ReadonlyMap<ValueNode, string>): JsonSchema {
  const name = names.get(node);
  const title = {
    ...(node.label === undefined ? {} : { title: node.label }),
    ...(node.condition === undefined ? {} : { description: `Only if ${node.condition}` }),
  };
  if (name === undefined) {
    // The patterns say more than `format`, which ajv refuses in strict mode where it has not been taught it.
    const { format: _format, ...json } = node.value.json;
    return { ...title, ...json };
  }
  const reference = { $ref: `#/$defs/${name}` };
  return node.rule === 'list'
    ? { ...title, ...(node.mayBeEmpty ? orEmpty(node.value.json) : node.value.json), items: reference }
    : reference;
}

/** None, or at least as many as there must be: what lies between is refused. */
function orEmpty({ minItems = 0, ...json }: JsonSchema): JsonSchema {
  return minItems > 1 ? { ...json, not: { minItems: 1, maxItems: minItems - 1 } } : json;
}
