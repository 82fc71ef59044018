import { rowsOf, type Frame } from '../state/frame.ts';
import type { Field } from '../state/model.ts';
import type { Run } from '../state/run.ts';
import type { Value, Values } from '../session.ts';

/** Canonical values of the whole form: hidden, absent and unsubmitted fields are not there. */
export function canonicalValues(run: Run): Values {
  return gather(run.model.top, run.root);
}

function gather(fields: readonly Field[], frame: Frame): Values {
  const values: Values = {};
  for (const field of fields) {
    const value = frame.visible[field.slot] && field.isSubmitted ? canonicalValue(field, frame) : undefined;
    if (value !== undefined) values[field.id] = value;
  }
  return values;
}

/** Groups dissolve to what they hold; an empty one is not there. */
function canonicalValue(field: Field, frame: Frame): Value | undefined {
  const { type, plan, children, slot, answer } = field;
  if (field.rows) return rowsOf(field, frame).map((row) => gather(children, row));
  if (answer !== 'fields') {
    const value = frame.values[slot];
    // A text or a yes is canonical, whatever its type.
    const isJson = value === undefined || typeof value === 'string' || typeof value === 'boolean';
    return isJson ? value : type.toJson(value, plan);
  }
  const held = gather(children, frame);
  return Object.keys(held).length > 0 ? held : undefined;
}
