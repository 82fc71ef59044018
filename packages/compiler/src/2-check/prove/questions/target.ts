import type { Definition } from '@vordruck/definition';
import { offeredPlaces } from '../encode/inputs.ts';
import type { RuleSite } from '../../rule-sites.ts';
import { ownerKey } from '../../rule-sites.ts';
import type { FieldNode } from '../../form-tree.ts';
import type { Expression } from '../../../rules/expression.ts';
import type { Facts } from '../encode/facts.ts';
import type { Branch } from '../encode/branch.ts';
import type { Encoder } from '../encode/encoder.ts';
import type { Probe } from '../replay/probes.ts';
import { not, type Literal } from '../solver/sat.ts';
import type { Component } from '../components.ts';
import { alternativesOf, expressionOf, type Alternative } from './alternatives.ts';
import { scopeVisible } from '../demands.ts';

/** Something that answers should be able to bring about. */
export interface Target {
  readonly id: string;
  readonly about: About;
  /** Counts only among answers that leave out nothing that is required. */
  readonly isComplete: boolean;
  /** In the solver: it is so, somewhere. */
  literal(encoder: Encoder): Literal;
}

export type About =
  | { readonly kind: 'true' | 'not-true' | 'false'; readonly site: RuleSite }
  | { readonly kind: 'alternative'; readonly site: RuleSite; readonly index: number; readonly count: number }
  | { readonly kind: 'answered'; readonly node: FieldNode }
  | {
      readonly kind: 'branch';
      readonly site: RuleSite;
      readonly node: Expression & { kind: 'choose' };
      readonly side: 'yes' | 'no';
    };

/** The field in which a rule counts: of `required` and options the field itself, of `when` what is around it. */
function fieldAround({ owner }: RuleSite): FieldNode | undefined {
  return owner.kind === 'option' || (owner.kind === 'field' && owner.property !== 'when') ? owner.node : undefined;
}

/** All that is asked of a part of a form. */
export function targetsOf({ nodes, sites }: Component, encoder: Encoder): Target[] {
  const { rules } = encoder.facts;
  const conditions = sites.filter(({ result }) => result === 'condition');
  const ofConditions = conditions.flatMap((site): Target[] => {
    const isCheck = site.owner.kind === 'check';
    const second = isCheck ? 'false' : 'not-true';
    return [conditionTarget(site, 'true'), conditionTarget(site, second), ...alternativeTargets(site, rules)];
  });
  const ofFields = nodes
    .filter(({ field, rule }) => field.value === undefined && rule !== 'group' && rule !== 'list' && rule !== 'none')
    .map((node): Target => ({
      id: `answered ${node.index}`,
      about: { kind: 'answered', node },
      isComplete: false,
      literal: (at) => {
        const fields = at.places(node.parent).map((rows) => at.field(node, rows));
        return at.gates.or(...fields.map((field) => at.gates.and(field.visible, at.present(field))));
      },
    }));
  return [
    ...ofConditions,
    ...ofFields,
    ...[...encoder.branches.values()].flatMap((branch, index) => branchTargets(branch, index, sites)),
  ];
}

function conditionTarget(site: RuleSite, kind: 'true' | 'not-true' | 'false'): Target {
  return {
    id: `${kind} ${ownerKey(site.owner)}`,
    about: { kind, site },
    isComplete: kind === 'not-true',
    literal: (encoder) => {
      const { gates } = encoder;
      const all = encoder.places(site.scope).map((rows) => {
        const result = encoder.result(site.owner, rows);
        const { yes, no } = result?.kind === 'boolean' ? result : { yes: gates.falsehood, no: gates.falsehood };
        const own = kind === 'true' ? yes : kind === 'false' ? no : not(yes);
        // With guards the rule itself can be named as a reason.
        const counted = kind === 'true' && site.owner.kind !== 'check' ? encoder.condition(site.owner, rows) : own;
        return gates.and(contextOf(site, encoder, rows), counted);
      });
      return gates.or(...all);
    },
  };
}

/** Alternatives in checks are not asked for: what a check forbids by one of them is told as a dead end. */
function alternativeTargets(site: RuleSite, rules: Facts['rules']): Target[] {
  const expression = rules.get(ownerKey(site.owner))?.expression;
  if (expression === undefined || site.owner.kind === 'check') return [];
  const all = alternativesOf(expression);
  return all.map((alternative, index) => ({
    id: `alternative ${index} ${ownerKey(site.owner)}`,
    about: { kind: 'alternative', site, index, count: all.length },
    isComplete: false,
    literal: (encoder) =>
      encoder.gates.or(
        ...encoder
          .places(site.scope)
          .map((rows) => encoder.gates.and(contextOf(site, encoder, rows), holds(alternative, site, encoder, rows))),
      ),
  }));
}

