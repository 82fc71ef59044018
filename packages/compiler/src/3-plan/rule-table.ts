import type { Read } from '@vordruck/engine';
import { scaleOf, isNumberKind, fieldLimits } from '../2-check/bounds.ts';
import { ownerKey, type RuleOwner } from '../2-check/rule-sites.ts';
import type { TypedRule } from '../2-check/typed-rules.ts';
import { emitRule } from '../rules/emit.ts';
import { computedWith, readsOf } from '../rules/reads.ts';

/** The emitted rules of a form, each once. */
export interface RuleTable {
  /** JavaScript of each rule. */
  readonly sources: readonly string[];
  readonly reads: readonly (readonly Read[])[];
  /** Fields that rules compute with, so that without bounds of their own they get the usual ones. */
  readonly limited: ReadonlySet<number>;
  /** Index of the rule that stands at a place of the definition. */
  indexOf(owner: RuleOwner): number | undefined;
}

export function makeRuleTable(rules: readonly TypedRule[]): RuleTable {
  const limited = new Set(rules.flatMap(({ expression }) => (expression === undefined ? [] : computedWith(expression))));
  const sources: string[] = [];
  const reads: Read[][] = [];
  const indexes = new Map<string, number>();
  const known = new Map<string, number>();
  for (const { site, expression } of rules) {
    if (expression === undefined) continue;
    const source = emitRule(expression, site.purpose, limitOf(site.owner, limited));
    const read = readsOf(expression).map(([field, shared]): Read => [field, shared]);
    // Rules of different rows may be written alike.
    const key = JSON.stringify([source, read, site.scope?.index]);
    const index = known.get(key) ?? sources.length;
    if (index === sources.length) {
      known.set(key, index);
      sources.push(source);
      reads.push(read);
    }
    indexes.set(ownerKey(site.owner), index);
  }
  return { sources, reads, limited, indexOf: (owner) => indexes.get(ownerKey(owner)) };
}

/** What bounds a number while the rule for its bound is absent, so that no number grows beyond what rules were typed with. */
function limitOf(owner: RuleOwner, limited: ReadonlySet<number>): number | undefined {
  if (owner.kind !== 'field' || !limited.has(owner.node.index)) return undefined;
  if ((owner.property !== 'min' && owner.property !== 'max') || !isNumberKind(owner.node.rule)) return undefined;
  const limit = fieldLimits[owner.node.rule] * 10 ** scaleOf(owner.node.rule, owner.node.field.scale);
  return owner.property === 'min' ? -limit : limit;
}
