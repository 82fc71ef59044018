import type { Issue } from '../issue.ts';
import { nodesOfStep } from '../relevance/relevance.ts';
import { childrenOf, eachFrame, fieldsOfRow, nodeOf, type FieldNode, type Frame } from '../state/frame.ts';
import type { Check, FrameKind } from '../state/model.ts';
import { nodePath, rowPath } from '../state/paths.ts';
import { runRule, type Run, type Verdicts } from '../state/run.ts';
import type { Fault } from '../types/field-type.ts';
import { checkIssue, faultIssue } from './sentence.ts';
import { duplicates, ownFault } from './own-fault.ts';

interface Walk {
  readonly run: Run;
  readonly verdicts: Verdicts;
  readonly issues: Issue[];
}

/** Issues below the given nodes, in the order of the questions. */
export function issuesBelow(run: Run, nodes: readonly FieldNode[]): readonly Issue[] {
  const walk: Walk = { run, verdicts: verdictsOf(run), issues: [] };
  for (const node of nodes) visit(walk, node);
  return walk.issues;
}

/** Issues in a row, and of the row as a whole. */
export function issuesOfRow(run: Run, row: Frame): readonly Issue[] {
  const walk: Walk = { run, verdicts: verdictsOf(run), issues: [] };
  visitRow(walk, row);
  return walk.issues;
}

/** All issues: step by step, then the declarations, then what concerns the form as a whole. */
export function allIssues(run: Run): readonly Issue[] {
  const { steps, declarations } = run.model;
  const nodes = [...steps.flatMap((step) => nodesOfStep(run, step)), ...declarations.map((field) => nodeOf(field, run.root))];
  return [...issuesBelow(run, nodes), ...(verdictsOf(run).broken.get(run.root) ?? [])];
}

/** Issues on the last page of a row: of its questions, and of the row as a whole. */
export function issuesOfLastPage(run: Run, row: Frame, nodes: readonly FieldNode[]): readonly Issue[] {
  return [...issuesBelow(run, nodes), ...(verdictsOf(run).broken.get(row) ?? [])];
}

function visit(walk: Walk, node: FieldNode): void {
  if (!node.visible) return;
  const fault = ownFault(walk.run, node) ?? duplicateFault(walk, node);
  if (fault) walk.issues.push(faultIssue(walk.run, node, fault));
  for (const child of childrenOf(node)) visit(walk, child);
  for (const row of node.rows) visitRow(walk, row);
  walk.issues.push(...(walk.verdicts.broken.get(node) ?? []));
}

function visitRow(walk: Walk, row: Frame): void {
  for (const child of fieldsOfRow(row)) visit(walk, child);
  walk.issues.push(...(walk.verdicts.broken.get(row) ?? []));
}

function duplicateFault({ verdicts }: Walk, node: FieldNode): Fault | undefined {
  const { list } = node.frame;
  if (!list?.field.plan.unique?.includes(node.field.plan.id)) return undefined;
  let faults = verdicts.duplicates.get(list);
  if (!faults) verdicts.duplicates.set(list, (faults = duplicates(list)));
  return faults.get(node);
}

function verdictsOf(run: Run): Verdicts {
  if (run.verdicts?.at !== run.revision) run.verdicts = { at: run.revision, broken: brokenChecks(run), duplicates: new Map() };
  return run.verdicts;
}

function brokenChecks(run: Run): Verdicts['broken'] {
  const broken = new Map<FieldNode | Frame, Issue[]>();
  const gather = (kind: FrameKind) => {
    for (const check of kind.checks) {
      eachFrame(run.root, check.lists, (frame) => {
        if (!isBroken(run, check, frame)) return;
        const at = shownAt(check, frame);
        const path = 'field' in at ? nodePath(at, 'place') : rowPath(at, 'place');
        const issues = broken.get(at) ?? [];
        if (issues.length === 0) broken.set(at, issues);
        issues.push(checkIssue(run, check, frame, path));
      });
    }
  };
  gather(run.model.root);
  for (const field of run.model.fields) if (field.rows) gather(field.rows);
  return broken;
}

/** A check is broken only by false; hidden scopes are not checked. */
function isBroken(run: Run, check: Check, frame: Frame): boolean {
  if (check.scope && !nodeOf(check.scope, frame).visible) return false;
  const known = frame.broken[check.slot];
  if (known !== undefined) return known;
  const broken = runRule(run, check.plan.that, frame) === false;
  frame.broken[check.slot] = broken;
  return broken;
}

function shownAt(check: Check, frame: Frame): FieldNode | Frame {
  const at = check.at && nodeOf(check.at, frame);
  if (at?.visible) return at;
  return check.scope && !check.scope.rows ? nodeOf(check.scope, frame) : frame;
}
