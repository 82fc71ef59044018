import { bytesOf, fieldType, translatePattern, type Field } from '@vordruck/definition';
import type { FieldPlan, OptionPlan, RuleBound } from '@vordruck/engine';
import { fieldLimits, isNumberKind, scaleOf, writeScaled } from '../2-check/bounds.ts';
import type { FieldNode } from '../2-check/form-tree.ts';
import { isConstantBound } from '../2-check/rule-sites.ts';
import type { RuleTable } from './rule-table.ts';

/** A field as the engine needs it; its texts travel apart. */
export function planField(node: FieldNode, rules: RuleTable): FieldPlan {
  const { field, rule } = node;
  const indexOf = (property: 'when' | 'required' | 'value') => rules.indexOf({ kind: 'field', node, property });
  const holds = rule === 'group' || rule === 'list';
  return {
    id: field.field,
    key: field.key,
    type: field.type,
    parent: node.parent?.index ?? -1,
    step: node.step,
    depth: node.depth,
    children: holds ? node.children.map((child) => child.index) : undefined,
    when: indexOf('when'),
    required: field.required === false ? false : indexOf('required'),
    value: indexOf('value'),
    show: field.show,
    submit: field.submit,
    place: field.place,
    after: node.after?.index,
    evidence: field.evidence ? true : undefined,
    signature: field.signature ? true : undefined,
    autocomplete: field.autocomplete,
    prefill: field.prefill,
    min: boundOf(node, 'min', rules),
    max: boundOf(node, 'max', rules),
    minLength: field.minLength,
    maxLength: field.maxLength,
    pattern: patternOf(field),
    charset: field.charset,
    scale: rule === 'decimal' ? scaleOf(rule, field.scale ?? fieldType(field.type)?.scale) : undefined,
    unit: field.unit,
    example: field.example,
    options: field.codelist === undefined ? planOptions(node, rules) : undefined,
    codelist: field.codelist,
    accept: field.accept,
    maxSize: field.maxSize === undefined ? undefined : bytesOf(field.maxSize),
    maxFiles: field.maxFiles,
    metadata: field.metadata,
    steps: field.steps?.map(({ step, fields }) => ({
      step,
      fields: node.children.filter((child) => fields.includes(child.field.field)).map((child) => child.index),
    })),
    unique: field.unique,
    exactlyOne: field.exactlyOne ? true : undefined,
    atLeastOne: field.atLeastOne ? true : undefined,
  };
}

function planOptions(node: FieldNode, rules: RuleTable): readonly OptionPlan[] | undefined {
  return node.field.options?.map((option, index) => ({
    value: option.value,
    when: rules.indexOf({ kind: 'option', node, option: index }),
    exclusive: option.exclusive ? true : undefined,
  }));
}

/** A declared bound, or for numbers that people type and rules compute with the usual limit. */
export function boundOf(node: FieldNode, property: 'min' | 'max', rules: RuleTable): string | number | RuleBound | undefined {
  const { field, rule } = node;
  if (isConstantBound(node, property)) return field[property];
  const index = rules.indexOf({ kind: 'field', node, property });
  if (index !== undefined) return { rule: index };
  return isNumberKind(rule) && field.value === undefined && rules.limited.has(node.index)
    ? defaultBound(node, property)
    : undefined;
}

/** The limit of a number's type as it would be written in a definition. */
function defaultBound({ field, rule }: FieldNode, property: 'min' | 'max'): string | number | undefined {
  if (!isNumberKind(rule)) return undefined;
  const scale = scaleOf(rule, field.scale ?? fieldType(field.type)?.scale);
  const other = field[property === 'min' ? 'max' : 'min'];
  const limit = (property === 'min' ? -1 : 1) * fieldLimits[rule];
  const reach = typeof other === 'number' || typeof other === 'string' ? Number(other) : 0;
  const value =
    property === 'min' ? Math.min(limit, Number.isNaN(reach) ? 0 : reach) : Math.max(limit, Number.isNaN(reach) ? 0 : reach);
  return rule === 'integer' ? value : writeScaled(Math.round(value * 10 ** scale), scale);
}

function patternOf(field: Field): string | undefined {
  const pattern = field.pattern === undefined ? undefined : translatePattern(field.pattern).unicode;
  return pattern === undefined ? undefined : `^(?:${pattern})$`;
}
