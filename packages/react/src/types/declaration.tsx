import type { ReactNode } from 'react';
import { useIssue, usePage } from '../field/context.ts';
import { useControlAttributes } from '../field/control-attributes.ts';
import { ErrorMessage, Hint, LabelText, Why } from '../field/description.tsx';
import type { ControlProps, FieldType } from '../field-type.ts';
import { readText } from './text-type.tsx';

/** A sentence that a citizen confirms with one checkbox. */
export const declaration: FieldType = {
  type: 'declaration',
  kind: 'question',
  frame: 'own',
  Control: Declaration,
  read: readText,
};

function Declaration(props: ControlProps): ReactNode {
  const { field, invalid } = props;
  const { ids } = usePage();
  const issue = useIssue(field.path);
  const attributes = useControlAttributes(props);
  const id = ids(field.name);
  return (
    <div className={invalid ? 'vd-field vd-field-invalid' : 'vd-field'}>
      {issue && <ErrorMessage id={ids(field.name, 'error')} issue={issue} />}
      <div className="vd-choice">
        <input
          {...attributes}
          className="vd-choice-input"
          type="checkbox"
          value="true"
          defaultChecked={field.answer === 'true'}
          autoComplete="off"
        />
        <label className="vd-choice-label" htmlFor={id}>
          <LabelText field={field} />
        </label>
      </div>
      {field.help && <Hint id={ids(field.name, 'hint')} help={field.help} />}
      <Why field={field} />
    </div>
  );
}
