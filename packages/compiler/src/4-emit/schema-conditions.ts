import type { JsonSchema } from '@vordruck/definition';
import { ancestors, type FieldNode } from '../2-check/form-tree.ts';
import { ownerKey, type RuleOwner } from '../2-check/rule-sites.ts';
import type { Plan } from '../3-plan/plan.ts';
import type { ValueNode } from '../3-plan/value-node.ts';
import { asAlternatives, type Expression, type Path } from '../rules/expression.ts';

/** Conditions on the presence of fields that JSON Schema can say: those about answers of the same form or row. */
export interface SchemaConditions {
  /** By the key of the list in whose rows they stand; the form's own at `''`. */
  readonly at: ReadonlyMap<string, readonly JsonSchema[]>;
  /** Keys of fields whose presence is said wholly: demanded where it must be, refused where it may not. */
  readonly complete: ReadonlySet<string>;
}

/** A condition and the object it speaks about: the form, or the row at a depth. */
interface Said {
  readonly depth: number;
  readonly schema: JsonSchema;
}

export function findSchemaConditions({ tree, typed, values }: Plan): SchemaConditions {
  const expressions = new Map(
    typed.flatMap(({ site, expression }): [string, Expression][] =>
      expression === undefined ? [] : [[ownerKey(site.owner), expression]],
    ),
  );
  const at = new Map<string, JsonSchema[]>();
  const complete = new Set<string>();
  const demanded = new Map(flatten(values).map((node) => [node.key, node.isRequiredIfShown]));
  for (const node of tree.nodes) {
    const owners = ownersOf(node).filter((owner) => expressions.has(ownerKey(owner)));
    const required = requiredOf(node, expressions);
    if ((owners.length === 0 && required === undefined) || !isSubmitted(node)) continue;
    const parts = owners.map((owner) => saidOf(tree.nodes, expressions.get(ownerKey(owner))));
    for (const part of parts)
      if (part !== undefined) add(at, node, { if: part.schema, else: consequence(node, part.depth, 'refused') }, part.depth);
    const known = parts.filter((part) => part !== undefined);
    const whether = required === undefined ? [] : [saidOf(tree.nodes, required)];
    const all = [...known, ...whether.filter((part) => part !== undefined)];
    const depth = all[0]?.depth;
    if (depth === undefined || known.length < parts.length || all.length < known.length + whether.length) continue;
    if (all.some((part) => part.depth !== depth)) continue;
    complete.add(node.field.key);
    if (demanded.get(node.field.key) !== true) continue;
    const [only] = all;
    const condition = all.length === 1 && only !== undefined ? only.schema : { allOf: all.map(({ schema }) => schema) };
    // oxlint-disable-next-line unicorn/no-thenable
    add(at, node, { if: condition, then: consequence(node, depth, 'demanded') }, depth);
  }
  return { at, complete };
}

function flatten(nodes: readonly ValueNode[]): ValueNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** The rules that show a field while what it stands in is shown. */
function ownersOf(node: FieldNode): RuleOwner[] {
  const own: RuleOwner = { kind: 'field', node, property: 'when' };
  return node.parent === undefined ? [{ kind: 'step', step: node.step }, own] : [own];
}

function requiredOf(node: FieldNode, expressions: ReadonlyMap<string, Expression>): Expression | undefined {
  const isLeaf = node.rule !== 'group' && node.rule !== 'list';
  return isLeaf ? expressions.get(ownerKey({ kind: 'field', node, property: 'required' })) : undefined;
}

function isSubmitted(node: FieldNode): boolean {
  return [node, ...ancestors(node)].every(({ field }) => field.submit !== false);
}

function add(at: Map<string, JsonSchema[]>, node: FieldNode, schema: JsonSchema, depth: number): void {
  const list = [node, ...ancestors(node)].find(
    (around) => around.rule === 'list' && around.depth === depth - 1 && around !== node,
  );
  const key = list?.field.key ?? '';
  const known = at.get(key) ?? [];
  at.set(key, [...known, schema]);
}

