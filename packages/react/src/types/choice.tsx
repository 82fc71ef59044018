import type { FieldState } from '@vordruck/engine';
import type { FieldType } from '../field-type.ts';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { readText } from './text-type.tsx';

/** One of several options: up to seven are seen at once as radio buttons, more stand in a list. */
export const choice: FieldType = {
  type: 'choice',
  kind: 'question',
  frame: 'legend',
  frameOf: (field) => (few(field) ? 'legend' : 'label'),
  role: (field) => (few(field) ? 'radiogroup' : undefined),
  Control: (props) => (few(props.field) ? <Radios {...props} options={props.field.options} /> : <Select {...props} />),
  read: readText,
};

/** By all options a form declares, not by those open now: a control must not turn into another while one answers. */
function few(field: FieldState): boolean {
  return (field.plan.options?.length ?? field.options.length) <= 7;
}
