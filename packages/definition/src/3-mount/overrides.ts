import type { JsonNode } from '../1-parse/tree.ts';

/** One entry of `with`, on its way to the field that it names. */
export interface Override {
  /** What is left of its path, relative to the present group. */
  readonly path: string;
  readonly entry: OverrideEntry;
}

interface OverrideEntry {
  readonly path: string;
  readonly node: JsonNode;
  /** The object `with`, to point at the entry's name. */
  readonly object: JsonNode;
  found: boolean;
}

/** The entries of a `with`. */
export function overridesOf(object: JsonNode | undefined): readonly Override[] {
  if (object?.kind !== 'object') return [];
  return [...object.members].map(([path, { node }]) => ({ path, entry: { path, node, object, found: false } }));
}

/** The overrides that name this field itself, inner blocks' before outer ones', so that the outer win. */
export function takeOwn(overrides: readonly Override[], id: string): readonly JsonNode[] {
  const own = overrides.filter((override) => override.path === id);
  for (const override of own) override.entry.found = true;
  return own.map((override) => override.entry.node).filter((node) => node.kind === 'object');
}

/** The overrides for what this group holds. */
export function takeInner(overrides: readonly Override[], id: string): readonly Override[] {
  const prefix = `${id}.`;
  return overrides
    .filter((override) => override.path.startsWith(prefix))
    .map(({ path, entry }) => ({ path: path.slice(prefix.length), entry }));
}

/** For a field that is switched off or unreadable: what names its inside is not a mistake. */
export function markFound(overrides: readonly Override[]): void {
  for (const override of overrides) override.entry.found = true;
}

export function unfound(overrides: readonly Override[]): readonly OverrideEntry[] {
  return overrides.map((override) => override.entry).filter((entry) => !entry.found);
}
