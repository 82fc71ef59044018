import { isAlternative } from '../state/model.ts';
import { childrenOf, nodeOf, type FieldNode } from '../state/frame.ts';
import { runRule, type Run } from '../state/run.ts';

/** Whether something was typed, right or wrong; of a group: anywhere in it. */
export function isAnswered(node: FieldNode): boolean {
  if (!node.visible) return false;
  const { type } = node.field;
  if (type.answer === 'rows') return node.rows.length > 0;
  if (type.answer === 'fields') return childrenOf(node).some(isAnswered);
  return node.field.plan.value === undefined && node.answer !== undefined && !type.empty(node.answer);
}

/** `required` as the definition says it; runs its rule once for each change of what it reads. */
function saysRequired(run: Run, node: FieldNode): boolean {
  const { required = true } = node.field.plan;
  if (typeof required === 'boolean') return required;
  node.required ??= runRule(run, required, node.frame) === true;
  return node.required;
}

/**
 * Whether an answer is demanded now. Alternatives are not demanded one by one; nor is anything in a group that may be
 * left out, as long as nothing in it is answered.
 */
export function isRequired(run: Run, node: FieldNode): boolean {
  const { field } = node;
  if (field.plan.value !== undefined || field.type.answer === 'none' || !saysRequired(run, node)) return false;
  if (isAlternative(field.parent)) return false;
  for (
    let group = field.type.answer === 'fields' ? field.parent?.optional : field.optional;
    group;
    group = group.parent?.optional
  ) {
    const around = nodeOf(group, node.frame);
    if ((isAlternative(group.parent) || !saysRequired(run, around)) && !isAnswered(around)) return false;
  }
  return true;
}
