import { finding, type Finding } from '@vordruck/definition';
import type { Plan } from '../../3-plan/plan.ts';
import type { Checking } from '../check.ts';
import { Exploration } from './exploration.ts';
import { decisionsMax, findDeadEnds, type OpenQuestion } from './questions/dead-ends.ts';
import { describeDecision, rangesMax } from './questions/decisions.ts';
import { tellDeadEnd } from './questions/tell-dead-end.ts';
import { emptySteps, Judge } from './questions/judge.ts';
import { judgePlaces } from './questions/places.ts';
import { budget, type Part } from './part.ts';

/**
 * Proves what answers can bring about, and tells what they never can. Without a plan the definition has errors: rules that
 * cannot be read may give anything, and nothing is shown by answers, since no engine takes them.
 */
export async function prove(checking: Checking, plan: Plan | undefined): Promise<readonly Finding[]> {
  const exploration = await Exploration.make(checking, plan);
  exploration.explore();
  const judge = new Judge(checking, exploration);
  const impossible = judge.findings();
  const unanswerable = new Set(
    exploration.parts.flatMap((part) =>
      part.targets.flatMap(({ about, id }) => (about.kind === 'answered' && judge.isImpossible(id) ? [about.node] : [])),
    ),
  );
  const answerable = new Set(checking.tree.nodes.filter((node) => !unanswerable.has(node) && judge.isShown(node)));
  const open: Finding[] = [];
  const deadEnds = exploration.parts.flatMap((part) =>
    findDeadEnds(exploration, part, answerable, (question) => open.push(tellOpen(checking, part, question)))
      // That nobody can answer a required question was told already.
      .filter(
        ({ contradiction }) =>
          !contradiction?.demands.some(({ node, kind }) => kind === 'required' && node !== undefined && unanswerable.has(node)),
      )
      .filter(
        ({ contradiction }) => !contradiction?.demands.some(({ owner }) => owner !== undefined && alwaysFails(judge, owner)),
      )
      .map((deadEnd) => tellDeadEnd(checking, exploration, part, deadEnd)),
  );
  return [
    ...impossible,
    ...emptySteps(checking, judge),
    ...deadEnds,
    ...open.slice(0, openMax),
    ...tellMore(checking, open.length - openMax),
    ...judgePlaces(checking, exploration, judge),
  ];
}

/** One cause leaves many questions open; the first of them say it. */
const openMax = 10;

/** How many open questions are not told one by one. */
function tellMore({ tree: { definition } }: Checking, more: number): Finding[] {
  if (more <= 0) return [];
  const what = `each of ${more} more answers or pairs of answers leaves a way to send the form`;
  return [finding.undecided(definition.at('steps'), { what, bound: `${budget} steps for one question` })];
}

/** What the search for dead ends left open, and the bound. */
function tellOpen({ tree: { definition } }: Checking, part: Part, question: OpenQuestion): Finding {
  const at = part.component.nodes[0]?.field.at() ?? definition.at('steps');
  if ('pairs' in question)
    return finding.undecided(at, {
      what: `every two of ${question.pairs} answers to choose from leave a way to send together (one by one they do)`,
      bound: question.pairs > decisionsMax ? `the pairs of ${decisionsMax} answers` : 'the steps for one form',
    });
  if ('number' in question)
    return finding.undecided(question.number.field.at(), {
      what: `every value of ${question.number.field.key} leaves a way to send the form`,
      bound: `${rangesMax} ranges of one number`,
    });
  const [first] = question.decisions;
  const answers = question.decisions.map(describeDecision).join(', ');
  const what = first === undefined ? 'some answers can be sent' : `there is a way to send the form with ${answers}`;
  return finding.undecided(first?.node.field.at() ?? at, { what, bound: `${budget} steps for one question` });
}

function alwaysFails(
  judge: Judge,
  owner: { readonly kind: 'check'; readonly scope: { readonly index: number } | undefined; readonly check: number },
): boolean {
  return judge.isImpossible(`true check ${owner.scope?.index ?? -1} ${owner.check}`);
}
