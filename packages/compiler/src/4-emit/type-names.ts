import type { ValueNode } from '../3-plan/value-node.ts';

/** A name for each group and list row, unique in the form: `Hunde`, `HundeHalter`. */
export function typeNames(nodes: readonly ValueNode[]): ReadonlyMap<ValueNode, string> {
  const names = new Map<ValueNode, string>();
  const taken = new Set<string>();
  const visit = (node: ValueNode): void => {
    if (node.rule !== 'group' && node.rule !== 'list') return;
    const base = node.key
      .split('.')
      .map((id) => id.slice(0, 1).toUpperCase() + id.slice(1))
      .join('');
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}${number}`;
    taken.add(name);
    names.set(node, name);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return names;
}
