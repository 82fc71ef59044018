import type { OptionState } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import { Text } from '../field/printed.tsx';
import type { ControlProps } from '../field-type.ts';
import { focused } from '../field/focused.ts';

/** One choice as radio buttons; the first carries the question's id, so that an error leads to it. */
export function Radios({ options, ...props }: ControlProps & { readonly options: readonly OptionState[] }): ReactNode {
  return (
    <div className={options.length === 2 ? 'vd-choices vd-choices-inline' : 'vd-choices'}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          {...props}
          option={option}
          index={index}
          input="radio"
          checked={props.field.answer === option.value}
        />
      ))}
    </div>
  );
}

/** One radio button or checkbox with its label and help. */
export function Choice({
  field,
  option,
  index,
  input,
  checked,
  invalid,
  autoFocus,
}: ControlProps & {
  readonly option: OptionState;
  readonly index: number;
  readonly input: 'radio' | 'checkbox';
  readonly checked: boolean;
}): ReactNode {
  const { register, ids } = usePage();
  const id = index === 0 ? ids(field.name) : ids(field.name, `option-${index}`);
  const helpId = option.help && `${id}-help`;
  return (
    <div className="vd-choice">
      <input
        {...register(field.name, field.name)}
        className="vd-choice-input"
        type={input}
        id={id}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={helpId}
        // A radio group carries the error itself; a group of checkboxes cannot (ARIA 1.2), its boxes do.
        aria-invalid={(input === 'checkbox' && invalid) || undefined}
        {...focused(autoFocus && index === 0)}
        autoComplete="off"
      />
      <label className="vd-choice-label" htmlFor={id}>
        <Text of={option.label} />
      </label>
      {option.help && (
        <div className="vd-hint vd-choice-help" id={helpId}>
          <Text of={option.help} />
        </div>
      )}
    </div>
  );
}
