import type { Answer } from '../answers.ts';
import type { Row, RuleValue, Scope } from '../compiled-form.ts';
import type { FieldState } from '../session.ts';
import type { Fault } from '../types/field-type.ts';
import type { Field, FrameKind } from './model.ts';

/** One field as it is now, in the form or in one row. */
export interface FieldNode {
  readonly field: Field;
  readonly frame: Frame;
  /** The object that holds its value for rules: the form, the row, or a group in them. */
  readonly scope: Scope;
  /** As typed; undefined if nothing was. */
  answer: Answer | undefined;
  visible: boolean;
  value: RuleValue;
  fault: Fault | undefined;
  /** Options that may be chosen now. */
  options: readonly string[];
  /** Undefined until someone asks. */
  required: boolean | undefined;
  queued: boolean;
  /** Rows of a list. */
  readonly rows: Frame[];
  /** Highest number that was a row's id. */
  rowIds: number;
  /** Number of the change that last touched it, and what was last shown of it. */
  touched: number;
  shown: { readonly at: number; readonly state: FieldState } | undefined;
}

/** The form, or one row of a list: the nodes of all that it holds, groups dissolved. */
export interface Frame {
  readonly kind: FrameKind;
  /** The list's node, undefined for the form. */
  readonly list: FieldNode | undefined;
  readonly scope: Scope;
  /** The rows around and including it, outermost first, as rules get them. */
  readonly path: readonly Row[];
  /** Stable id of the row. */
  readonly id: string;
  /** Place in the list, from 0. */
  place: number;
  readonly nodes: FieldNode[];
  /** Whether each check is broken; undefined until someone asks. */
  readonly broken: (boolean | undefined)[];
  /** Number of the change that last moved it. */
  moved: number;
}

/** Makes a frame with all its nodes, nothing answered, nothing visible yet. */
export function makeFrame(kind: FrameKind, list: FieldNode | undefined, id: string, place: number): Frame {
  const row: Row | undefined = list && { $index: place + 1, $row: id };
  const scope: Scope = row ?? {};
  const path = list && row ? [...list.frame.path, row] : [];
  const frame: Frame = { kind, list, scope, path, id, place, nodes: [], broken: kind.checks.map(() => undefined), moved: 0 };
  const groups = new Map<Field, Scope>();
  for (const field of kind.fields) {
    const holder = (field.parent && groups.get(field.parent)) ?? scope;
    const own: Scope | undefined = field.type.answer === 'fields' ? {} : undefined;
    if (own) groups.set(field, own);
    // Every field is an own property from the start, so that all rows share one shape.
    holder[field.plan.id] = own;
    frame.nodes.push(makeNode(field, frame, holder, own));
  }
  return frame;
}

const none: never[] = [];

function makeNode(field: Field, frame: Frame, scope: Scope, own: Scope | undefined): FieldNode {
  return {
    field, frame, scope,
    answer: undefined,
    visible: false,
    value: own,
    fault: undefined,
    options: none,
    required: undefined,
    queued: false,
    // Only a list ever gets rows.
    rows: field.rows ? [] : none,
    rowIds: 0,
    touched: 0,
    shown: undefined,
  }; // prettier-ignore
}

/** The node of a field in the same frame or in one around it. */
export function nodeOf(field: Field, frame: Frame): FieldNode {
  let at = frame;
  while (at.path.length > field.lists.length && at.list) at = at.list.frame;
  const node = at.nodes[field.slot];
  if (!node) throw new Error(`No node for ${field.plan.key}`);
  return node;
}

/** The group or list around a node. */
export function parentOf(node: FieldNode): FieldNode | undefined {
  return node.field.parent && nodeOf(node.field.parent, node.frame);
}

/** What a group holds; of a list nothing, its rows hold it. */
export function childrenOf(node: FieldNode): readonly FieldNode[] {
  return node.field.rows ? [] : node.field.children.map((child) => nodeOf(child, node.frame));
}

/** What stands directly in a row. */
export function fieldsOfRow(row: Frame): readonly FieldNode[] {
  return (row.list?.field.children ?? []).map((child) => nodeOf(child, row));
}

/** Visits all frames of a kind below a frame; `lists` leads from the form to the kind. */
export function eachFrame(from: Frame, lists: readonly Field[], visit: (frame: Frame) => void): void {
  const next = lists[from.path.length];
  if (!next) return visit(from);
  for (const row of nodeOf(next, from).rows) eachFrame(row, lists, visit);
}

/** The frame around, or itself, that has so many rows around it. */
export function ancestor(frame: Frame, depth: number): Frame {
  let at = frame;
  while (at.path.length > depth && at.list) at = at.list.frame;
  return at;
}
