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
  const grow = (fields: readonly Field[], parent: FieldNode | undefined, step: number): FieldNode[] =>
    fields.map((field) => {
      const children: FieldNode[] = [];
      const depth = parent === undefined ? 0 : parent.depth + (parent.rule === 'list' ? 1 : 0);
      const node: FieldNode = {
        index: nodes.length,
        field,
        rule: fieldType(field.type)?.rule ?? 'opaque',
        parent,
        step,
        depth,
        children,
      };
      nodes.push(node);
      children.push(...grow(field.fields ?? [], node, step));
      return node;
    });
  const inSteps = definition.steps.flatMap((step, index) => grow(step.fields, undefined, index));
  const declarations = grow(definition.declarations, undefined, -1);
  // Questions that places add are asked at the end of the last step.
  const local = definition.local === undefined ? [] : grow([definition.local], undefined, definition.steps.length - 1);
  return { definition, nodes, top: [...inSteps, ...declarations, ...local] };
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
