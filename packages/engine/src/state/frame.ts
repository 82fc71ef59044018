import type { Answer } from '../answers.ts';
import type { Row, RuleValue, Scope } from '../compiled-form.ts';
import type { FieldState } from '../session.ts';
import type { Fault } from '../types/field-type.ts';
import type { Field, FrameKind } from './model.ts';

/**
 * The form, or one row of a list: what all of its fields hold now, groups dissolved, in arrays by {@link Field.slot}. A
 * session of a hundred fields is a few arrays; whatever only pages ask for is made when they do.
 */
export class Frame {
  readonly kind: FrameKind;
  /** The list's node, undefined for the form. */
  readonly list: FieldNode | undefined;
  /** Stable id of the row. */
  readonly id: string;
  /** Place in the list, from 0. */
  place: number;
  /** Number of the change that last moved it. */
  moved = 0;
  /** As typed; undefined if nothing was. */
  readonly answers: (Answer | undefined)[];
  readonly visible: (boolean | undefined)[];
  readonly values: RuleValue[];
  faults: (Fault | undefined)[] | undefined = undefined;
  /** Options that may be chosen now, where that depends on answers. */
  options: (readonly string[] | undefined)[] | undefined = undefined;
  /** Verdicts of rules, as far as someone asked: whether fields are required, whether checks are broken. */
  required: (boolean | undefined)[] | undefined = undefined;
  broken: (boolean | undefined)[] | undefined = undefined;
  nodes: (FieldNode | undefined)[] | undefined = undefined;
  /** What rules read: first the form or row itself, then its groups, as in {@link FrameKind.groups}. */
  readonly scopes: Scope[];
  /** The rows around and including it, outermost first, as rules get them. */
  readonly path: readonly Row[];

  /** All that it holds, nothing answered, nothing visible yet. */
  constructor(kind: FrameKind, list: FieldNode | undefined, id: string, place: number) {
    this.kind = kind;
    this.list = list;
    this.id = id;
    this.place = place;
    this.answers = kind.slots.slice();
    this.visible = kind.shown.slice();
    this.values = kind.slots.slice();
    if (list) {
      const row: Row = { ...kind.blank, $index: place + 1, $row: id };
      const around = list.frame.path;
      this.path = around.length === 0 ? [row] : [...around, row];
      this.scopes = [row];
    } else {
      this.path = noRows;
      this.scopes = [{ ...kind.blank }];
    }
    for (const group of kind.groups) addGroup(this, group);
  }
}

function addGroup({ scopes, values }: Frame, group: Field): void {
  const scope: Scope = {};
  for (const { plan, isRead } of group.children) if (isRead) scope[plan.id] = undefined;
  scopes.push(scope);
  values[group.slot] = scope;
  const around = scopes[group.home];
  if (around) around[group.plan.id] = scope;
}

const noRows: readonly Row[] = [];

/** One field in the form or in one row, for whoever holds on to it: pages, lists, texts. */
export class FieldNode {
  readonly field: Field;
  readonly frame: Frame;
  /** Rows of a list. */
  readonly rows: Frame[];
  /** Highest number that was a row's id. */
  rowIds = 0;
  /** Number of the change that last touched it, and what was last shown of it. */
  touched = 0;
  shown: { readonly at: number; readonly state: FieldState } | undefined = undefined;

  constructor(field: Field, frame: Frame) {
    this.field = field;
    this.frame = frame;
    // Only a list ever gets rows.
    this.rows = field.rows ? [] : none;
  }

  get answer(): Answer | undefined {
    return this.frame.answers[this.field.slot];
  }

  get visible(): boolean {
    return this.frame.visible[this.field.slot] === true;
  }

  get value(): RuleValue {
    return this.frame.values[this.field.slot];
  }
}

const none: never[] = [];

/** The frame that holds a field: this one, or one around it. */
export function frameOf(field: Field, frame: Frame): Frame {
  return ancestor(frame, field.lists.length);
}

/** The node of a field in the same frame or in one around it. */
export function nodeOf(field: Field, frame: Frame): FieldNode {
  const at = frameOf(field, frame);
  const nodes = (at.nodes ??= at.kind.slots.slice());
  return (nodes[field.slot] ??= new FieldNode(field, at));
}

/** The rows of a list; making no node for one without. */
export function rowsOf(list: Field, frame: Frame): readonly Frame[] {
  return frame.nodes?.[list.slot]?.rows ?? none;
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
  for (const row of rowsOf(next, from)) eachFrame(row, lists, visit);
}

/** The frame around, or itself, that has so many rows around it. */
export function ancestor(frame: Frame, depth: number): Frame {
  let at = frame;
  while (at.path.length > depth && at.list) at = at.list.frame;
  return at;
}
