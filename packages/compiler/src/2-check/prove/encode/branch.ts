import type { Expression } from '../../../rules/expression.ts';
import type { RuleOwner } from '../../rule-sites.ts';
import type { Literal } from '../solver/sat.ts';
import type { Gates } from './gates.ts';

/** A choice between two branches of a value, and when each is taken. */
export interface Branch {
  readonly owner: RuleOwner;
  readonly node: Expression & { kind: 'choose' };
  readonly yes: Literal[];
  readonly no: Literal[];
}

/** A choice between branches where it is evaluated: when each is taken. */
export interface Chosen {
  readonly node: Branch['node'];
  readonly yes: Literal;
  readonly no: Literal;
}

/** Adds where a choice is evaluated once more, which counts under a condition. */
export function noteBranch(
  branches: Map<Expression, Branch>,
  owner: RuleOwner,
  { node, yes, no }: Chosen,
  counts: Literal,
  { and }: Gates,
): void {
  const known = branches.get(node) ?? { owner, node, yes: [], no: [] };
  known.yes.push(and(counts, yes));
  known.no.push(and(counts, no));
  branches.set(node, known);
}
