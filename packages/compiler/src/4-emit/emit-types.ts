import type { JsonSchema } from '@vordruck/definition';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { typeNames } from './type-names.ts';
import type { ValueNode } from '../3-plan/value-node.ts';

/** Writes `<form>.d.ts`: `Values`, canonical and typed, and `Answers`, as typed by people. */
export async function emitTypes(schema: JsonSchema, values: readonly ValueNode[], hash: string): Promise<string> {
  const banner = `// Types of one form, version ${hash}`;
  const valueTypes = await typesOf({ ...schema, title: 'Values' }, 'Values');
  const answerTypes = await typesOf(answersSchema(values), 'Answers');
  return `${banner}\n\n${valueTypes}\n${answerTypes}`;
}

function typesOf(schema: JsonSchema, name: string): Promise<string> {
  // Its type of schemas lists older keywords one by one; ours is a plain object.
  const plain = withoutTitles(schema) as JSONSchema;
  // Without `ignoreMinAndMaxItems` a list of 15 becomes 600 KB of tuples.
  return compile(plain, name, {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    format: true,
    unreachableDefinitions: false,
  });
}

/** Titles are for readers of the schema; as names of types they would clash. They become comments. */
function withoutTitles(value: JsonSchema): JsonSchema {
  const clean = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(clean);
    if (typeof node !== 'object' || node === null) return node;
    const { title, ...rest } = withoutLongList({ title: undefined, ...node });
    const inner = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, clean(item)]));
    return typeof title === 'string'
      ? { ...inner, description: title }
      : 'title' in node
        ? { ...inner, title: clean(title) }
        : inner;
  };
  const { $id: _id, $schema: _schema, ...root } = value;
  return Object.fromEntries(Object.entries(root).map(([key, item]) => [key, clean(item)]));
}

/** A union of thousands of codes would help nobody who reads the types, and slow down their editor. */
const UNION_MAX = 100;

function withoutLongList(node: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { enum: values, ...rest } = node;
  return Array.isArray(values) && values.length > UNION_MAX ? rest : node;
}

function answersSchema(values: readonly ValueNode[]): JsonSchema {
  const asked = values.filter((node) => !node.isComputed);
  const names = typeNames(asked);
  const definitions = [...names].map(([node, name]): [string, JsonSchema] => [
    `${name}Answers`,
    node.isOpen ? { type: 'object', additionalProperties: true } : answersOf(node.children, names),
  ]);
  return { ...answersOf(asked, names), $defs: Object.fromEntries(definitions) };
}

function answersOf(nodes: readonly ValueNode[], names: ReadonlyMap<ValueNode, string>): JsonSchema {
  const asked = nodes.filter((node) => !node.isComputed);
  return {
    type: 'object',
    properties: Object.fromEntries(asked.map((node) => [node.id, answerOf(node, names)])),
    additionalProperties: false,
  };
}

const file: JsonSchema = {
  type: 'object',
  properties: { file: { type: 'string', description: 'Path beside the answers' } },
  required: ['file'],
  additionalProperties: false,
};

function answerOf(node: ValueNode, names: ReadonlyMap<ValueNode, string>): JsonSchema {
  const description = node.label;
  const name = names.get(node);
  if (name !== undefined) {
    const reference = { $ref: `#/$defs/${name}Answers` };
    return node.rule === 'list' ? { description, type: 'array', items: reference } : reference;
  }
  switch (node.rule) {
    case 'choices':
      return { description, type: 'array', items: { type: 'string' } };
    case 'file':
      return { description, anyOf: [file, { type: 'array', items: file }] };
    case 'boolean':
      return { description, type: ['string', 'boolean'] };
    case 'integer':
    case 'decimal':
    case 'money':
      return { description, type: ['string', 'number'] };
    default:
      return { description, type: 'string' };
  }
}
