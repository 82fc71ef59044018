import { readsOf } from '../rules/reads.ts';
import type { FieldNode, FormTree } from './form-tree.ts';
import type { RuleSite } from './rule-sites.ts';
import type { TypedRule } from './typed-rules.ts';

/** What a field's value and visibility depend on. `required` and checks are left out: they change no value. */
export interface Dependencies {
  /** By field: the fields it needs, each with the rule that reads it; none where it is the parent. */
  readonly needs: readonly ReadonlyMap<number, RuleSite | undefined>[];
  /** All fields, each after what it needs. */
  readonly order: readonly number[];
  /** Fields that need themselves, each as the way round: `a` reads `b` reads `a`. */
  readonly cycles: readonly (readonly number[])[];
}

export function findDependencies(tree: FormTree, rules: readonly TypedRule[]): Dependencies {
  const needs = tree.nodes.map(
    (node) => new Map<number, RuleSite | undefined>(node.parent === undefined ? [] : [[node.parent.index, undefined]]),
  );
  for (const { site, expression } of rules) {
    if (expression === undefined) continue;
    for (const reader of readersOf(tree, site)) {
      for (const [field] of readsOf(expression)) if (!needs[reader.index]?.has(field)) needs[reader.index]?.set(field, site);
    }
  }
  return { needs, ...sort(needs) };
}

/** The fields whose value or visibility a rule decides. */
function readersOf(tree: FormTree, { owner }: RuleSite): readonly FieldNode[] {
  switch (owner.kind) {
    case 'step':
      return tree.top.filter((node) => node.step === owner.step);
    case 'field':
      return owner.property === 'required' ? [] : [owner.node];
    case 'option':
      return [owner.node];
    case 'check':
      return [];
  }
}

/** Depth first without recursion, since a chain may be as long as the form. */
function sort(needs: readonly ReadonlyMap<number, unknown>[]): Pick<Dependencies, 'order' | 'cycles'> {
  const order: number[] = [];
  const cycles: number[][] = [];
  const state = new Uint8Array(needs.length);
  const inCycle = new Set<number>();
  for (let start = 0; start < needs.length; start++) {
    if (state[start] !== 0) continue;
    const path: { field: number; rest: number[] }[] = [{ field: start, rest: needsOf(needs, start) }];
    state[start] = 1;
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        state[top.field] = 2;
        order.push(top.field);
        path.pop();
      } else if (state[next] === 0) {
        state[next] = 1;
        path.push({ field: next, rest: needsOf(needs, next) });
      } else if (state[next] === 1) {
        const cycle = path.slice(path.findIndex(({ field }) => field === next)).map(({ field }) => field);
        // One finding for fields that are entangled in several ways.
        if (!cycle.every((field) => inCycle.has(field))) cycles.push(cycle);
        for (const field of cycle) inCycle.add(field);
      }
    }
  }
  return { order, cycles };
}

/** Smallest last, so that taking from the end keeps the order of the form where it is free. */
function needsOf(needs: readonly ReadonlyMap<number, unknown>[], field: number): number[] {
  return [...(needs[field]?.keys() ?? [])].toSorted((a, b) => b - a);
}
