import { finding, type Finding } from '@vordruck/definition';
import type { Checking } from '../../check.ts';
import { ownerKey, type RuleSite } from '../../rule-sites.ts';
import { visit } from '../../../rules/reads.ts';
import { overlaysOf } from '../encode/inputs.ts';
import type { Exploration } from '../exploration.ts';
import type { Part } from '../part.ts';
import { exampleOf } from './example.ts';
import type { Judge } from './judge.ts';
import { nameOf } from './reasons.ts';

/** Conditions that the figures of one place decide, though answers seem to; in all of several places it is an error. */
export function judgePlaces({ tree }: Checking, exploration: Exploration, judge: Judge): Finding[] {
  const { places } = exploration;
  return exploration.parts.flatMap((part) =>
    part.component.sites.flatMap((site): Finding[] => {
      if (site.result !== 'condition' || site.owner.kind === 'check') return [];
      const key = ownerKey(site.owner);
      if (judge.isImpossible(`true ${key}`) || judge.isImpossible(`not-true ${key}`)) return [];
      const figures = figuresOf(exploration, site);
      if (figures === undefined) return [];
      const slots = { rule: `“${site.source}”`, name: nameOf(tree, site.owner) };
      const judged = places
        .filter((place) => figures.every((id) => hasFigure(exploration, place, id)))
        .map((place) => ({ place, verdict: judgePlace(part, key, place) }));
      const isSame = (verdict: string) =>
        places.length > 1 && judged.length === places.length && judged.every((one) => one.verdict === verdict);
      const example = (place: string | undefined, kind: 'true' | 'not-true') => {
        const target = part.targets.find(({ id }) => id === `${kind} ${key}`);
        if (place === undefined || target === undefined) return undefined;
        return exampleOf(exploration, part, [(at) => at.literalOf(target)], { place, isComplete: true });
      };
      const [first] = places;
      if (isSame('always'))
        return [
          finding.alwaysTrue(
            site.at,
            { ...slots, reason: 'the values of every place leave no other case' },
            example(first, 'true'),
          ),
        ];
      if (isSame('never'))
        return [
          finding.neverTrue(site.at, { ...slots, reason: 'the values of every place rule it out' }, example(first, 'not-true')),
        ];
      return judged.flatMap(({ place, verdict }) => {
        if (verdict === 'always') return [finding.alwaysTrueHere(site.at, { ...slots, place }, example(place, 'true'))];
        return verdict === 'never' ? [finding.neverTrueHere(site.at, { ...slots, place }, example(place, 'not-true'))] : [];
      });
    }),
  );
}

function judgePlace(part: Part, key: string, place: string): 'always' | 'never' | 'both' {
  const isPlace = part.encoder.inputs.places.get(place);
  const [yes, no] = ['true', 'not-true'].map((kind) => part.targets.find(({ id }) => id === `${kind} ${key}`));
  if (isPlace === undefined || yes === undefined || no === undefined) return 'both';
  if (part.solve([isPlace, part.literalOf(yes)]) === 'unsat') return 'never';
  return part.solve([isPlace, part.complete, part.literalOf(no)]) === 'unsat' ? 'always' : 'both';
}

/** Parameters of a rule that reads answers too; none if one of them is a switch, which is there to turn something off. */
function figuresOf({ facts }: Exploration, { owner }: RuleSite): readonly string[] | undefined {
  const expression = facts.rules.get(ownerKey(owner))?.expression;
  const figures = new Set<string>();
  let readsAnswers = false;
  let isSwitch = false;
  if (expression !== undefined)
    visit(expression, (node) => {
      if (node.kind === 'read' && node.field !== undefined) readsAnswers = true;
      if (node.kind === 'present' && node.operand.kind === 'read' && node.operand.path.root.kind === 'params') isSwitch = true;
      if (node.kind !== 'read' || node.path.root.kind !== 'params') return;
      figures.add(node.path.names[0] ?? '');
      if (node.type.kind === 'boolean') isSwitch = true;
    });
  return readsAnswers && !isSwitch && figures.size > 0 ? [...figures] : undefined;
}

function hasFigure({ definition }: Exploration, place: string, id: string): boolean {
  return overlaysOf(definition, place).some(({ params }) => Object.hasOwn(params, id));
}
