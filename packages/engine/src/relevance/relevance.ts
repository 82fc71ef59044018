import type { RowStepPlan } from '../compiled-form.ts';
import { fieldsOfRow, nodeOf, type FieldNode, type Frame } from '../state/frame.ts';
import type { Field, Step } from '../state/model.ts';
import { runRule, type Run } from '../state/run.ts';

/** Whether a field is asked: its step, all around it and its own `when` are true, and it exists at this place. */
export function isRelevant(run: Run, field: Field, frame: Frame): boolean {
  const { absent } = run.setting;
  if (field.isAlways && !absent) return true;
  const { parent, gate, when } = field;
  if (gate && !run.visibleSteps[gate.index]) return false;
  if (parent) {
    const around = parent.rows ? frame.list?.frame : frame;
    if (!around?.visible[parent.slot]) return false;
  }
  if (absent?.has(field)) return false;
  return when === undefined || runRule(run, when, frame) === true;
}

export function isStepRelevant(run: Run, { plan }: Step): boolean {
  return plan.when === undefined || runRule(run, plan.when, run.root) === true;
}

/** Nodes that stand directly in a step. */
export function nodesOfStep(run: Run, step: Step): readonly FieldNode[] {
  return step.fields.map((field) => nodeOf(field, run.root));
}

/** Nodes that stand on one page of a row. */
export function nodesOfRowStep(row: Frame, step: RowStepPlan): readonly FieldNode[] {
  return fieldsOfRow(row).filter(({ field }) => step.fields.includes(field.index));
}
