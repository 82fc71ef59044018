import type { Plan } from '../3-plan/plan.ts';
import { ancestors, type FieldNode } from '../2-check/form-tree.ts';
import { ownerKey, type FieldProperty, type RuleOwner } from '../2-check/rule-sites.ts';
import { celFunctions } from '../rules/cel-functions.ts';
import { emitCel } from '../rules/emit-cel.ts';
import type { Expression } from '../rules/expression.ts';

/**
 * Writes `<form>.cel.json`: the rules as CEL for servers in other languages, which evaluate fields in this order and leave
 * out what is not shown. Visibility is written in: a field's `shown` holds the conditions of its step and of all around it.
 */
export function emitCelFile(plan: Plan): string {
  const { form, tree, typed } = plan;
  const expressions = new Map(
    typed.flatMap(({ site, expression }): [string, Expression][] =>
      expression === undefined ? [] : [[ownerKey(site.owner), expression]],
    ),
  );
  const textOf = (owner: RuleOwner, purpose: Parameters<typeof emitCel>[1], depth: number): string | undefined => {
    const expression = expressions.get(ownerKey(owner));
    return expression === undefined ? undefined : emitCel(expression, purpose, depth);
  };
  const shownOf = (node: FieldNode): string | undefined => {
    const around = [...ancestors(node).toReversed(), node];
    const owners: RuleOwner[] = [
      { kind: 'step', step: node.step },
      ...around.map((part): RuleOwner => ({ kind: 'field', node: part, property: 'when' })),
    ];
    const texts = owners.flatMap((owner) => textOf(owner, 'condition', node.depth) ?? []);
    return texts.length === 0 ? undefined : texts.join(' && ');
  };
  const fields = form.order.flatMap((index) => {
    const node = tree.nodes[index];
    if (node === undefined || node.rule === 'none') return [];
    const property = (name: FieldProperty) =>
      textOf(
        { kind: 'field', node, property: name },
        name === 'required' ? 'condition' : name === 'value' ? 'computed' : 'value',
        node.depth,
      );
    const rules = {
      shown: shownOf(node),
      required: property('required'),
      value: property('value'),
      min: property('min'),
      max: property('max'),
      options: optionsOf(node, (option) => textOf({ kind: 'option', node, option }, 'condition', node.depth)),
    };
    return Object.values(rules).every((rule) => rule === undefined) ? [] : [{ field: node.field.key, ...rules }];
  });
  const checks = form.checks.map(({ key, scope }) => {
    const node = tree.nodes[scope];
    const depth = node === undefined ? 0 : node.depth + (node.rule === 'list' ? 1 : 0);
    const position = (node === undefined ? tree.definition.checks : (node.field.checks ?? [])).findIndex(
      (check) => check.key === key,
    );
    return { check: key, that: textOf({ kind: 'check', scope: node, check: position }, 'check', depth) };
  });
  const content = {
    form: form.form,
    hash: form.hash,
    variables:
      'form: the values; env, params: inputs; row: the row around a rule, rows: all of them from outside, each with "$index" from 1. Money and decimals are integers of their last digit, dates days since 1970-01-01, partial dates {from, to}. Groups are always there; what is absent is missing, and so is what is not shown. An error means absent.',
    functions: celFunctions.map(({ usage, meaning }) => ({ usage, meaning })),
    fields,
    checks,
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function optionsOf(node: FieldNode, textOf: (option: number) => string | undefined): Record<string, string> | undefined {
  const rules = (node.field.options ?? []).flatMap(({ value }, option): [string, string][] => {
    const text = textOf(option);
    return text === undefined ? [] : [[value, text]];
  });
  return rules.length === 0 ? undefined : Object.fromEntries(rules);
}
