import type { Checking } from '../check.ts';
import { canBeHidden, type FieldNode } from '../form-tree.ts';
import type { RuleOwner, RuleSite } from '../rule-sites.ts';
import type { Expression } from '../../rules/expression.ts';
import { readsOf, visit } from '../../rules/reads.ts';
import { offeredPlaces } from './encode/inputs.ts';

/** Fields whose rules speak of each other, so that nothing outside matters to them. */
export interface Component {
  readonly nodes: readonly FieldNode[];
  /** Rules that stand in it. */
  readonly sites: readonly RuleSite[];
}

/** Splits a form into parts that do not influence each other; fields that no rule speaks of make one part together. */
export function splitForm({ tree, rules }: Checking): readonly Component[] {
  // One more stands for the parameters, which are the same for all while no place has fixed them.
  const inputs = tree.nodes.length;
  const parent = Array.from({ length: inputs + 1 }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  const join = (nodes: readonly number[]) => {
    for (const node of nodes) parent[root(node)] = root(nodes[0] ?? node);
  };
  const areParametersOpen = tree.definition.parameters.length > 0 && offeredPlaces(tree.definition).length === 0;
  for (const node of tree.nodes)
    if (node.parent !== undefined && isBound(tree, node.parent)) join([node.index, node.parent.index]);
  for (const { site, expression } of rules.all) {
    if (expression === undefined) continue;
    const reads = readsOf(expression).map(([field]) => field);
    const isOfParameters = areParametersOpen && readsParameters(expression);
    join([...ownersOf(tree.top, site.owner), ...reads, ...(isOfParameters ? [inputs] : [])]);
  }
  const ruled = new Set(
    rules.all.flatMap(({ site, expression }) => {
      const reads = expression === undefined ? [] : readsOf(expression).map(([field]) => field);
      return [...ownersOf(tree.top, site.owner), ...reads].map(root);
    }),
  );
  const groups = new Map<number, FieldNode[]>();
  for (const node of tree.nodes) {
    const own = root(node.index);
    const key = ruled.has(own) ? own : -1;
    push(groups, key, node);
  }
  const sitesOf = new Map<number, RuleSite[]>();
  for (const { site, expression } of rules.all) {
    if (expression === undefined) continue;
    const [first] = [...ownersOf(tree.top, site.owner), ...readsOf(expression).map(([field]) => field)];
    const key = first === undefined ? -1 : root(first);
    push(sitesOf, key, site);
  }
  if (sitesOf.has(-1) && !groups.has(-1)) groups.set(-1, []);
  return [...groups].map(([key, nodes]) => ({ nodes, sites: sitesOf.get(key) ?? [] }));
}

function push<Item>(lists: Map<number, Item[]>, key: number, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Whether what a group or list holds depends on it. */
function isBound(tree: Checking['tree'], container: FieldNode): boolean {
  const { field, rule } = container;
  return (
    rule === 'list' ||
    canBeHidden(tree, container) ||
    field.exactlyOne === true ||
    field.atLeastOne === true ||
    (field.required !== undefined && field.required !== true)
  );
}

function ownersOf(top: readonly FieldNode[], owner: RuleOwner): number[] {
  switch (owner.kind) {
    case 'step':
      return top.filter((node) => node.step === owner.step).map((node) => node.index);
    case 'field':
    case 'option':
      return [owner.node.index];
    case 'check':
      return owner.scope === undefined ? [] : [owner.scope.index];
  }
}

function readsParameters(expression: Expression): boolean {
  let found = false;
  visit(expression, (node) => {
    if (node.kind === 'read' && node.path.root.kind === 'params') found = true;
  });
  return found;
}
