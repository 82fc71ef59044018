import type { FieldState } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import type { ControlProps, FieldType } from '../field-type.ts';
import type { Posted } from '../posted.ts';
import { Choice } from './radios.tsx';

/** Several of several options, as checkboxes; an exclusive one ("none of these") stands after "or". */
export const choices: FieldType = {
  type: 'choices',
  kind: 'question',
  frame: 'legend',
  Control: Checkboxes,
  hint: (_, messages) => messages.chooseSeveral,
  settle: settleExclusive,
  read: readSeveral,
};

function Checkboxes(props: ControlProps): ReactNode {
  const { messages } = usePage();
  const { answer, options } = props.field;
  const chosen = Array.isArray(answer) ? answer : [];
  return (
    <div className="vd-choices">
      {options.map((option, index) => (
        <div key={option.value}>
          {option.exclusive && index > 0 && <p className="vd-or">{messages.or}</p>}
          <Choice
            {...props}
            option={option}
            index={index}
            input="checkbox"
            checked={chosen.some((value) => value === option.value)}
          />
        </div>
      ))}
    </div>
  );
}

function readSeveral(field: FieldState, posted: Posted): readonly string[] | undefined {
  const values = posted.getAll(field.name).filter((value): value is string => typeof value === 'string' && value !== '');
  return values.length === 0 ? undefined : values;
}

/** Choosing "none of these" takes the others back, and the other way round (GOV.UK checkboxes). */
function settleExclusive({ options }: FieldState, changed: HTMLInputElement, controls: readonly Element[]): void {
  if (!changed.checked) return;
  const exclusive = (value: string) => options.some((option) => option.value === value && option.exclusive);
  for (const control of controls) {
    if (!(control instanceof HTMLInputElement) || control === changed) continue;
    if (exclusive(changed.value) || exclusive(control.value)) control.checked = false;
  }
}
