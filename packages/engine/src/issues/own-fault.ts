import type { RuleValue } from '../compiled-form.ts';
import { rowsOf, type FieldNode, type Frame } from '../state/frame.ts';
import type { Field } from '../state/model.ts';
import type { Run } from '../state/run.ts';
import { fault, oneOrMore, type Fault } from '../types/field-type.ts';
import { boundOf } from '../values/answer-context.ts';
import { isAnswered, isRequired } from './required.ts';

const missing = fault('required');

/** The one fault of a visible field, group or list itself, if it has any. */
export function ownFault(run: Run, field: Field, frame: Frame): Fault | undefined {
  const known = frame.faults?.[field.slot];
  if (known) return known;
  const { answer } = field;
  if (answer === 'none') return undefined;
  if (answer === 'fields') return groupFault(run, field, frame);
  if (answer === 'rows') return listFault(run, field, frame);
  return frame.values[field.slot] === undefined && isRequired(run, field, frame) ? missing : undefined;
}

function groupFault(run: Run, field: Field, frame: Frame): Fault | undefined {
  const { exactlyOne, atLeastOne } = field.plan;
  if (!exactlyOne && !atLeastOne) return undefined;
  const count = field.children.filter((child) => isAnswered(child, frame)).length;
  if (exactlyOne && count > 1) return fault('exactly-one', { variant: 'several', params: { count } });
  if (count > 0 || !isRequired(run, field, frame)) return undefined;
  return fault(exactlyOne ? 'exactly-one' : 'at-least-one');
}

/** Without rows a list has too few unless it may be left out; with rows its bounds hold. */
function listFault(run: Run, field: Field, frame: Frame): Fault | undefined {
  const count = rowsOf(field, frame).length;
  const min = boundOf(run, field, frame, 'min');
  if (min !== undefined && count < min && (count > 0 || isRequired(run, field, frame))) {
    return fault('too-few-rows', { params: { min, count }, variant: oneOrMore(min) });
  }
  const max = boundOf(run, field, frame, 'max');
  if (max === undefined || count <= max) return undefined;
  return fault('too-many-rows', { params: { max, count }, variant: oneOrMore(max) });
}

/** Rows whose value of a unique field has come before, by the field: the later one is told, with the place of the first. */
export function duplicates({ field: list, rows }: FieldNode): ReadonlyMap<Field, ReadonlyMap<Frame, Fault>> {
  const byField = new Map<Field, ReadonlyMap<Frame, Fault>>();
  for (const field of list.children) if (field.isUnique) byField.set(field, repeated(field, rows));
  return byField;
}

function repeated(field: Field, rows: readonly Frame[]): ReadonlyMap<Frame, Fault> {
  const faults = new Map<Frame, Fault>();
  const firsts = new Map<string, number>();
  for (const row of rows) {
    const value = row.values[field.slot];
    if (value === undefined) continue;
    const first = firsts.get(key(field, value));
    if (first === undefined) firsts.set(key(field, value), row.place + 1);
    else faults.set(row, fault('duplicate', { params: { first, row: row.place + 1 } }));
  }
  return faults;
}

function key({ type, plan }: Field, value: RuleValue): string {
  return JSON.stringify(type.toJson(value, plan)) ?? '';
}