/** What follows for the object at a depth: that it must, or may not, hold the field. */
function consequence(node: FieldNode, depth: number, verdict: 'refused' | 'demanded'): JsonSchema {
  const id = node.field.field;
  let schema: JsonSchema =
    verdict === 'refused' ? { properties: { [id]: { not: {} } } } : { properties: { [id]: {} }, required: [id] };
  for (const around of ancestors(node)) {
    if (around.rule === 'list' && around.depth === depth - 1) return schema;
    const inside =
      around.rule === 'list' ? { type: 'array', items: { type: 'object', ...schema } } : { type: 'object', ...schema };
    schema = { properties: { [around.field.field]: inside } };
  }
  return schema;
}

function saidOf(nodes: readonly FieldNode[], expression: Expression | undefined): Said | undefined {
  return expression === undefined ? undefined : say(nodes, expression, true);
}

/** A condition about values as a schema, true exactly if it is true (`holds`) or exactly if it is false. */
function say(nodes: readonly FieldNode[], node: Expression, holds: boolean): Said | undefined {
  switch (node.kind) {
    case 'not':
      return say(nodes, node.operand, !holds);
    case 'logic': {
      const [left, right] = [say(nodes, node.left, holds), say(nodes, node.right, holds)];
      if (left === undefined || right === undefined || left.depth !== right.depth) return undefined;
      const word = (node.operator === '&&') === holds ? 'allOf' : 'anyOf';
      return { depth: left.depth, schema: { [word]: [left.schema, right.schema] } };
    }
    case 'read':
      return about(nodes, node, { const: holds });
    case 'present': {
      const there = about(nodes, node.operand, {});
      return there === undefined || holds ? there : { ...there, schema: { not: there.schema } };
    }
    case 'coalesce':
      return sayCoalesce(nodes, node, holds);
    case 'compare':
      return sayEqual(nodes, node, holds);
    case 'oneOf': {
      if (node.items.some((item) => item.kind !== 'constant')) return say(nodes, asAlternatives(node), holds);
      const options = node.items.map((item) => (item.kind === 'constant' ? item.value : ''));
      return isEquatable(node.operand) ? about(nodes, node.operand, positive({ enum: options }, holds)) : undefined;
    }
    case 'includes':
      return node.operand.kind === 'constant'
        ? about(nodes, node.list, positive({ type: 'array', contains: { const: node.operand.value } }, holds))
        : undefined;
    default:
      return undefined;
  }
}

/** `coalesce(x, false)`, for booleans. */
function sayCoalesce(nodes: readonly FieldNode[], node: Expression & { kind: 'coalesce' }, holds: boolean): Said | undefined {
  const { first, second } = node;
  if (second.kind !== 'constant' || typeof second.value !== 'boolean') return undefined;
  if (second.value !== holds) return say(nodes, first, holds);
  const other = say(nodes, first, !holds);
  return other === undefined ? undefined : { ...other, schema: { not: other.schema } };
}

function sayEqual(nodes: readonly FieldNode[], node: Expression & { kind: 'compare' }, holds: boolean): Said | undefined {
  if (node.operator !== '==' && node.operator !== '!=') return undefined;
  const [field, constant] = node.left.kind === 'constant' ? [node.right, node.left] : [node.left, node.right];
  if (constant.kind !== 'constant' || !isEquatable(field)) return undefined;
  return about(nodes, field, positive({ const: constant.value }, (node.operator === '==') === holds));
}

/** Whether a value stands in JSON as rules see it. */
function isEquatable({ type }: Expression): boolean {
  return type.kind === 'boolean' || type.kind === 'choice';
}

function positive(schema: JsonSchema, holds: boolean): JsonSchema {
  return holds ? schema : { not: schema };
}

/** That a field is there and fulfils a schema. */
function about(nodes: readonly FieldNode[], node: Expression, schema: JsonSchema): Said | undefined {
  if (node.kind !== 'read' || node.field === undefined) return undefined;
  const field = nodes[node.field];
  const { root, names }: Path = node.path;
  if (field === undefined || (root.kind !== 'form' && root.kind !== 'row') || !isSubmitted(field)) return undefined;
  const [last = '', ...outer] = names.toReversed();
  let said: JsonSchema = { properties: { [last]: schema }, required: [last] };
  for (const name of outer) said = { properties: { [name]: { type: 'object', ...said } }, required: [name] };
  return { depth: root.kind === 'row' ? root.depth : 0, schema: said };
}