/** An alternative wherever its rule stands, whatever is around it. */
export function anywhere({ site, index }: About & { kind: 'alternative' }, encoder: Encoder): Literal {
  const expression = encoder.facts.rules.get(ownerKey(site.owner))?.expression;
  const alternative = expression === undefined ? undefined : alternativesOf(expression)[index];
  if (alternative === undefined) return encoder.gates.truth;
  return encoder.gates.or(...encoder.places(site.scope).map((rows) => holds(alternative, site, encoder, rows)));
}

function holds({ conditions }: Alternative, { owner }: RuleSite, encoder: Encoder, rows: readonly number[]): Literal {
  encoder.result(owner, rows);
  return encoder.gates.and(...conditions.map(({ node, isTrue }) => encoder.side(node, rows, isTrue)));
}

function contextOf(site: RuleSite, encoder: Encoder, rows: readonly number[]): Literal {
  const { owner, scope } = site;
  if (owner.kind === 'step') return encoder.gates.truth;
  if (owner.kind === 'check') return scopeVisible(encoder, scope, rows);
  const inside = fieldAround(site);
  if (inside !== undefined) return encoder.visible(inside, rows);
  return encoder.gates.and(encoder.around(owner.node, rows), encoder.inputs.isHere(owner.node));
}

function branchTargets({ owner, node }: Branch, index: number, sites: readonly RuleSite[]): Target[] {
  const site = sites.find((candidate) => ownerKey(candidate.owner) === ownerKey(owner));
  if (site === undefined) return [];
  return (['yes', 'no'] as const).map((side) => ({
    id: `${side} ${index} ${ownerKey(owner)}`,
    about: { kind: 'branch', site, node, side },
    isComplete: false,
    literal: (encoder) => {
      const branch = encoder.branches.get(node);
      return encoder.gates.or(...(branch?.[side] ?? []));
    },
  }));
}

/** The probes that let the engine say whether a target is reached: each is true where it is. */
export function probesOf(sites: readonly RuleSite[], facts: Facts): Probe[] {
  return sites.flatMap((site): Probe[] => {
    const expression = facts.rules.get(ownerKey(site.owner))?.expression;
    if (site.result !== 'condition' || expression === undefined) return [];
    const inside = fieldAround(site);
    const when =
      inside === undefined ? undefined : facts.rules.get(ownerKey({ kind: 'field', node: inside, property: 'when' }))?.expression;
    const step = site.owner.kind === 'field' || site.owner.kind === 'option' ? site.owner.node.step : -1;
    const make = (kind: string, of: Expression): Probe => ({
      id: `${kind} ${ownerKey(site.owner)}`,
      expression: when === undefined ? of : both(when, of),
      container: site.scope,
      step,
    });
    const isFalse = negation(expression);
    return site.owner.kind === 'check'
      ? [make('true', expression), make('false', isFalse)]
      : [
          make('true', expression),
          make('not-true', orTrue(isFalse)),
          ...alternativesOf(expression).flatMap((alternative, index) => {
            const of = expressionOf(alternative);
            return of === undefined ? [] : [make(`alternative ${index}`, of)];
          }),
        ];
  });
}

function both(left: Expression, right: Expression): Expression {
  return { kind: 'logic', operator: '&&', left, right, type: right.type, mayBeAbsent: true };
}

function negation(operand: Expression): Expression {
  return { kind: 'not', operand, type: operand.type, mayBeAbsent: operand.mayBeAbsent };
}

function orTrue(first: Expression): Expression {
  const second: Expression = { kind: 'constant', value: true, type: first.type, mayBeAbsent: false };
  return { kind: 'coalesce', first, second, type: first.type, mayBeAbsent: false };
}

/** What a place adds is asked there alone; while that place lacks a figure that the form requires, it is asked nowhere. */
export function isOfOfferedPlace(definition: Definition): (target: Target) => boolean {
  const offered = offeredPlaces(definition);
  return ({ about }) => {
    const place = about.kind === 'answered' ? about.node.field.place : undefined;
    return place === undefined || offered.some((key) => key.startsWith(place));
  };
}
