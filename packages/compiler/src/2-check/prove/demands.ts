import type { FieldNode } from '../form-tree.ts';
import { isNumberKind } from '../bounds.ts';
import type { RuleOwner } from '../rule-sites.ts';
import type { Component } from './components.ts';
import type { Encoder, Rows } from './encode/encoder.ts';
import { numberOf } from './encode/expressions.ts';
import { constant } from './solver/linear.ts';
import { not, type Literal } from './solver/sat.ts';

/** Something that must hold before a form can be sent. */
export interface Demand {
  readonly literal: Literal;
  readonly kind: 'required' | 'rows' | 'alternatives' | 'unique' | 'check';
  /** The field that must be answered, or the scope of a check. */
  readonly node: FieldNode | undefined;
  readonly owner?: RuleOwner & { readonly kind: 'check' };
  readonly rows: Rows;
}

/** Everything that a part of a form demands, as the engine does (LANGUAGE: required, groups, lists, checks). */
export function demandsOf(encoder: Encoder, { nodes, sites }: Component): Demand[] {
  const ofFields = nodes.flatMap((node) => encoder.places(node.parent).flatMap((rows) => demandsOfField(encoder, node, rows)));
  const ofChecks = sites.flatMap(({ owner }) => {
    if (owner.kind !== 'check') return [];
    return encoder.places(owner.scope).map((rows): Demand => {
      const result = encoder.result(owner, rows);
      const isBroken = result?.kind === 'boolean' ? result.no : encoder.gates.falsehood;
      const literal = not(encoder.gates.and(scopeVisible(encoder, owner.scope, rows), isBroken));
      return { literal, kind: 'check', node: owner.scope, owner, rows };
    });
  });
  return [...ofFields, ...ofChecks].filter(({ literal }) => literal !== encoder.gates.truth);
}

/** Whether what a check or rule stands in is shown; in a list, whether there is the row. */
export function scopeVisible(encoder: Encoder, scope: FieldNode | undefined, rows: Rows): Literal {
  if (scope === undefined) return encoder.gates.truth;
  if (scope.rule !== 'list') return encoder.visible(scope, rows);
  return encoder.list(scope, rows.slice(0, scope.depth)).rows[rows[scope.depth] ?? -1]?.exists ?? encoder.gates.falsehood;
}

function demandsOfField(encoder: Encoder, node: FieldNode, rows: Rows): Demand[] {
  const { gates } = encoder;
  const { field, rule } = node;
  const own = { node, rows };
  const visible = encoder.visible(node, rows);
  if (rule === 'none' || field.value !== undefined) return [];
  const required = gates.and(visible, isRequired(encoder, node, rows));
  const implied = (kind: Demand['kind'], when: Literal, then: Literal): Demand => ({
    ...own,
    kind,
    literal: gates.or(not(when), then),
  });
  if (rule === 'group') {
    if (!field.exactlyOne && !field.atLeastOne) return [];
    const answered = node.children.map((child) => isAnswered(encoder, child, rows));
    const most = gates.integers.atMost(gates.sum(answered.map((literal) => gates.oneIf(literal))), constant(1));
    return [
      implied('alternatives', required, gates.or(...answered)),
      ...(field.exactlyOne ? [implied('alternatives', visible, most)] : []),
    ];
  }
  if (rule === 'list') return [...demandsOfList(encoder, node, rows, visible, required), ...uniqueDemands(encoder, node, rows)];
  return [implied('required', required, encoder.present(encoder.field(node, rows)))];
}

function demandsOfList(encoder: Encoder, node: FieldNode, rows: Rows, visible: Literal, required: Literal): Demand[] {
  const { gates } = encoder;
  const list = encoder.list(node, rows);
  const count = gates.sum([
    ...list.rows.map(({ exists }) => gates.oneIf(exists)),
    ...(list.rest === undefined ? [] : [list.rest.count]),
  ]);
  const min = typeof node.field.min === 'number' ? node.field.min : 0;
  if (min === 0 || encoder.facts.isReversed(node)) return [];
  // Fewer rows are looked at than the list must have: those that are stand for the others.
  const looked = list.rest === undefined ? Math.min(min, list.rows.length) : min;
  const enough = gates.integers.atMost(constant(looked), count);
  const isAny = list.rows[0]?.exists ?? gates.falsehood;
  const literal = gates.or(not(visible), enough, gates.and(not(isAny), not(required)));
  return [{ node, rows, kind: 'rows', literal }];
}

function uniqueDemands(encoder: Encoder, node: FieldNode, rows: Rows): Demand[] {
  const { gates } = encoder;
  const ids = node.field.unique ?? [];
  return node.children
    .filter(({ field, rule }) => ids.includes(field.field) && (isNumberKind(rule) || rule === 'date' || rule === 'choice'))
    .flatMap((child) => {
      const places = encoder.list(node, rows).rows.map((_, index) => [...rows, index]);
      return places.flatMap((one, index) =>
        places.slice(index + 1).map((other): Demand => {
          const [a, b] = [encoder.field(child, one), encoder.field(child, other)];
          const same =
            a.value.kind === 'choice' && b.value.kind === 'choice'
              ? gates.or(
                  ...[...a.value.is].map(([option, is]) =>
                    gates.and(is, b.value.kind === 'choice' ? (b.value.is.get(option) ?? gates.falsehood) : gates.falsehood),
                  ),
                )
              : gates.integers.equal(numberOf(a.value, gates).value, numberOf(b.value, gates).value);
          return {
            node: child,
            rows: other,
            kind: 'unique',
            literal: not(gates.and(encoder.present(a), encoder.present(b), same)),
          };
        }),
      );
    });
}

/** Whether something was answered; of a group: anywhere in it. */
function isAnswered(encoder: Encoder, node: FieldNode, rows: Rows): Literal {
  const { gates } = encoder;
  if (node.rule === 'none' || node.field.value !== undefined) return gates.falsehood;
  if (node.rule === 'group') return gates.or(...node.children.map((child) => isAnswered(encoder, child, rows)));
  if (node.rule === 'list') return encoder.list(node, rows).rows[0]?.exists ?? gates.falsehood;
  return encoder.present(encoder.field(node, rows));
}

/** `required` as the definition says it. */
function saysRequired(encoder: Encoder, node: FieldNode, rows: Rows): Literal {
  const { required = true } = node.field;
  if (typeof required === 'boolean') return required ? encoder.gates.truth : encoder.gates.falsehood;
  return encoder.condition({ kind: 'field', node, property: 'required' }, rows);
}

/** Alternatives are not demanded one by one, nor anything in a group that may be left out, as long as nothing in it is answered. */
function isRequired(encoder: Encoder, node: FieldNode, rows: Rows): Literal {
  const { gates } = encoder;
  if (isAlternative(node.parent)) return gates.falsehood;
  const groups: Literal[] = [];
  for (let group = node.parent; group !== undefined && group.rule !== 'list'; group = group.parent) {
    const demanded = isAlternative(group.parent) ? gates.falsehood : saysRequired(encoder, group, rows);
    if (demanded !== gates.truth) groups.push(gates.or(demanded, isAnswered(encoder, group, rows)));
  }
  return gates.and(saysRequired(encoder, node, rows), ...groups);
}

function isAlternative(group: FieldNode | undefined): boolean {
  return group?.field.exactlyOne === true || group?.field.atLeastOne === true;
}
