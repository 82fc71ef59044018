import { nodeOf, type Frame } from '../state/frame.ts';
import type { Field } from '../state/model.ts';
import type { Run } from '../state/run.ts';
import { fieldType } from '../types/index.ts';
import { display, ownWords, type TextScope } from './texts.ts';

/** What comes before the fields of a scope. */
export type Slots = (name: string) => string | undefined;

/**
 * Puts formatted values in the place of `{name}`. What is absent leaves nothing behind, nor the sign that led to it:
 * "Hund 2: {name}" becomes "Hund 2".
 */
export function fillPlaceholders(run: Run, parts: readonly string[], scope: TextScope, slots?: Slots): string {
  let absent = false;
  let filled = '';
  run.filling = true;
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place] ?? '';
    const isName = place % 2 === 1;
    const value = isName ? (slots?.(part) ?? lookUp(run, part.split('.'), scope) ?? `{${part}}`) : part;
    absent ||= isName && value === '';
    filled += value;
  }
  run.filling = false;
  return absent ? filled.replace(/ {2,}/g, ' ').replace(/[\s:,\u2013-]+$/, '') : filled;
}

/** The formatted value of a name, of which `count` is the number of rows beside `row.index`; undefined if there is no such name. */
function lookUp(run: Run, names: readonly string[], { frame, group }: TextScope): string | undefined {
  const [first, ...rest] = names;
  if (first === 'row' && rest.join('.') === 'index') return frame.list ? String(frame.place + 1) : undefined;
  if (first === 'params') return parameter(run, rest.join('.'));
  if (first === 'form') return written(run, find(run.model.top, rest), frame);
  for (let around = group ?? frame.list?.field; around; around = around.parent) {
    const field = find(around.children, names);
    if (field) return written(run, field, frame);
  }
  const top = written(run, find(run.model.top, names), frame);
  return top === undefined && names.join('.') === 'count' && frame.list ? String(frame.list.rows.length) : top;
}

function find(fields: readonly Field[], [name, ...rest]: readonly string[]): Field | undefined {
  const field = fields.find(({ plan }) => plan.id === name);
  return field && rest.length > 0 && !field.rows ? find(field.children, rest) : rest.length > 0 ? undefined : field;
}

function written(run: Run, field: Field | undefined, frame: Frame): string | undefined {
  // From outside, a field in rows has no single value.
  if (!field || field.lists.length > frame.path.length) return undefined;
  return display(run, nodeOf(field, frame))
    .map((line) => line.text)
    .join(', ');
}

function parameter(run: Run, id: string): string | undefined {
  const plan = run.model.form.parameters.find((one) => one.id === id);
  if (!plan) return undefined;
  const context = {
    locale: run.wording.locale,
    line: (text: string) => ownWords(run, text),
    option: (value: string) => ({ text: value }),
  };
  return fieldType(plan.type)
    .format(run.setting.ruleInputs.params[id], plan, context)
    .map((line) => line.text)
    .join(', ');
}
