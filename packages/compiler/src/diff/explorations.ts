import type { FieldNode } from '../2-check/form-tree.ts';
import { Exploration } from '../2-check/prove/exploration.ts';
import { TypedRules } from '../2-check/typed-rules.ts';
import type { Pairs } from '../5-migrate/pairs.ts';
import type { Version } from '../5-migrate/version.ts';
import { asRule, differenceOf, type Rewriting } from './rewritten-rules.ts';

/** What the prover found in both versions. */
export interface Explorations {
  readonly old: Exploration;
  readonly next: Exploration;
  /** Whether a rule that is written otherwise does the same whatever is answered. */
  isTheSame(rewriting: Rewriting): boolean;
}

/**
 * Explores the new version, asking for each rewritten rule as well for answers with which the old one does something else;
 * and of the old version the parts that hold what has changed, since no other answers there can lead elsewhere.
 */
export async function exploreBoth(
  old: Version,
  next: Version,
  pairs: Pairs,
  changed: { readonly nodes: readonly FieldNode[]; readonly rewritings: readonly Rewriting[] },
): Promise<Explorations> {
  const { tree, dependencies } = next.checking;
  const places = new Map<string, Rewriting>();
  const more = changed.rewritings.flatMap((rewriting, place) => {
    const expression = differenceOf(rewriting, old, next, pairs);
    if (!expression) return [];
    places.set(`true step ${tree.definition.steps.length + place}`, rewriting);
    return [asRule(expression, rewriting, next, place)];
  });
  const now = await Exploration.make({ tree, dependencies, rules: new TypedRules(tree, more) }, next.plan);
  now.explore();
  const before = await Exploration.make(old.checking, old.plan);
  leaveOut(before, new Set(changed.nodes));
  before.explore();
  const same = new Set(
    [...now.outcomes].flatMap(([{ id }, outcome]) =>
      outcome.kind === 'impossible' && outcome.everywhere ? (places.get(id) ?? []) : [],
    ),
  );
  return { old: before, next: now, isTheSame: (rewriting) => same.has(rewriting) };
}

/** Asks nothing of parts that hold none of these fields. */
function leaveOut(exploration: Exploration, nodes: ReadonlySet<FieldNode>): void {
  for (const { component, targets } of exploration.parts) {
    if (component.nodes.some((node) => nodes.has(node))) continue;
    for (const target of targets) exploration.outcomes.set(target, { kind: 'undecided', why: 'bound' });
  }
}
