import { finding, type Finding } from '@vordruck/definition';
import type { Checking } from './check.ts';

/** Fields that are computed, shown or bounded by what they themselves decide. */
export function checkCycles({ tree, dependencies }: Checking): Finding[] {
  return dependencies.cycles.flatMap((cycle) => {
    const links = cycle.map((field, index) => {
      const next = cycle[(index + 1) % cycle.length] ?? field;
      return {
        key: tree.nodes[field]?.field.key ?? '',
        next: tree.nodes[next]?.field.key ?? '',
        site: dependencies.needs[field]?.get(next),
      };
    });
    const way = links
      .map(({ key, next, site }) =>
        site === undefined ? `${key} stands in ${next}` : `${key} reads ${next} (${propertyOf(site.owner)})`,
      )
      .join(', ');
    const [first] = links.filter(({ site }) => site !== undefined);
    return first?.site === undefined ? [] : [finding.ruleCycle(first.site.at, { name: first.key, way })];
  });
}

function propertyOf(owner: { readonly kind: string; readonly property?: string }): string {
  return owner.property ?? (owner.kind === 'option' ? 'when of an option' : 'when of its step');
}
