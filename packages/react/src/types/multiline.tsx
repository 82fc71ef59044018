import type { ReactNode } from 'react';
import { useControlAttributes } from '../field/control-attributes.ts';
import type { ControlProps, FieldType } from '../field-type.ts';
import { CharacterCount } from '../field/character-count.tsx';
import { readText } from './text-type.tsx';

/** Several lines of text. The limit is told and checked, never enforced while typing: pasted text must not vanish. */
export const multiline: FieldType = {
  type: 'multiline',
  kind: 'question',
  frame: 'label',
  Control: TextArea,
  hint: ({ plan }, messages) => (plan.maxLength === undefined ? undefined : messages.lengthHint(plan.maxLength)),
  read: readText,
};

function TextArea(props: ControlProps): ReactNode {
  const attributes = useControlAttributes(props);
  const { plan, answer } = props.field;
  const area = (
    <textarea
      {...attributes}
      className="vd-input vd-textarea"
      rows={5}
      defaultValue={typeof answer === 'string' ? answer : undefined}
      autoComplete={plan.autocomplete ?? 'off'}
    />
  );
  if (plan.maxLength === undefined) return area;
  return (
    <>
      {area}
      <CharacterCount text={typeof answer === 'string' ? answer : ''} most={plan.maxLength} />
    </>
  );
}
