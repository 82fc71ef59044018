import { isAlternative, type Field } from '../state/model.ts';
import { frameOf, rowsOf, type Frame } from '../state/frame.ts';
import { runRule, type Run } from '../state/run.ts';

/** Whether something was typed, right or wrong; of a group: anywhere in it. */
export function isAnswered(field: Field, frame: Frame): boolean {
  if (!frame.visible[field.slot]) return false;
  if (field.rows) return rowsOf(field, frame).length > 0;
  if (field.answer === 'fields') return field.children.some((child) => isAnswered(child, frame));
  const answer = frame.answers[field.slot];
  return field.value === undefined && answer !== undefined && !field.type.empty(answer);
}

/** `required` as the definition says it; runs its rule once for each change of what it reads. */
function saysRequired(run: Run, field: Field, frame: Frame): boolean {
  const { required } = field;
  if (typeof required === 'boolean') return required;
  const known = (frame.required ??= frame.kind.slots.slice());
  return (known[field.slot] ??= runRule(run, required, frame) === true);
}

/**
 * Whether an answer is demanded now. Alternatives are not demanded one by one; nor is anything in a group that may be
 * left out, as long as nothing in it is answered.
 */
export function isRequired(run: Run, field: Field, frame: Frame): boolean {
  if (field.value !== undefined || field.answer === 'none' || !saysRequired(run, field, frame)) return false;
  if (isAlternative(field.parent)) return false;
  for (let group = field.answer === 'fields' ? field.parent?.optional : field.optional; group; group = group.parent?.optional) {
    const around = frameOf(group, frame);
    if ((isAlternative(group.parent) || !saysRequired(run, group, around)) && !isAnswered(group, around)) return false;
  }
  return true;
}
