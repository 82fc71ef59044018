import type { DroppedField, SourceText } from '../model.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import { locate, member, objectsOf, textOf } from '../1-parse/tree.ts';
import type { Report } from '../report.ts';
import type { CodeListShelf } from './codelists.ts';

/** What is gathered while one form is mounted. */
export interface Mounting {
  readonly report: Report;
  readonly blocks: BlockShelf;
  readonly codelists: CodeListShelf;
  /** Texts of the source language by stable key, in the order of the form. */
  readonly texts: Map<string, SourceText>;
  /** Where each block was mounted, outer blocks before inner ones. */
  readonly mounts: BlockMount[];
  /** Fields of earlier versions that are asked no more. */
  readonly dropped: DroppedField[];
  /** Fields that may still be mounted. */
  readonly budget: { left: number };
  /** Language of the form's own texts. */
  readonly language: string | undefined;
  /** Mounts what is switched off as well: a block has its texts for those who switch it on. */
  readonly whole?: true;
}

interface BlockMount {
  readonly block: string;
  /** Key of the group it became; empty for a block read by itself. */
  readonly key: string;
}

/** The blocks that a form may use; read when they are first asked for. */
export interface BlockShelf {
  readonly names: readonly string[];
  /** `undefined` if the block exists but cannot be read. */
  read(block: string): JsonNode | undefined;
}

export function addText(mounting: Mounting, key: string, node: JsonNode | undefined): void {
  const text = textOf(node);
  if (node && text !== undefined) mounting.texts.set(key, { text, at: locate(node) });
}

/** Adds the texts of an object's members under `<key>.<name>`. */
export function addTexts(mounting: Mounting, key: string, node: JsonNode | undefined, names: Iterable<string>): void {
  for (const name of names) addText(mounting, join(key, name), member(node, name));
}

export function join(key: string, name: string): string {
  return key === '' ? name : `${key}.${name}`;
}

/** Names on which nothing may stand: a definition without them is told about by the shape check. */
export function isUsableId(id: string | undefined): id is string {
  return id !== undefined && /^\p{L}[\p{L}\p{M}\p{N}_ -]{0,99}$/u.test(id);
}

/** Blocks in blocks multiply; a form of so many fields is a mistake. */
export const FIELDS_MAX = 20_000;

/** What a group, list or row holds, whether directly or on pages. */
export function fieldNodesIn(node: JsonNode | undefined): readonly JsonNode[] {
  const steps = objectsOf(member(node, 'steps')).filter((step) => !isOff(step));
  return [...objectsOf(member(node, 'fields')), ...steps.flatMap((step) => objectsOf(member(step, 'fields')))];
}

/** Whether the names of some fields cannot be told: they are not written, or what should hold them is no array. */
export function hidesNames(fields: JsonNode | undefined): boolean {
  return fields?.kind !== 'array' || objectsOf(fields).some((field) => !isUsableId(textOf(member(field, 'field'))));
}

/** `off: true` takes any part out. */
export function isOff(node: JsonNode | undefined): boolean {
  return member(node, 'off')?.value === true;
}

/** A part of which nothing is left but why it was dropped. */
export function isDropped(node: JsonNode): boolean {
  return node.members.has('drop') && !node.members.has('type') && !node.members.has('use');
}

/** Of several layers the last one that says so decides: a form can switch on what a block has in store. */
export function isTakenOut(layers: readonly JsonNode[]): boolean {
  return isOff(layers.findLast((node) => node.members.has('off')));
}
