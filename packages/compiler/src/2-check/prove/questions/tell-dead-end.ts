import { finding, type Finding } from '@vordruck/definition';
import type { Checking } from '../../check.ts';
import type { FieldNode } from '../../form-tree.ts';
import type { Demand } from '../demands.ts';
import type { Exploration } from '../exploration.ts';
import type { Part } from '../part.ts';
import type { DeadEnd } from './dead-ends.ts';
import { describeDecision, isCounted, literalOf } from './decisions.ts';
import { exampleOf } from './example.ts';
import { describeContradiction, type Contradiction } from './reasons.ts';

/** A dead end as a finding, with answers that show it. */
export function tellDeadEnd(checking: Checking, exploration: Exploration, part: Part, deadEnd: DeadEnd): Finding {
  const { definition } = checking.tree;
  const { decisions, contradiction, place, isHole = false } = deadEnd;
  const cause =
    contradiction === undefined
      ? 'the rules around it leave none, for more reasons than one'
      : describeContradiction(checking, contradiction, undefined);
  const reason = place === 'all' ? `with the values of every place, ${cause}` : cause;
  const [decision, second] = decisions;
  const at = (decision?.node ?? contradiction?.demands[0]?.node)?.field.at() ?? definition.at('checks');
  const example = exampleOfDeadEnd(exploration, part, deadEnd);
  if (decision === undefined) {
    if (place !== undefined && place !== 'all') return finding.noWayToSendHere(at, { place, reason }, example);
    const blocked = contradiction === undefined ? undefined : blockedBy(contradiction);
    if (blocked !== undefined) return finding.impossibleAnswer(blocked.field.at(), { name: blocked.field.key, reason }, example);
    return finding.noWayToSend(at, { reason }, example);
  }
  const answers = decisions.map(describeDecision).join(', ');
  if (place !== undefined && place !== 'all') return finding.deadEndHere(at, { place, answers, reason }, example);
  if (isCounted(decision.node) && !isHole)
    return finding.deadEndAtBound(at, { name: decision.node.field.key, answers: decision.value, reason }, example);
  return second === undefined
    ? finding.deadEnd(at, { answers, reason }, example)
    : finding.deadEndTogether(at, { answers, reason }, example);
}

/** All that is demanded but one of what contradicts each other, so that `submit` tells that one: a check, if there is one. */
function exampleOfDeadEnd(
  exploration: Exploration,
  part: Part,
  { decisions, contradiction, place }: DeadEnd,
): Finding['example'] {
  const wishes = decisions.map((one) => (at: Part) => literalOf(at, one));
  const nameOf = ({ kind, node, owner }: Demand) => `${kind} ${node?.index} ${owner?.check}`;
  const contradicting = contradiction?.demands ?? [];
  const left = contradicting.find(({ kind }) => kind === 'check') ?? contradicting[0];
  const kept = part.demands.filter((demand) => left === undefined || nameOf(demand) !== nameOf(left));
  return exampleOf(exploration, part, wishes, {
    demands: left === undefined ? [part.complete] : kept.map(({ literal }) => literal),
    confirms: (run) => !run.isValid,
    isComplete: true,
    ...(place === undefined || place === 'all' ? {} : { place }),
  });
}

/** Where no check is to blame: the required field whose own bounds or options leave nothing over. */
function blockedBy({ demands, keys }: Contradiction): FieldNode | undefined {
  if (demands.some(({ kind }) => kind === 'check')) return undefined;
  const nodes = demands.flatMap(({ node }) => node ?? []);
  const isBounded = ({ index, field }: FieldNode, property: 'min' | 'max') =>
    typeof field[property] === 'string' && keys.includes(`field ${index} ${property}`);
  const hasOptions = ({ index }: FieldNode) => keys.some((key) => key.startsWith(`option ${index} `));
  return nodes.find((node) => isBounded(node, 'min') || isBounded(node, 'max') || hasOptions(node));
}
