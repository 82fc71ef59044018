import { fieldType, type ValueType } from '@vordruck/definition';
import { canBeHidden, type FieldNode, type FormTree } from '../2-check/form-tree.ts';
import { isNumberKind } from '../2-check/bounds.ts';
import { boundOf } from './plan-field.ts';
import type { RuleTable } from './rule-table.ts';

/** A field as it stands in canonical values: what JSON Schema, XSD and types are made from. */
export interface ValueNode {
  readonly id: string;
  readonly key: string;
  readonly rule: FieldNode['rule'];
  readonly value: ValueType;
  /** Whether valid values always have it; what a rule may hide or leave out cannot be demanded by a schema. */
  readonly isRequired: boolean;
  /** Whether they have it where no rule hides it, or a rule for `required` is true. */
  readonly isRequiredIfShown: boolean;
  /** A list that is no fault without rows, although it needs some once it has one. */
  readonly mayBeEmpty: boolean;
  /** A group in which exactly one part is answered. */
  readonly isExclusive: boolean;
  /** The rule that shows it, for readers. */
  readonly condition: string | undefined;
  /** What groups and rows hold. */
  readonly children: readonly ValueNode[];
  /** Questions that places add are not known here. */
  readonly isOpen: boolean;
  /** For a reader of the schema: the question. */
  readonly label: string | undefined;
  readonly isSubmitted: boolean;
  readonly isComputed: boolean;
}

/** All fields that have values, in the order of the form. */
export function growValues(tree: FormTree, rules: RuleTable): ValueNode[] {
  const grow = (nodes: readonly FieldNode[]): ValueNode[] =>
    nodes.flatMap((node) => valueNode(tree, node, rules, grow(node.children)));
  return grow(tree.top);
}

function valueNode(tree: FormTree, node: FieldNode, rules: RuleTable, children: readonly ValueNode[]): ValueNode[] {
  const { field, rule } = node;
  const bounds = isNumberKind(rule)
    ? { min: constant(boundOf(node, 'min', rules)) ?? field.min, max: constant(boundOf(node, 'max', rules)) ?? field.max }
    : {};
  const value = fieldType(field.type)?.value?.({ ...field, ...bounds });
  if (value === undefined) return [];
  const isOpen = field === tree.definition.local;
  const made = {
    id: field.field,
    key: field.key,
    rule,
    value,
    children,
    isOpen,
    label: field.label,
    isSubmitted: field.submit !== false,
    isComputed: field.value !== undefined,
    condition: field.when,
    mayBeEmpty: rule === 'list' && mayBeLeftOut(node),
    isExclusive: field.exactlyOne === true && hasAlternatives(node),
  };
  const isDemanded = !isOpen && isDemandedIfShown(tree, node, value, children);
  const isAlwaysShown = !isHiddenByItself(tree, node) && typeof field.required !== 'string';
  return [{ ...made, isRequired: isDemanded && isAlwaysShown, isRequiredIfShown: isDemanded }];
}

function constant(bound: string | number | { readonly rule: number } | undefined): string | number | undefined {
  return typeof bound === 'object' ? undefined : bound;
}

/** Rules for being shown or required aside, whether valid values have it. */
function isDemandedIfShown(tree: FormTree, node: FieldNode, value: ValueType, children: readonly ValueNode[]): boolean {
  const { field, rule, parent } = node;
  const isAlternative = parent?.field.exactlyOne === true || parent?.field.atLeastOne === true;
  if (isAlternative || isHiddenByPlace(tree, node)) return false;
  if (rule === 'list') return (value.repeats?.min ?? 0) > 0;
  if (rule === 'group')
    return (field.required ?? true) === true && children.some((child) => child.isRequired && child.isSubmitted);
  return field.required !== false && field.value === undefined;
}

/** Whether a group holds alternatives that are plain questions, so that what it holds in values tells how many are answered. */
export function hasAlternatives({ field, children }: FieldNode): boolean {
  const isAlternative = field.exactlyOne === true || field.atLeastOne === true;
  return isAlternative && children.every(isPlain);
}

/** Whether something is an alternative, or lies in a group that need not be answered. */
function mayBeLeftOut({ parent }: FieldNode): boolean {
  if (parent === undefined || parent.rule === 'list') return false;
  const { exactlyOne, atLeastOne, required } = parent.field;
  const isOptional = exactlyOne === true || atLeastOne === true || (required ?? true) !== true;
  return isOptional || mayBeLeftOut(parent);
}

function isPlain({ field, rule }: FieldNode): boolean {
  return rule !== 'group' && rule !== 'list' && field.value === undefined && field.submit !== false;
}

/** Hidden while what it stands in is shown. */
function isHiddenByItself(tree: FormTree, node: FieldNode): boolean {
  if (node.parent === undefined) return canBeHidden(tree, node);
  return node.field.when !== undefined || isHiddenByPlace(tree, node);
}

function isHiddenByPlace(tree: FormTree, { field }: FieldNode): boolean {
  return field.place !== undefined || tree.definition.places.some((place) => place.hide.includes(field.key));
}
