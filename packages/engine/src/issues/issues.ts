import type { Issue } from '../issue.ts';
import { nodesOfStep } from '../relevance/relevance.ts';
import { childrenOf, eachFrame, fieldsOfRow, nodeOf, type FieldNode, type Frame } from '../state/frame.ts';
import type { Check, FrameKind } from '../state/model.ts';
import { nodePath, rowPath } from '../state/paths.ts';
import { runRule, type Run } from '../state/run.ts';
import type { Fault } from '../types/field-type.ts';
import { checkIssue, faultIssue } from './sentence.ts';
import { duplicates, ownFault } from './own-fault.ts';

/** Broken checks by the field or row that shows them; the form itself is the root frame. */
type Broken = ReadonlyMap<FieldNode | Frame, readonly Issue[]>;

interface Walk {
  readonly run: Run;
  readonly broken: Broken;
  readonly issues: Issue[];
}

/** Issues below the given nodes, in the order of the questions. */
export function issuesBelow(run: Run, nodes: readonly FieldNode[], also?: Frame): readonly Issue[] {
  const walk: Walk = { run, broken: brokenChecks(run), issues: [] };
  for (const node of nodes) visit(walk, node, undefined);
  if (also) walk.issues.push(...(walk.broken.get(also) ?? []));
  return walk.issues;
}

/** All issues: step by step, then the declarations, then what concerns the form as a whole. */
export function allIssues(run: Run): readonly Issue[] {
  const { steps, declarations } = run.model;
  return issuesBelow(run, [...steps.flatMap((step) => nodesOfStep(run, step)), ...declarations.map((field) => nodeOf(field, run.root))], run.root);
}

function visit(walk: Walk, node: FieldNode, duplicate: Fault | undefined): void {
  if (!node.visible) return;
  const fault = ownFault(walk.run, node) ?? duplicate;
  if (fault) walk.issues.push(faultIssue(walk.run, node, fault));
  for (const child of childrenOf(node)) visit(walk, child, undefined);
  const faults = node.rows.length > 1 ? duplicates(node) : undefined;
  for (const row of node.rows) {
    for (const child of fieldsOfRow(row)) visit(walk, child, faults?.get(child));
    walk.issues.push(...(walk.broken.get(row) ?? []));
  }
  walk.issues.push(...(walk.broken.get(node) ?? []));
}

function brokenChecks(run: Run): Broken {
  const broken = new Map<FieldNode | Frame, Issue[]>();
  const gather = (kind: FrameKind) => {
    for (const check of kind.checks) {
      eachFrame(run.root, check.lists, (frame) => {
        if (!isBroken(run, check, frame)) return;
        const at = shownAt(check, frame);
        const path = 'field' in at ? nodePath(at, 'place') : rowPath(at, 'place');
        const issue = checkIssue(run, check, frame, path);
        broken.set(at, [...(broken.get(at) ?? []), issue]);
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
