import { childrenOf, fieldsOfRow, type FieldNode } from '../state/frame.ts';
import type { Run } from '../state/run.ts';
import type { Value, Values } from '../session.ts';

/** Canonical values of the whole form: hidden, absent and unsubmitted fields are not there. */
export function canonicalValues(run: Run): Values {
  return gather(run.model.top.flatMap((field) => run.root.nodes[field.slot] ?? []));
}

function gather(nodes: readonly FieldNode[]): Values {
  const values: Values = {};
  for (const node of nodes) {
    const value = node.visible && node.field.plan.submit !== false ? canonicalValue(node) : undefined;
    if (value !== undefined) values[node.field.plan.id] = value;
  }
  return values;
}

/** Groups dissolve to what they hold; an empty one is not there. */
function canonicalValue(node: FieldNode): Value | undefined {
  const { type, plan } = node.field;
  if (type.answer === 'rows') return node.rows.map((row) => gather(fieldsOfRow(row)));
  if (type.answer !== 'fields') return type.toJson(node.value, plan);
  const held = gather(childrenOf(node));
  return Object.keys(held).length > 0 ? held : undefined;
}
