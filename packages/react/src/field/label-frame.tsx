import type { ReactNode } from 'react';
import { usePage } from './context.ts';
import type { ControlProps } from '../field-type.ts';
import { LabelText } from './description.tsx';
import { QuestionHeading } from './question-heading.tsx';

/** One control under its label; the label is the heading where the page asks nothing else. */
export function LabelFrame({ field, heading, invalid, children }: ControlProps & { readonly children: ReactNode }): ReactNode {
  const { ids } = usePage();
  const label = (
    <label className={heading ? 'vd-label vd-label-heading' : 'vd-label'} htmlFor={ids(field.name)}>
      <LabelText field={field} />
    </label>
  );
  return (
    <div className={invalid ? 'vd-field vd-field-invalid' : 'vd-field'}>
      {heading ? <QuestionHeading>{label}</QuestionHeading> : label}
      {children}
    </div>
  );
}
