import { didYouMean, fieldType, finding, type Finding, type Position } from '@vordruck/definition';
import { ancestors, type FieldNode } from '../2-check/form-tree.ts';
import type { Conversion } from './conversions.ts';
import { takenIn } from './conversions.ts';
import { compareOptions } from './options.ts';
import { isContainer, listsAround, lookUp, oldContainerOf, questionsIn, rowsAtHand, type Pair, type Pairs } from './pairs.ts';

/** Old fields that were taken out, with the key of the reason. */
export type Dropped = ReadonlyMap<FieldNode, string>;

/** What the new version says of old fields that it asks no more. */
export function readDropped(pairs: Pairs): Dropped {
  const { definition, nodes } = pairs.next;
  return new Map(
    (definition.dropped ?? []).flatMap(({ field, key, within }): [FieldNode, string][] => {
      const around = nodes.find((node) => node.field.key === within);
      const child = around?.children[0];
      const container = around && (pairs.of.get(around)?.sources[0] ?? (child ? oldContainerOf(pairs, child) : undefined));
      const old = lookUp(pairs.old, container, field);
      return old ? [[old, `${key}.drop`]] : [];
    }),
  );
}

export interface Declared {
  readonly pairs: Pairs;
  readonly conversions: ReadonlyMap<FieldNode, Conversion>;
  readonly dropped: Dropped;
}

/** Everything that the new version leaves undeclared, so that drafts of the old one would lose answers. */
export function findUndeclared(declared: Declared): Finding[] {
  const { pairs, conversions } = declared;
  return [
    ...pairs.all.flatMap((pair) => [...ofSources(pairs, pair), ...(conversions.get(pair.node)?.findings ?? ofType(pair))]),
    ...ofLost(declared),
  ];
}

function ofSources(pairs: Pairs, { node, sources, convert, unknown }: Pair): Finding[] {
  const { field } = node;
  const at = field.at('was');
  const findings: Finding[] = [];
  if (unknown.length > 0) {
    const known = pairs.old.nodes.map((old) => old.field.key);
    const name = unknown.join(', ');
    findings.push(finding.wasUnknown(at, { key: field.key, name, near: didYouMean(unknown[0] ?? '', known) }));
  }
  if (sources.length > 1 && convert === undefined) {
    const names = sources.map((source) => source.field.key).join(', ');
    findings.push(finding.wasAmbiguous(at, { key: field.key, names }));
  }
  const atHand = rowsAtHand(pairs, node);
  for (const source of sources) {
    const list = listsAround(source).find((around) => !atHand.has(around));
    if (list) findings.push(finding.wasOutOfReach(at, { key: field.key, old: source.field.key, list: list.field.key }));
  }
  return findings;
}

/** Whether the answers to a question become answers of its new type by themselves. */
export function continues(old: FieldNode, next: FieldNode): boolean {
  const type = fieldType(next.field.type);
  return old.field.type === next.field.type || type?.continues?.includes(old.field.type) === true;
}

function ofType({ node, sources }: Pair): Finding[] {
  const [source] = sources;
  if (!source || sources.length > 1) return [];
  const { field } = node;
  if (isContainer(node)) {
    const isCut = source.rule === 'list' && node.rule === 'group' && !field.drop;
    return isCut ? [finding.rowsCutUndeclared(field.at('type'), { key: field.key })] : [];
  }
  if (!continues(source, node)) {
    const slots = {
      key: field.key,
      old: source.field.key,
      was: source.field.type,
      type: field.type,
      example: exampleFor(source, node),
    };
    return [finding.retypedUndeclared(field.at('type'), slots)];
  }
  const { unit } = field;
  const was = source.field.unit;
  // A unit where none was written says more clearly what was asked before.
  if (was !== undefined && unit !== undefined && was !== unit)
    return [finding.unitChangedUndeclared(field.at('unit'), { key: field.key, was, unit })];
  return compareOptions(source, node).missing.map((value) =>
    finding.optionRemovedUndeclared(field.at('options'), { key: field.key, value, near: nearestOption(value, node) }),
  );
}

function nearestOption(value: string, { field }: FieldNode): string {
  return didYouMean(
    value,
    (field.options ?? []).map((option) => option.value),
  );
}

/** A rule that might do, as a beginning. */
function exampleFor({ rule }: FieldNode, { rule: now, field }: FieldNode): string {
  const [first = 'ja', second = 'nein'] = (field.options ?? []).map(({ value }) => value);
  if (rule === 'boolean' && now === 'choice') return `old ? '${first}' : '${second}'`;
  if (rule === 'choice' && now === 'boolean') return `old == 'ja'`;
  if (now === 'integer' && (rule === 'decimal' || rule === 'money')) return 'round(old, 0)';
  return 'old';
}

/** Old questions whose answers would be lost; of a group that is gone as a whole only the group. */
function ofLost({ pairs, conversions, dropped }: Declared): Finding[] {
  const kept = new Set(
    pairs.all.flatMap((pair) => {
      const conversion = conversions.get(pair.node);
      const taken = conversion ? takenIn(conversion, pair, pairs) : pair.sources;
      return isContainer(pair.node) ? [] : taken.flatMap(questionsIn);
    }),
  );
  const matched = new Set(pairs.all.flatMap(({ sources }) => sources));
  const isLost = (node: FieldNode): boolean => {
    const questions = questionsIn(node);
    if (dropped.has(node) || matched.has(node) || questions.length === 0) return false;
    return questions.every((one) => !kept.has(one) && !ancestors(one).some((around) => dropped.has(around)));
  };
  return pairs.old.nodes
    .filter((node) => isLost(node) && !(node.parent && isLost(node.parent)) && !ancestors(node).some((one) => dropped.has(one)))
    .map((node) => tellLost(pairs, node));
}

function tellLost(pairs: Pairs, old: FieldNode): Finding {
  const { key, field, type, label } = old.field;
  const fresh = pairs.all.filter(({ node, sources }) => sources.length === 0 && node.field.type === type);
  const moved = fresh.find(({ node }) => node.field.field === field);
  if (moved)
    return finding.movedUndeclared(moved.node.field.at('field'), { key: moved.node.field.key, old: key, was: `form.${key}` });
  const renamed = fresh.find(({ node }) => label !== undefined && node.field.label === label)?.node.field.key;
  const near = renamed === undefined ? '' : `Did you mean that it is now called "${renamed}"?`;
  return finding.removedUndeclared(nearestPlace(pairs, old), { key, field, near });
}

/** Where an author would have to say what became of a field: at what was around it, as far as that is there. */
function nearestPlace(pairs: Pairs, old: FieldNode): Position {
  for (const around of ancestors(old)) {
    const still = pairs.all.find(({ node, sources }) => isContainer(node) && sources.includes(around));
    if (still) return still.node.field.at('fields');
  }
  const { definition } = pairs.next;
  const step = pairs.old.definition.steps[old.step]?.step;
  return definition.steps.find((one) => one.step === step)?.at('fields') ?? definition.at('steps');
}
