import type { Locate } from '../model.ts';
import type { Position } from '../finding.ts';

/** A JSON value that knows where it stands. Object members are a Map, so that no name (`__proto__`) is special. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** The value of a string, number, boolean or null. */
  readonly value?: string | number | boolean | null;
  readonly members: ReadonlyMap<string, Member>;
  /** Members whose names were mistyped, under the names that were meant: so one mistake is told once. */
  readonly meant?: Map<string, Member>;
  readonly items: readonly JsonNode[];
  readonly file: JsonFile;
  readonly offset: number;
  readonly parent?: JsonNode;
  /** Member name or index in the parent. */
  readonly step?: string | number;
}

export interface Member {
  /** Offset of the name. */
  readonly nameOffset: number;
  readonly node: JsonNode;
}

export interface JsonFile {
  /** As told to authors: `form.json`, `../_blocks/person/block.json`. */
  readonly name: string;
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
}

export function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return (node?.members.get(name) ?? node?.meant?.get(name))?.node;
}

export function textOf(node: JsonNode | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined;
}

export function numberOf(node: JsonNode | undefined): number | undefined {
  return typeof node?.value === 'number' ? node.value : undefined;
}

export function flagOf(node: JsonNode | undefined): boolean | undefined {
  return typeof node?.value === 'boolean' ? node.value : undefined;
}

/** The strings of an array; other items are passed over, the shape check has told about them. */
export function textsOf(node: JsonNode | undefined): readonly string[] | undefined {
  if (node?.kind !== 'array') return undefined;
  return node.items.flatMap((item) => (typeof item.value === 'string' ? [item.value] : []));
}

/** The objects of an array. */
export function objectsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.items.filter((item) => item.kind === 'object') ?? [];
}

/** Plain data. Objects have no prototype, so that `__proto__` is a name like any other. */
export function plain(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plain);
  if (node.kind !== 'object') return node.value;
  const data: Record<string, unknown> = Object.create(null);
  for (const [name, { node: value }] of node.members) data[name] = plain(value);
  return data;
}

export function positionOf(node: JsonNode): Position {
  return positionAt(node, node.offset, pointerOf(node));
}

/** Position of a member's name, for what is wrong with the name itself. */
export function positionOfName(object: JsonNode, name: string): Position {
  const found = object.members.get(name);
  if (!found) return positionOf(object);
  return positionAt(object, found.nameOffset, pointerOf(found.node));
}

function positionAt(node: JsonNode, offset: number, path: string): Position {
  return { file: node.file.name, ...lineAndColumn(node.file, offset), path };
}

export function lineAndColumn(file: JsonFile, offset: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = file.lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((file.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (file.lines[low] ?? 0) + 1 };
}

export function pointerOf(node: JsonNode): string {
  const steps: string[] = [];
  for (let at: JsonNode | undefined = node; at?.step !== undefined; at = at.parent) {
    // RFC 6901, 3
    steps.push(String(at.step).replaceAll('~', '~0').replaceAll('/', '~1'));
  }
  return steps
    .toReversed()
    .map((step) => `/${step}`)
    .join('');
}

/** Follows member names and indexes as far as they exist. */
function descend(node: JsonNode, steps: readonly (string | number)[]): JsonNode {
  let at = node;
  for (const step of steps) {
    const next = typeof step === 'number' ? at.items[step] : at.members.get(step)?.node;
    if (!next) return at;
    at = next;
  }
  return at;
}

/** Finds the node at a JSON Pointer, or the nearest around it. */
export function nodeAt(root: JsonNode, pointer: string): JsonNode {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at = root;
  for (const step of steps) {
    const next = at.kind === 'array' ? at.items[Number(step)] : at.members.get(step)?.node;
    if (!next) return at;
    at = next;
  }
  return at;
}

/** Where a node stands; properties that came from elsewhere (a block's override) stand where they were written. */
export function locate(node: JsonNode, elsewhere?: ReadonlyMap<string, JsonNode>): Locate {
  return (...steps) => {
    const [first, ...rest] = steps;
    const moved = typeof first === 'string' ? elsewhere?.get(first) : undefined;
    return positionOf(moved ? descend(moved, rest) : descend(node, steps));
  };
}
