import { ancestors, type FieldNode, type FormTree } from '../2-check/form-tree.ts';

/** A field of the new version beside what it continues of the old one. */
export interface Pair {
  readonly node: FieldNode;
  /** What it continues: itself, or what its `was` names; several only together with `convert`. */
  readonly sources: readonly FieldNode[];
  /** The rule that makes its value of theirs; one that the old version has as well was for answers before it. */
  readonly convert?: string;
  /** Names in `was` that the old version does not know. */
  readonly unknown: readonly string[];
}

/** Fields of two versions beside each other, parents before children. */
export interface Pairs {
  readonly old: FormTree;
  readonly next: FormTree;
  readonly all: readonly Pair[];
  readonly of: ReadonlyMap<FieldNode, Pair>;
}

/** Whether people answer it: neither a text to read nor what rules compute. */
export function isAnswered({ rule, field }: FieldNode): boolean {
  return rule !== 'none' && field.value === undefined;
}

export function isContainer({ rule }: FieldNode): boolean {
  return rule === 'group' || rule === 'list';
}

export function pairFields(old: FormTree, next: FormTree): Pairs {
  const of = new Map<FieldNode, Pair>();
  for (const node of next.nodes) {
    if (isAnswered(node)) of.set(node, pairField(old, of, node));
  }
  return { old, next, all: [...of.values()], of };
}

function pairField(old: FormTree, of: ReadonlyMap<FieldNode, Pair>, node: FieldNode): Pair {
  const { was = [], field } = node.field;
  const around = containerFor(of, node);
  const found = was.map((name) => ({ name, source: lookUp(old, around.container, name) }));
  const named = [...new Set(found.flatMap(({ source }) => source ?? []))];
  const itself = around.isSame ? childrenOf(old, around.container).find((one) => one.field.field === field) : undefined;
  const own = itself && isAnswered(itself) ? itself : undefined;
  const convert = own && isHistory(own, node) ? undefined : node.field.convert;
  // A name that a field once had is history as soon as the old version knows the field itself.
  const sources = (own && (named.length === 0 || convert === undefined) ? [own] : named).filter(
    (source) => !isContainer(node) || isContainer(source),
  );
  return {
    node,
    sources,
    ...(convert === undefined || sources.some((source) => isHistory(source, node)) ? {} : { convert }),
    unknown: sources.length > 0 ? [] : found.filter(({ source }) => !source).map(({ name }) => name),
  };
}

function isHistory(source: FieldNode, node: FieldNode): boolean {
  return source.field.convert === node.field.convert;
}

/** The old group or list in which names are looked up first; a new group is as if it were not there. */
function containerFor(
  of: ReadonlyMap<FieldNode, Pair>,
  { parent }: FieldNode,
): { readonly container: FieldNode | undefined; readonly isSame: boolean } {
  if (parent === undefined) return { container: undefined, isSame: true };
  const source = of.get(parent)?.sources[0];
  return source ? { container: source, isSame: true } : { ...containerFor(of, parent), isSame: false };
}

/** Where names in a field's `was` and `convert` are looked up first, in the old version. */
export function oldContainerOf({ of }: Pick<Pairs, 'of'>, node: FieldNode): FieldNode | undefined {
  return containerFor(of, node).container;
}

function childrenOf(tree: FormTree, container: FieldNode | undefined): readonly FieldNode[] {
  return container === undefined ? tree.top : container.children;
}

/** A path as rules have it: the first name from a group or row outwards, then inwards; `form.` begins at the top. */
export function lookUp(tree: FormTree, container: FieldNode | undefined, path: string): FieldNode | undefined {
  const names = path.split('.');
  const levels = names[0] === 'form' ? [undefined] : [...(container ? [container, ...ancestors(container)] : []), undefined];
  const [first, ...rest] = names[0] === 'form' ? names.slice(1) : names;
  for (const level of levels) {
    let node = childrenOf(tree, level).find((one) => one.field.field === first);
    if (!node) continue;
    for (const name of rest) node = node?.children.find((one) => one.field.field === name);
    return node && isAnswered(node) ? node : undefined;
  }
  return undefined;
}

/** The lists around a field. */
export function listsAround(node: FieldNode): readonly FieldNode[] {
  return ancestors(node).filter(({ rule }) => rule === 'list');
}

/** The old lists of which one row is at hand where a new field is filled. */
export function rowsAtHand({ of }: Pick<Pairs, 'of'>, node: FieldNode): ReadonlySet<FieldNode> {
  return new Set(
    ancestors(node).flatMap((around) => (of.get(around)?.sources ?? []).filter(({ rule }) => rule === 'list').slice(0, 1)),
  );
}

/** All questions in a field, itself if it is one. */
export function questionsIn(node: FieldNode): readonly FieldNode[] {
  if (!isAnswered(node)) return [];
  return isContainer(node) ? node.children.flatMap(questionsIn) : [node];
}
