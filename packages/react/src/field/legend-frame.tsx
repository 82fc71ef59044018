import type { ReactNode } from 'react';
import type { ControlProps } from '../field-type.ts';
import { LabelText } from './description.tsx';
import { QuestionHeading } from './question-heading.tsx';

/**
 * Several controls under a legend. A choice of one is a radio group and carries its error; of other fieldsets the controls
 * do, since a group cannot be invalid or required (ARIA 1.2).
 */
export function LegendFrame({
  field,
  heading,
  invalid,
  describedBy,
  role,
  children,
}: ControlProps & { readonly role?: 'radiogroup' | undefined; readonly children: ReactNode }): ReactNode {
  const choice = role === 'radiogroup' ? { role, 'aria-required': field.required, 'aria-invalid': invalid || undefined } : {};
  return (
    <div className={invalid ? 'vd-field vd-field-invalid' : 'vd-field'}>
      <fieldset className="vd-fieldset" aria-describedby={describedBy} {...choice}>
        <legend className={heading ? 'vd-legend vd-label-heading' : 'vd-legend'}>
          {heading ? (
            <QuestionHeading>
              <LabelText field={field} />
            </QuestionHeading>
          ) : (
            <LabelText field={field} />
          )}
        </legend>
        {children}
      </fieldset>
    </div>
  );
}
