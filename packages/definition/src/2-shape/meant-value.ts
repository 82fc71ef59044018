import type { JsonNode } from '../1-parse/tree.ts';
import { usableName } from '../usable-name.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { flagIn, inJson } from './words.ts';

/** The value as it should be written, made from the one that stands there; else an example. */
export function meantValue(node: JsonNode, schema: JsonSchema): string {
  const example = schema.examples?.[0];
  const meant = convert(node, schema, example);
  return inJson(meant === undefined ? example : meant);
}

function convert(node: JsonNode, schema: JsonSchema, example: unknown): unknown {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const { value } = node;
  if (typeof value === 'string') {
    const flag = types.includes('boolean') ? flagIn(value) : undefined;
    if (flag !== undefined) return flag;
    if ((types.includes('integer') || types.includes('number')) && isNumberIn(value, types)) return Number(value);
    if (types.includes('array') && typeof schema.items === 'object' && schema.items.type === 'string')
      return value.split(/\s*[,;|]\s*/u);
    if (types.includes('string') && isNamePattern(schema.pattern)) return usableName(value);
    if (isRecord(example) && 'value' in example && 'label' in example) return { value, label: value };
  }
  if (typeof value === 'number' && types.includes('boolean') && (value === 0 || value === 1)) return value === 1;
  if (typeof value === 'number' && types.includes('string') && !types.includes('number') && !types.includes('integer'))
    return typeof example === 'string' && /^-?[0-9]+\.[0-9]+$/u.test(example) ? value.toFixed(2) : bareText(value, node);
  if (typeof value === 'number' && types.includes('integer') && !types.includes('number') && Number.isFinite(value))
    return Math.min(Math.max(Math.round(value), schema.minimum ?? -Infinity), schema.maximum ?? Infinity);
  return undefined;
}

/** Limits are rules or days, which a number in quotes is not. */
function bareText(value: number, { step }: JsonNode): string | undefined {
  return step === 'min' || step === 'max' || step === 'maxSize' ? undefined : String(value);
}

/** Names of steps, forms and blocks, which stand in addresses. */
function isNamePattern(pattern: string | undefined): boolean {
  return pattern === '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$';
}

function isNumberIn(value: string, types: readonly string[]): boolean {
  return (types.includes('number') ? /^-?[0-9]{1,15}(?:\.[0-9]+)?$/u : /^-?[0-9]{1,15}$/u).test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
