import type { Checking } from '../../check.ts';
import { ownerKey, type RuleOwner } from '../../rule-sites.ts';
import type { Demand } from '../demands.ts';
import type { Part } from '../part.ts';
import type { Literal } from '../solver/sat.ts';

/** Conditions that cannot all hold. */
export interface Contradiction {
  /** Keys of rules and bounds. */
  readonly keys: readonly string[];
  readonly demands: readonly Demand[];
}

/** Conflicts and search steps that narrowing one reason down may take. */
const workMax = 150;
const effortMax = 10_000_000;

/** The smallest set of rules, bounds and demands found that rules out the given literals. */
export function contradictionOf(
  guarded: Part,
  given: readonly Literal[],
  demands: readonly Demand[] = [],
): Contradiction | undefined {
  const { guards = new Map<string, Literal>() } = guarded.encoder;
  const keyOf = new Map([...guards].map(([key, literal]) => [literal, key]));
  const demandOf = new Map(demands.map((demand) => [demand.literal, demand]));
  const all = [...demandOf.keys(), ...keyOf.keys()];
  if (guarded.solve([...given, ...all]) !== 'unsat') return undefined;
  let core = guarded.encoder.gates.sat.core.filter((literal) => keyOf.has(literal) || demandOf.has(literal));
  // A large core has been narrowed down enough already; sums and products may cost more than a shorter sentence is worth.
  const { sat, integers } = guarded.encoder.gates;
  const workBefore = sat.work + integers.work;
  const effortBefore = integers.effort;
  if (core.length <= 40) {
    for (const literal of core) {
      if (sat.work + integers.work - workBefore > workMax || integers.effort - effortBefore > effortMax) break;
      const rest = core.filter((other) => other !== literal);
      if (guarded.solve([...given, ...rest]) === 'unsat') core = rest;
    }
  }
  return {
    keys: core.flatMap((literal) => keyOf.get(literal) ?? []).toSorted(),
    demands: core.flatMap((literal) => demandOf.get(literal) ?? []),
  };
}

/** Parts of a sentence beyond these are left out. */
const partsMax = 5;

/** Why something cannot be otherwise, in words. */
export function describeNecessity(checking: Checking, contradiction: Contradiction): string {
  // That questions are answered goes without saying.
  const demands = contradiction.demands.filter(({ kind }) => kind !== 'required');
  const parts = partsOf(checking, { ...contradiction, demands }, undefined);
  return parts.length === 0
    ? 'its parts leave no other case'
    : `${parts.length === 1 ? 'this leaves' : 'these leave'} no other case: ${listed(parts)}`;
}

/** The contradiction in words; `own` is told as this rule. */
export function describeContradiction(checking: Checking, contradiction: Contradiction, own: RuleOwner | undefined): string {
  const parts = partsOf(checking, contradiction, own);
  if (parts.length === 0) return 'its parts contradict each other';
  if (own !== undefined && contradiction.keys.includes(ownerKey(own))) return `it contradicts ${listed(parts)}`;
  return `${parts.length === 1 ? 'this rules it out' : 'these cannot hold together'}: ${listed(parts)}`;
}

/** The rules, bounds and demands that contradict each other, each in words. */
function partsOf({ tree, rules }: Checking, { keys, demands }: Contradiction, own: RuleOwner | undefined): readonly string[] {
  const sources = new Map(rules.all.map(({ site }) => [ownerKey(site.owner), site]));
  const ownKey = own === undefined ? undefined : ownerKey(own);
  const parts = new Set<string>();
  for (const key of keys) {
    if (key === ownKey) continue;
    const site = sources.get(key);
    if (site !== undefined) parts.add(`${quote(site.source)} (${nameOf(tree, site.owner)})`);
    else parts.add(boundName(tree, key));
  }
  for (const { owner, node, kind } of demands) {
    if (owner !== undefined) parts.add(`${quote(sources.get(ownerKey(owner))?.source ?? '')} (${nameOf(tree, owner)})`);
    else if (node !== undefined) parts.add(`${node.field.key} ${demandWords[kind]}`);
  }
  return [...parts];
}

function listed(parts: readonly string[]): string {
  return parts.slice(0, partsMax).join(', ') + (parts.length > partsMax ? ` and ${parts.length - partsMax} more` : '');
}

const demandWords: Readonly<Record<Demand['kind'], string>> = {
  required: 'must be answered',
  rows: 'needs rows',
  alternatives: 'needs one of its answers',
  unique: 'must differ from row to row',
  check: 'is checked',
};

function quote(source: string): string {
  return `“${source}”`;
}

/** Where a rule stands, in words. */
export function nameOf(tree: Checking['tree'], owner: RuleOwner): string {
  switch (owner.kind) {
    case 'step':
      return `when of the step ${tree.definition.steps[owner.step]?.step ?? ''}`;
    case 'field':
      return `${owner.property} of ${owner.node.field.key}`;
    case 'option':
      return `when of ${owner.node.field.key}, option ${owner.node.field.options?.[owner.option]?.value ?? ''}`;
    case 'check': {
      const checks = owner.scope === undefined ? tree.definition.checks : (owner.scope.field.checks ?? []);
      return `check ${checks[owner.check]?.id ?? ''}`;
    }
  }
}

/** A bound that is a constant, or the pattern and length of a text. */
function boundName(tree: Checking['tree'], key: string): string {
  const [kind, index = '', property] = key.split(' ');
  const field = tree.nodes[Number(index)]?.field;
  if (field === undefined) return key;
  if (kind === 'text') return `pattern and length of ${field.key}`;
  return property === 'min' || property === 'max'
    ? `${property} ${String(field[property])} of ${field.key}`
    : `${property ?? ''} of ${field.key}`;
}
