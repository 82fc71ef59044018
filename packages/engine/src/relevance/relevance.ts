import type { RowStepPlan } from '../compiled-form.ts';
import { fieldsOfRow, nodeOf, parentOf, type FieldNode, type Frame } from '../state/frame.ts';
import type { Step } from '../state/model.ts';
import { runRule, type Run } from '../state/run.ts';

/** Whether a field is asked: its step, all around it and its own `when` are true, and it exists at this place. */
export function isRelevant(run: Run, node: FieldNode): boolean {
  const { plan, step } = node.field;
  const parent = parentOf(node);
  // What a place adds belongs to a group of its own, but is asked in one of the steps.
  const inStep = (parent && plan.after === undefined) || !step || run.visibleSteps[step.index] === true;
  const around = inStep && (!parent || parent.visible);
  if (!around || !existsHere(run, node)) return false;
  return plan.when === undefined || runRule(run, plan.when, node.frame) === true;
}

function existsHere(run: Run, { field: { plan } }: FieldNode): boolean {
  if (plan.place !== undefined && !run.place.municipality?.startsWith(plan.place)) return false;
  return !run.place.hidden.has(plan.key);
}

export function isStepRelevant(run: Run, step: Step): boolean {
  return step.plan.when === undefined || runRule(run, step.plan.when, run.root) === true;
}

/** Nodes that stand directly in a step. */
export function nodesOfStep(run: Run, step: Step): readonly FieldNode[] {
  return step.fields.map((field) => nodeOf(field, run.root));
}

/** Nodes that stand on one page of a row. */
export function nodesOfRowStep(row: Frame, step: RowStepPlan): readonly FieldNode[] {
  return fieldsOfRow(row).filter(({ field }) => step.fields.includes(field.index));
}
