import { didYouMean, finding, type Finding, type Position } from '@vordruck/definition';
import type { Checking } from './check.ts';
import { ancestors, type FieldNode, type FormTree } from './form-tree.ts';
import { reasonKeys } from './reason-keys.ts';

const placeholder = /\{([A-Za-z][\w.]*)\}/gu;

/** `{name}` in a text must name something that can be written there; otherwise citizens would read the braces. */
export function checkPlaceholders({ tree }: Checking): Finding[] {
  const nodes = new Map(tree.nodes.map((node) => [node.field.key, node]));
  const { texts, translations, places } = tree.definition;
  const reasons = reasonKeys(tree);
  const ofCodelists = tree.nodes.flatMap(({ field }) =>
    (field.withdrawn ?? []).flatMap(({ reason, at }) => (reason === undefined ? [] : inReason(reason, () => at('drop')))),
  );
  const inTexts = [texts, ...translations.values()].flatMap((all) =>
    [...all].flatMap(([key, { text, at }]) => (reasons.has(key) ? inReason(text, at) : inText(tree, nodes, key, text, at))),
  );
  const inPlaces = places.flatMap((place) =>
    Object.entries(place.texts).flatMap(([language, all]) =>
      Object.entries(all).flatMap(([key, text]) => inText(tree, nodes, key, text, () => place.at('texts', language, key))),
    ),
  );
  return [...inTexts, ...inPlaces, ...ofCodelists];
}

function inText(tree: FormTree, nodes: ReadonlyMap<string, FieldNode>, key: string, text: string, at: () => Position): Finding[] {
  // The engine fills in what an issue is about; which names that gives depends on the issue.
  if (key.includes('.messages.') || !text.includes('{')) return [];
  const around = scopeOf(nodes, key);
  const levels = around === undefined ? [] : [around, ...ancestors(around)];
  const list = levels.find((node) => node.rule === 'list');
  const known = () => [...levels.flatMap((node) => node.children), ...tree.top].map((node) => node.field.field);
  return [...text.matchAll(placeholder)].flatMap(([, name = '']) => {
    if (isKnown(tree, levels, list, name)) return [];
    const near = didYouMean(name, [...known(), ...tree.definition.parameters.map(({ id }) => `params.${id}`)]);
    return [finding.unknownPlaceholder(at(), { name, near })];
  });
}

/** Why something is asked no more is told while a draft moves, before there are values to name. */
function inReason(text: string, at: () => Position): Finding[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => finding.placeholderInReason(at(), { name }));
}

/** The field or container that a text belongs to: the longest beginning of its key that is one. */
function scopeOf(nodes: ReadonlyMap<string, FieldNode>, key: string): FieldNode | undefined {
  const ids = key.split('.');
  for (let length = ids.length; length > 0; length--) {
    const node = nodes.get(ids.slice(0, length).join('.'));
    if (node !== undefined) return node;
  }
  return undefined;
}

function isKnown(tree: FormTree, levels: readonly FieldNode[], list: FieldNode | undefined, name: string): boolean {
  const [first, ...rest] = name.split('.');
  if (name === 'row.index' || name === 'count') return list !== undefined;
  if (first === 'params') return tree.definition.parameters.some(({ id }) => id === rest.join('.'));
  if (first === 'form') return holds(tree.top, rest);
  return (
    levels.some((node) => node.field.incomplete || holds(node.children, name.split('.'))) || holds(tree.top, name.split('.'))
  );
}

/** From outside, a field in rows has no single value. */
function holds(nodes: readonly FieldNode[], [name, ...rest]: readonly string[]): boolean {
  const node = nodes.find(({ field }) => field.field === name);
  if (node === undefined || rest.length === 0) return node !== undefined;
  return node.field.incomplete === true || (node.rule !== 'list' && holds(node.children, rest));
}
