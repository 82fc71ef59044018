import type { Expression } from '../../../rules/expression.ts';
import type { RuleOwner } from '../../rule-sites.ts';
import type { Literal } from '../solver/sat.ts';

/** A choice between two branches of a value, and when each is taken. */
export interface Branch {
  readonly owner: RuleOwner;
  readonly node: Expression & { kind: 'choose' };
  readonly yes: Literal[];
  readonly no: Literal[];
}
