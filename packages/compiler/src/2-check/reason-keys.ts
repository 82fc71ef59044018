import type { FormTree } from './form-tree.ts';

/** Keys of the texts that say why something is asked no more: only those read them whose draft moves from an earlier version. */
export function reasonKeys({ definition, nodes }: FormTree): ReadonlySet<string> {
  return new Set([
    ...(definition.dropped ?? []).map(({ key }) => `${key}.drop`),
    ...nodes.flatMap(({ field: { key, drop, withdrawn = [] } }) => [
      ...(drop ? [`${key}.drop`] : []),
      ...withdrawn.map(({ value }) => `${key}.options.${value}.drop`),
    ]),
  ]);
}
