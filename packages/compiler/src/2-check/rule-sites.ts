import { fieldType, type Position } from '@vordruck/definition';
import type { Purpose } from '../rules/emit.ts';
import type { FieldNode, FormTree } from './form-tree.ts';

/** A place in a definition where a rule stands. */
export interface RuleSite {
  readonly owner: RuleOwner;
  readonly source: string;
  readonly purpose: Purpose;
  /** What must come out of it: a condition, the type of its field, or a bound for its field. */
  readonly result: 'condition' | 'value' | 'bound';
  /** The group or list whose members it sees first; the form if none. */
  readonly scope: FieldNode | undefined;
  readonly at: Position;
}

export type RuleOwner =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'field'; readonly node: FieldNode; readonly property: FieldProperty }
  | { readonly kind: 'option'; readonly node: FieldNode; readonly option: number }
  | { readonly kind: 'check'; readonly scope: FieldNode | undefined; readonly check: number };

export type FieldProperty = 'when' | 'required' | 'value' | 'min' | 'max';

/** A name by which a rule is found again. */
export function ownerKey(owner: RuleOwner): string {
  switch (owner.kind) {
    case 'step':
      return `step ${owner.step}`;
    case 'field':
      return `field ${owner.node.index} ${owner.property}`;
    case 'option':
      return `option ${owner.node.index} ${owner.option}`;
    case 'check':
      return `check ${owner.scope?.index ?? -1} ${owner.check}`;
  }
}

/** All rules of a form, in its order. */
export function findRules(tree: FormTree): RuleSite[] {
  const { definition } = tree;
  const steps = definition.steps.flatMap((step, index) =>
    step.when === undefined ? [] : [condition({ kind: 'step', step: index }, step.when, undefined, step.at('when'))],
  );
  return [...steps, ...checksOf(undefined, definition.checks), ...tree.nodes.flatMap(rulesOfField)];
}

function rulesOfField(node: FieldNode): RuleSite[] {
  const { field, parent } = node;
  const sites: RuleSite[] = [];
  for (const property of ['when', 'required'] as const) {
    const source = field[property];
    if (typeof source === 'string') sites.push(condition({ kind: 'field', node, property }, source, parent, field.at(property)));
  }
  if (field.value !== undefined) {
    sites.push({
      owner: { kind: 'field', node, property: 'value' },
      source: field.value,
      purpose: 'computed',
      result: 'value',
      scope: parent,
      at: field.at('value'),
    });
  }
  for (const property of ['min', 'max'] as const) {
    const source = field[property];
    // Only values have bounds by rule; the number of rows is a number.
    if (typeof source !== 'string' || node.rule === 'list' || isConstantBound(node, property)) continue;
    sites.push({
      owner: { kind: 'field', node, property },
      source,
      purpose: 'value',
      result: 'bound',
      scope: parent,
      at: field.at(property),
    });
  }
  for (const [option, { when, at }] of (field.options ?? []).entries()) {
    if (when !== undefined) sites.push(condition({ kind: 'option', node, option }, when, parent, at('when')));
  }
  return [...sites, ...checksOf(node, field.checks ?? [])];
}

function condition(owner: RuleOwner, source: string, scope: FieldNode | undefined, at: Position): RuleSite {
  return { owner, source, purpose: 'condition', result: 'condition', scope, at };
}

function checksOf(
  scope: FieldNode | undefined,
  checks: readonly { readonly that: string; readonly at: (...steps: string[]) => Position }[],
): RuleSite[] {
  return checks.map(({ that, at }, check) => ({
    owner: { kind: 'check', scope, check },
    source: that,
    purpose: 'check',
    result: 'condition',
    scope,
    at: at('that'),
  }));
}

/** Whether a bound is written as a value of the field's type; any other text is a rule. */
export function isConstantBound({ field }: FieldNode, property: 'min' | 'max'): boolean {
  const bound = field[property];
  return typeof bound === 'number' || (bound !== undefined && fieldType(field.type)?.constant?.accepts(bound, field) === true);
}
