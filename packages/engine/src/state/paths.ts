import { byId } from '../answers/by-id.ts';
import { frameOf, nodeOf, type FieldNode, type Frame } from './frame.ts';
import type { Field } from './model.ts';
import type { Run } from './run.ts';
import { UnknownPathError } from '../unknown-path-error.ts';

/** What a path names: a field, or a row of a list. */
export type Located = { readonly node: FieldNode; readonly row?: undefined } | { readonly row: Frame; readonly node?: undefined };

/** Finds a field or row by JSON Pointer; a row by its place (`/hunde/0`) or its id (`/hunde/@2`). */
export function locate(run: Run, path: string): Located {
  const steps = path.split('/');
  if (steps.length < 2 || steps.shift() !== '') throw new UnknownPathError(path);
  let frame = run.root;
  let fields = run.model.top;
  let found: Located | undefined;
  for (const step of steps) {
    if (found?.node?.field.rows) {
      const row = rowOf(found.node, step);
      if (!row) throw new UnknownPathError(path);
      [found, frame, fields] = [{ row }, row, row.list?.field.children ?? []];
      continue;
    }
    const field = byId(fields).get(step);
    if (!field) throw new UnknownPathError(path);
    found = { node: nodeOf(field, frame) };
    fields = field.children;
  }
  if (!found) throw new UnknownPathError(path);
  return found;
}

function rowOf(list: FieldNode, step: string): Frame | undefined {
  if (step.startsWith('@')) return list.rows.find(({ id }) => id === step.slice(1));
  return /^(?:0|[1-9]\d{0,8})$/.test(step) ? list.rows[Number(step)] : undefined;
}

export function locateNode(run: Run, path: string): FieldNode {
  const { node } = locate(run, path);
  if (!node) throw new UnknownPathError(path);
  return node;
}

export function locateList(run: Run, path: string): FieldNode {
  const node = locateNode(run, path);
  if (!node.field.rows) throw new UnknownPathError(path);
  return node;
}

export function locateRow(run: Run, path: string): Frame {
  const { row } = locate(run, path);
  if (!row) throw new UnknownPathError(path);
  return row;
}

/** JSON Pointer of a row, rows by place or by id. */
export function rowPath(row: Frame, by: 'place' | 'id'): string {
  return row.list ? `${nodePath(row.list, by)}/${by === 'place' ? row.place : `@${row.id}`}` : '';
}

/** JSON Pointer of a field, rows by place or by id. */
export function nodePath({ field, frame }: FieldNode, by: 'place' | 'id'): string {
  return rowPath(frame, by) + field.within;
}

/** JSON Pointer of a field in a frame or in one around it, rows by place. */
export function fieldPath(field: Field, frame: Frame): string {
  return rowPath(frameOf(field, frame), 'place') + field.within;
}

/** Ids of fields and places of rows that lead to a row in the answers. */
function rowSteps(row: Frame): readonly (string | number)[] {
  return row.list ? [...nodeSteps(row.list), row.place] : [];
}

export function nodeSteps(node: FieldNode): readonly (string | number)[] {
  return [...rowSteps(node.frame), ...node.field.within.slice(1).split('/')];
}
