import type { ErrorObject } from 'ajv';
import type { JsonNode } from '../1-parse/tree.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  integer: 'a whole number without quotes',
  number: 'a number without quotes',
  boolean: 'true or false without quotes',
  object: 'an object, { … }',
  array: 'an array, [ … ]',
  null: 'null',
};

export function describeKinds(type: JsonSchema['type']): string {
  const kinds = typeof type === 'string' ? [type] : (type ?? []);
  return kinds.map((kind) => KINDS[kind] ?? kind).join(' or ');
}

export function describeNode(node: JsonNode): string {
  if (node.kind === 'string') return `the text ${inJson(node.value)}`;
  if (node.kind === 'number' || node.kind === 'boolean')
    return `the ${node.kind === 'number' ? 'number' : 'value'} ${inJson(node.value)}`;
  return KINDS[node.kind] ?? node.kind;
}

/** A value as it is written in the file. */
export function inJson(value: unknown): string {
  return JSON.stringify(value) ?? '…';
}

/** Yes and no as people say them. */
export function flagIn(value: string): boolean | undefined {
  const word = value.trim().toLowerCase();
  if (/^(?:true|ja|yes|wahr|1|x|on|pflicht)$/u.test(word)) return true;
  return /^(?:false|nein|no|falsch|0|off|optional)$/u.test(word) ? false : undefined;
}

export function reasonOf(error: ErrorObject, schema: JsonSchema, node: JsonNode): string {
  switch (error.keyword) {
    case 'enum':
      return `possible are ${(schema.enum ?? []).map(inJson).join(', ')}`;
    case 'minimum':
      return `at least ${schema.minimum} is needed`;
    case 'maximum':
      return `at most ${schema.maximum} is possible`;
    case 'minLength':
      return 'it is too short';
    case 'maxLength':
      return `it is longer than ${schema.maxLength} characters`;
    case 'const':
      return `only ${inJson(schema.const)} is possible`;
    default:
      if (typeof node.value === 'string' && flagIn(node.value) !== undefined && schema.type !== 'string')
        return 'true and false stand without quotes';
      return schema.description === undefined
        ? 'it is not written as expected'
        : `it is not written as expected. ${schema.description.replace(/\.$/, '')}`;
  }
}
