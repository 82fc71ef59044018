import { fieldType, translatePattern } from '@vordruck/definition';
import type { FieldPlan, FormerField, LaterField, Localized } from '@vordruck/engine';
import { scaleOf } from '../2-check/bounds.ts';
import { ancestors, type FieldNode } from '../2-check/form-tree.ts';
import { isConstantBound } from '../2-check/rule-sites.ts';
import { emitRule } from '../rules/emit.ts';
import { takenIn } from './conversions.ts';
import { compareOptions } from './options.ts';
import { isAnswered, isContainer, type Pair } from './pairs.ts';
import { localized, optionLabels, reasonOfOption } from './texts.ts';
import type { Declared } from './undeclared.ts';

/** A migration before it is written: its data, the JavaScript of its rules. */
export interface MigrationPlan {
  readonly before: readonly FormerField[];
  readonly after: readonly LaterField[];
  readonly rules: readonly string[];
}

/** What people may be told about. */
interface Told {
  readonly old: ReadonlySet<FieldNode>;
  readonly next: ReadonlySet<FieldNode>;
  /** Old questions whose options rules or people may ask about by name. */
  readonly options: ReadonlySet<FieldNode>;
}

export function planMigration(declared: Declared): MigrationPlan {
  const { pairs, conversions, dropped } = declared;
  const formers = pairs.old.nodes.filter(isAnswered);
  const places = new Map(formers.map((node, index) => [node, index]));
  const placeOf = (node: FieldNode | undefined) => (node === undefined ? -1 : (places.get(node) ?? -1));
  const laters = new Map(pairs.all.map(({ node }, index) => [node, index]));
  const told = findTold(declared);
  const rules: string[] = [];
  const { definition: was } = pairs.old;
  const { definition: is } = pairs.next;
  const before = formers.map((node): FormerField => {
    const reason = dropped.get(node);
    return clean({
      plan: planOf(node, placeOf(node.parent), true),
      label: told.old.has(node) ? labelOf(was, node) : undefined,
      options: told.options.has(node) ? optionLabels(was, node, valuesOf(node)) : undefined,
      dropped: reason === undefined ? undefined : (localized(is, reason) ?? {}),
    });
  });
  const after = pairs.all.map((pair): LaterField => {
    const { node, sources } = pair;
    const conversion = conversions.get(node);
    const from = placeOf(sources.length === 1 ? sources[0] : undefined);
    if (conversion?.expression) rules.push(emitRule(conversion.expression, 'value'));
    return clean({
      plan: planOf(node, node.parent === undefined ? -1 : (laters.get(node.parent) ?? -1), false),
      label: told.next.has(node) ? labelOf(is, node) : undefined,
      options: told.next.has(node) && node.field.options ? optionLabels(is, node, toldOptions(pair)) : undefined,
      from: from === -1 ? undefined : from,
      convert: conversion?.expression && {
        rule: rules.length - 1,
        takes: takenIn(conversion, pair, pairs)
          .map(placeOf)
          .filter((place) => place >= 0),
      },
      ...(conversion ? {} : changesOf(declared, pair)),
    });
  });
  return { before, after, rules };
}

function changesOf({ pairs }: Declared, { node, sources }: Pair): Partial<LaterField> {
  const [source] = sources;
  if (!source) return {};
  const { definition } = pairs.next;
  if (node.rule === 'group' && source.rule === 'list') return { single: localized(definition, `${node.field.key}.drop`) ?? {} };
  const { renamed, withdrawn } = compareOptions(source, node);
  return {
    ...(renamed.size > 0 ? { renamed: Object.fromEntries(renamed) } : {}),
    ...(withdrawn.length > 0
      ? { withdrawn: Object.fromEntries(withdrawn.map((value) => [value, reasonOfOption(definition, node, value)])) }
      : {}),
    ...(isRenewed(source, node) ? { renewed: true } : {}),
  };
}

/** Whether people have agreed to other words. */
export function isRenewed(old: FieldNode, next: FieldNode): boolean {
  const isAgreed = fieldType(next.field.type)?.agreed === true;
  return isAgreed && old.field.label !== next.field.label;
}

function findTold(declared: Declared): Told {
  const { pairs, conversions, dropped } = declared;
  const old = new Set<FieldNode>(dropped.keys());
  const next = new Set<FieldNode>();
  const options = new Set<FieldNode>(dropped.keys());
  for (const pair of pairs.all) {
    const { node, sources } = pair;
    const conversion = conversions.get(node);
    const [source] = sources;
    if (!source) continue;
    const { renamed, withdrawn } = compareOptions(source, node);
    const isCut = node.rule === 'group' && source.rule === 'list';
    const isMoved = !isContainer(node) && pathOf(node) !== pathOf(source);
    const isChanged = renamed.size + withdrawn.length > 0;
    if (!conversion && !isCut && !isMoved && !isChanged && !isRenewed(source, node)) continue;
    next.add(node);
    for (const one of conversion ? takenIn(conversion, pair, pairs) : sources) {
      old.add(one);
      if (conversion || isChanged) options.add(one);
    }
  }
  for (const node of old) for (const around of ancestors(node)) if (around.rule === 'list') old.add(around);
  return { old, next, options };
}

/** A key that also tells rows from groups: what moves from the one to the other stands elsewhere. */
function pathOf(node: FieldNode): string {
  return [node, ...ancestors(node)].map(({ field, rule }) => `${field.field}${rule === 'list' ? '[]' : ''}`).join('/');
}

function toldOptions({ node, sources: [source] }: Pair): readonly string[] {
  if (node.field.convert !== undefined || !source) return valuesOf(node);
  // Beside a renamed option others may have been chosen.
  const { renamed } = compareOptions(source, node);
  if (renamed.size === 0) return [];
  return node.field.codelist === undefined ? valuesOf(node) : [...renamed.values()];
}

function valuesOf({ field }: FieldNode): readonly string[] {
  return (field.options ?? []).map(({ value }) => value);
}

/** A field's own name if nobody gave it a label. */
function labelOf(definition: Parameters<typeof localized>[0], { field }: FieldNode): Localized {
  return localized(definition, `${field.key}.label`) ?? { [definition.language]: field.field };
}

/** As much of a plan as it takes to read an answer; bounds only of old answers, which rules compute with. */
function planOf(node: FieldNode, parent: number, withBounds: boolean): FieldPlan {
  const { field, rule, depth } = node;
  const bound = (property: 'min' | 'max') =>
    withBounds && rule !== 'list' && isConstantBound(node, property) ? field[property] : undefined;
  const pattern = withBounds && field.pattern !== undefined ? translatePattern(field.pattern).unicode : undefined;
  return clean({
    id: field.field,
    key: field.key,
    type: field.type,
    parent,
    step: -1,
    depth,
    scale: rule === 'decimal' ? scaleOf(rule, field.scale ?? fieldType(field.type)?.scale) : undefined,
    unit: field.unit,
    options:
      field.codelist === undefined
        ? field.options?.map(({ value, exclusive }) => (exclusive ? { value, exclusive } : { value }))
        : undefined,
    codelist: field.codelist,
    min: bound('min'),
    max: bound('max'),
    minLength: withBounds ? field.minLength : undefined,
    maxLength: withBounds ? field.maxLength : undefined,
    pattern: pattern === undefined ? undefined : `^(?:${pattern})$`,
    charset: withBounds ? field.charset : undefined,
  });
}

/** Without what is undefined: the emitted data and the planned are the same. */
function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
