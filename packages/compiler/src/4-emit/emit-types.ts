import type { JsonSchema } from '@vordruck/definition';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { typeNames } from './type-names.ts';
import type { ValueNode } from '../3-plan/value-node.ts';

/** Writes `<form>.d.ts`: `Values`, canonical and typed, `Answers`, as typed by people, and the form that gives such values. */
export async function emitTypes(schema: JsonSchema, values: readonly ValueNode[], hash: string): Promise<string> {
  const banner = `// Types of one form, version ${hash}`;
  const valueTypes = await typesOf({ ...schema, title: 'Values' }, 'Values');
  const answerTypes = await typesOf(answersSchema(values), 'Answers');
  return `${banner}\n\n${valueTypes}\n${answerTypes}\n${formType}`;
}

/** Only who runs the form has the engine; the types of its values need nothing. */
const formType = `/** The compiled form, as \`start\` and \`<Form>\` take it. */
// @ts-ignore There need be no engine where only the types are used.
declare const form: import('@vordruck/engine').TypedForm<Values>;
export default form;
`;

async function typesOf(schema: JsonSchema, name: string): Promise<string> {
  // Its type of schemas lists older keywords one by one; ours is a plain object.
  const plain = withStandIn(withoutTitles(schema)) as JSONSchema;
  // Without `ignoreMinAndMaxItems` a list of 15 becomes 600 KB of tuples.
  const types = await compile(plain, name, {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    format: true,
    unreachableDefinitions: false,
  });
  return types.replaceAll(STAND_IN, TAKEN);
}

/** json-schema-to-typescript calls this method of what it reads, so a field of that name would break it. */
const TAKEN = 'hasOwnProperty';
/** Longer than a field name may be. */
const STAND_IN = `${TAKEN}IsTheNameOfOneFieldOfThisForm`;

function withStandIn(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema);
  return text.includes(TAKEN) ? JSON.parse(text.replaceAll(`"${TAKEN}"`, `"${STAND_IN}"`)) : schema;
}

/** Titles are for readers of the schema; as names of types they would clash. They become comments. */
function withoutTitles(value: JsonSchema): JsonSchema {
  const clean = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(clean);
    if (typeof node !== 'object' || node === null) return node;
    const { title, description, ...rest } = withoutConditions(
      withoutLongList({ title: undefined, description: undefined, ...node }),
    );
    const inner = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, clean(item)]));
    // Fields may have these names too; what they hold is an object.
    const fields = Object.entries({ title, description }).filter(
      ([, value]) => typeof value === 'object' && value !== null && !Array.isArray(value),
    );
    const comment = [title, description].filter((part) => typeof part === 'string').join('\n\n');
    return {
      ...inner,
      ...Object.fromEntries(fields.map(([name, value]) => [name, clean(value)])),
      ...(comment === '' ? {} : { description: comment }),
    };
  };
  const { $id: _id, $schema: _schema, ...root } = withoutConditions({ ...value });
  return Object.fromEntries(Object.entries(root).map(([key, item]) => [key, clean(item)]));
}

/** Conditions on the presence of properties make no better types; their comments tell the rules. */
function withoutConditions(node: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { allOf, oneOf, ...rest } = node;
  const fields = Object.entries({ allOf, oneOf }).filter(([, value]) => value !== undefined && !Array.isArray(value));
  return 'properties' in node ? { ...rest, ...Object.fromEntries(fields) } : node;
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
  const description = [node.label, ...(node.condition === undefined ? [] : [`Only if ${node.condition}`])].join('\n\n');
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
