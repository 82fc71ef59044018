import type { RuleValue } from '../compiled-form.ts';
import { childrenOf, fieldsOfRow, type FieldNode } from '../state/frame.ts';
import type { Run } from '../state/run.ts';
import { fault, oneOrMore, type Fault } from '../types/field-type.ts';
import { boundOf } from '../values/evaluate.ts';
import { isAnswered, isRequired } from './required.ts';

/** The one fault of a visible field, group or list itself, if it has any. */
export function ownFault(run: Run, node: FieldNode): Fault | undefined {
  if (node.fault) return node.fault;
  switch (node.field.type.answer) {
    case 'none':
      return undefined;
    case 'fields':
      return groupFault(run, node);
    case 'rows':
      return listFault(run, node);
    default:
      return node.value === undefined && isRequired(run, node) ? fault('required') : undefined;
  }
}

function groupFault(run: Run, node: FieldNode): Fault | undefined {
  const { exactlyOne, atLeastOne } = node.field.plan;
  if (!exactlyOne && !atLeastOne) return undefined;
  const count = childrenOf(node).filter(isAnswered).length;
  if (exactlyOne && count > 1) return fault('exactly-one', { variant: 'several', params: { count } });
  if (count > 0 || !isRequired(run, node)) return undefined;
  return fault(exactlyOne ? 'exactly-one' : 'at-least-one');
}

/** Without rows a list has too few unless it may be left out; with rows its bounds hold. */
function listFault(run: Run, node: FieldNode): Fault | undefined {
  const count = node.rows.length;
  const min = boundOf(run, node.field, node.frame, 'min');
  if (min !== undefined && count < min && (count > 0 || isRequired(run, node))) {
    return fault('too-few-rows', { params: { min, count }, variant: oneOrMore(min) });
  }
  const max = boundOf(run, node.field, node.frame, 'max');
  if (max === undefined || count <= max) return undefined;
  return fault('too-many-rows', { params: { max, count }, variant: oneOrMore(max) });
}

/** Rows whose value of a unique field has come before: the later one is told, with the place of the first. */
export function duplicates(list: FieldNode): ReadonlyMap<FieldNode, Fault> {
  const faults = new Map<FieldNode, Fault>();
  for (const id of list.field.plan.unique ?? []) {
    const firsts = new Map<string, number>();
    for (const row of list.rows) {
      const node = fieldsOfRow(row).find(({ field }) => field.plan.id === id);
      if (!node?.visible || node.value === undefined) continue;
      const value = key(node, node.value);
      const first = firsts.get(value);
      if (first === undefined) firsts.set(value, row.place + 1);
      else faults.set(node, fault('duplicate', { params: { first, row: row.place + 1 } }));
    }
  }
  return faults;
}

function key(node: FieldNode, value: RuleValue): string {
  return JSON.stringify(node.field.type.toJson(value, node.field.plan)) ?? '';
}
