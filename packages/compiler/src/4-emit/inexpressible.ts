import type { Plan } from '../3-plan/plan.ts';
import { findSchemaConditions } from './schema-conditions.ts';
import { hasAlternatives, type ValueNode } from '../3-plan/value-node.ts';

/** A kind of fault that values may have without a schema noticing. */
export interface Inexpressible {
  /** Key of the field, `hunde.chip`; empty for the form. */
  readonly field: string;
  readonly in: 'json' | 'xml' | 'both';
  readonly what: string;
}

/** All faults that only the engine finds: those of each type's values, and those that rules decide. */
export function findInexpressible(plan: Plan): Inexpressible[] {
  const { tree, values } = plan;
  const { complete } = findSchemaConditions(plan);
  const byRules = tree.nodes.flatMap((node): Inexpressible[] => {
    const { field } = node;
    const where = complete.has(field.key) ? 'xml' : 'both';
    const presence = [
      ...(field.when === undefined ? [] : ['presence that a rule decides']),
      ...(typeof field.required === 'string' ? ['being left out where a rule requires it'] : []),
    ];
    const whats = [
      ...(field.value === undefined ? [] : ['a computed value that is another']),
      ...(field.unique === undefined ? [] : [`rows that are alike in ${field.unique.join(', ')}`]),
      ...(field.checks ?? []).map(({ id }) => `the check ${id}`),
    ];
    const alternatives: readonly Inexpressible[] =
      field.exactlyOne || field.atLeastOne
        ? [{ field: field.key, in: hasAlternatives(node) ? 'xml' : 'both', what: 'the number of alternatives that are answered' }]
        : [];
    return [
      ...alternatives,
      ...presence.map((what): Inexpressible => ({ field: field.key, in: where, what })),
      ...whats.map((what): Inexpressible => ({ field: field.key, in: 'both', what })),
    ];
  });
  const ofForm = tree.definition.checks.map(({ id }): Inexpressible => ({ field: '', in: 'both', what: `the check ${id}` }));
  return [...ofForm, ...byRules, ...values.flatMap(ofValue)];
}

function ofValue(node: ValueNode): Inexpressible[] {
  const own = (node.value.inexpressible ?? []).map((part): Inexpressible => ({ field: node.key, ...part }));
  return node.isSubmitted ? [...own, ...node.children.flatMap(ofValue)] : [];
}
