import { fieldType, type Definition, type Field, type FieldType } from '@vordruck/definition';

/** A field with its place among all fields of a form. */
export interface FieldNode {
  /** Place in {@link FormTree.nodes}, the same as in the compiled form. */
  readonly index: number;
  readonly field: Field;
  readonly rule: FieldType['rule'];
  readonly parent: FieldNode | undefined;
  /** Index of its step, -1 for what stands outside of any. */
  readonly step: number;
  /** A question of a place: the top-level field after which it is asked. */
  readonly after?: FieldNode | undefined;
  /** Number of lists around it. */
  readonly depth: number;
  readonly children: readonly FieldNode[];
}

/** All fields of a definition, parents before children. */
export interface FormTree {
  readonly definition: Definition;
  readonly nodes: readonly FieldNode[];
  /** Fields that stand in no other. */
  readonly top: readonly FieldNode[];
}

export function growTree(definition: Definition): FormTree {
  const nodes: FieldNode[] = [];
  const grow = (fields: readonly Field[], parent: FieldNode | undefined, around: number): FieldNode[] =>
    fields.map((field) => {
      const children: FieldNode[] = [];
      const isLocal = parent !== undefined && parent.field === definition.local;
      const after = isLocal ? askedAfter(field, inSteps) : undefined;
      const step = after?.step ?? around;
      const depth = parent === undefined ? 0 : parent.depth + (parent.rule === 'list' ? 1 : 0);
      const node: FieldNode = {
        index: nodes.length,
        field,
        rule: fieldType(field.type)?.rule ?? 'opaque',
        parent,
        step,
        after,
        depth,
        children,
      };
      nodes.push(node);
      children.push(...grow(field.fields ?? [], node, step));
      return node;
    });
  const inSteps = definition.steps.flatMap((step, index) => grow(step.fields, undefined, index));
  const declarations = grow(definition.declarations, undefined, -1);
  // The group of all questions that places add stands in no step; each of them is asked after the field that it names.
  const local = definition.local === undefined ? [] : grow([definition.local], undefined, -1);
  return { definition, nodes, top: [...inSteps, ...declarations, ...local] };
}

/** The top-level field after which a question of a place is asked: the one it names or lies in, else the last of the last step. */
function askedAfter({ after }: Field, inSteps: readonly FieldNode[]): FieldNode | undefined {
  const [top] = after?.split('.') ?? [];
  return inSteps.find(({ field }) => field.field === top) ?? inSteps.at(-1);
}

/** The lists and groups around a field, innermost first. */
export function ancestors(node: FieldNode): FieldNode[] {
  const found: FieldNode[] = [];
  for (let parent = node.parent; parent !== undefined; parent = parent.parent) found.push(parent);
  return found;
}

/** Whether a field can be hidden, by itself or with what it stands in. */
export function canBeHidden(tree: FormTree, node: FieldNode): boolean {
  const whole = [node, ...ancestors(node)];
  const byPlace = tree.definition.places.some((place) => whole.some(({ field }) => place.hide.includes(field.key)));
  return (
    byPlace ||
    tree.definition.steps[node.step]?.when !== undefined ||
    whole.some(({ field }) => field.when !== undefined || field.place !== undefined)
  );
}
