import type { Issue } from '../issue.ts';
import { eachFrame, frameOf, nodeOf, rowsOf, type FieldNode, type Frame } from '../state/frame.ts';
import type { Check, Field, FrameKind } from '../state/model.ts';
import { fieldPath, rowPath } from '../state/paths.ts';
import { runRule, type Run, type Verdicts } from '../state/run.ts';
import type { Fault } from '../types/field-type.ts';
import { checkIssue, faultIssue } from './sentence.ts';
import { duplicates, ownFault } from './own-fault.ts';

interface Walk {
  readonly run: Run;
  readonly verdicts: Verdicts;
  readonly issues: Issue[];
}

function walkOf(run: Run): Walk {
  return { run, verdicts: verdictsOf(run), issues: [] };
}

/** Issues below the given nodes, in the order of the questions. */
export function issuesBelow(run: Run, nodes: readonly FieldNode[]): readonly Issue[] {
  const walk = walkOf(run);
  for (const { field, frame } of nodes) visit(walk, field, frame);
  return walk.issues;
}

/** Issues in a row, and of the row as a whole. */
export function issuesOfRow(run: Run, row: Frame): readonly Issue[] {
  const walk = walkOf(run);
  if (row.list) visitRow(walk, row.list.field, row);
  return walk.issues;
}

/** Issues on the last page of a row: of its questions, and of the row as a whole. */
export function issuesOfLastPage(run: Run, row: Frame, nodes: readonly FieldNode[]): readonly Issue[] {
  const walk = walkOf(run);
  for (const { field, frame } of nodes) visit(walk, field, frame);
  tellBroken(walk, row);
  return walk.issues;
}

/** All issues: step by step, then the declarations, then what concerns the form as a whole. */
export function allIssues(run: Run): readonly Issue[] {
  const walk = walkOf(run);
  for (const step of run.model.steps) visitAll(walk, step.fields, run.root);
  visitAll(walk, run.model.declarations, run.root);
  tellBroken(walk, run.root);
  return walk.issues;
}

function visitAll(walk: Walk, fields: readonly Field[], frame: Frame): void {
  const { values } = frame;
  // Most answers are there, and right.
  const isAllTold = !walk.verdicts.broken;
  for (const field of fields) if (!(isAllTold && field.isDone && values[field.slot] !== undefined)) visit(walk, field, frame);
}

function visit(walk: Walk, field: Field, frame: Frame): void {
  if (!frame.visible[field.slot]) return;
  const fault = ownFault(walk.run, field, frame) ?? duplicateFault(walk, field, frame);
  if (fault) walk.issues.push(faultIssue(walk.run, field, frame, fault));
  if (field.rows) for (const row of rowsOf(field, frame)) visitRow(walk, field, row);
  else visitAll(walk, field.children, frame);
  if (walk.verdicts.broken) tellBroken(walk, nodeOf(field, frame));
}

function visitRow(walk: Walk, list: Field, row: Frame): void {
  visitAll(walk, list.children, row);
  tellBroken(walk, row);
}

function tellBroken({ verdicts, issues }: Walk, at: FieldNode | Frame): void {
  const told = verdicts.broken?.get(at);
  if (told) issues.push(...told);
}

function duplicateFault({ verdicts }: Walk, field: Field, frame: Frame): Fault | undefined {
  const { list } = frame;
  if (!field.isUnique || !list) return undefined;
  const known = (verdicts.duplicates ??= new Map());
  let faults = known.get(list);
  if (!faults) known.set(list, (faults = duplicates(list)));
  return faults.get(field)?.get(frame);
}

function verdictsOf(run: Run): Verdicts {
  if (run.verdicts?.at !== run.revision) run.verdicts = { at: run.revision, broken: brokenChecks(run), duplicates: undefined };
  return run.verdicts;
}

/** Issues of broken checks by the field or row that shows them; undefined if none is broken. */
function brokenChecks(run: Run): Verdicts['broken'] {
  let broken: Map<FieldNode | Frame, Issue[]> | undefined;
  const gather = ({ checks }: FrameKind) => {
    for (const check of checks) {
      eachFrame(run.root, check.lists, (frame) => {
        if (!isBroken(run, check, frame)) return;
        const at = shownAt(check, frame);
        const path = 'field' in at ? fieldPath(at.field, at.frame) : rowPath(at, 'place');
        broken ??= new Map();
        const issues = broken.get(at) ?? [];
        if (issues.length === 0) broken.set(at, issues);
        issues.push(checkIssue(run, check, frame, path));
      });
    }
  };
  for (const kind of run.model.kinds) gather(kind);
  return broken;
}

/** A check is broken only by false; hidden scopes are not checked. */
function isBroken(run: Run, { scope, slot, plan }: Check, frame: Frame): boolean {
  if (scope && !frameOf(scope, frame).visible[scope.slot]) return false;
  return ((frame.broken ??= [])[slot] ??= runRule(run, plan.that, frame) === false);
}

function shownAt(check: Check, frame: Frame): FieldNode | Frame {
  const at = check.at && nodeOf(check.at, frame);
  if (at?.visible) return at;
  return check.scope && !check.scope.rows ? nodeOf(check.scope, frame) : frame;
}
