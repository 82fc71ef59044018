import type { ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import type { ControlProps, FieldType } from '../field-type.ts';
import { Radios } from './radios.tsx';
import { readText } from './text-type.tsx';

/** Yes or no. */
export const boolean: FieldType = {
  type: 'boolean',
  kind: 'question',
  frame: 'legend',
  role: () => 'radiogroup',
  Control: YesNo,
  read: readText,
};

function YesNo(props: ControlProps): ReactNode {
  const { messages } = usePage();
  const options = [
    { value: 'true', label: { text: messages.yes }, exclusive: false },
    { value: 'false', label: { text: messages.no }, exclusive: false },
  ];
  return <Radios {...props} options={options} />;
}
