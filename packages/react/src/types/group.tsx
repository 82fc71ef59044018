import type { ReactNode } from 'react';
import { useInside, useIssue, usePage } from '../field/context.ts';
import { ErrorMessage, Hint, LabelText, Why } from '../field/description.tsx';
import { QuestionHeading } from '../field/question-heading.tsx';
import { Question } from '../field/question.tsx';
import { readsNothing, type ControlProps, type FieldType } from '../field-type.ts';

/** Questions that belong together, under a legend. */
export const group: FieldType = { type: 'group', kind: 'group', frame: 'own', Control: Group, read: readsNothing };

function Group({ field, heading, invalid, describedBy }: ControlProps): ReactNode {
  const { ids } = usePage();
  const names = useInside(field.name);
  const issue = useIssue(field.path);
  const Heading = depth(field.name) === 1 ? 'h2' : 'h3';
  return (
    <fieldset
      className={invalid ? 'vd-group vd-field-invalid' : 'vd-group'}
      id={ids(field.name)}
      tabIndex={-1}
      aria-describedby={describedBy}
    >
      <legend className={heading ? 'vd-group-legend vd-label-heading' : 'vd-group-legend'}>
        {heading ? (
          <QuestionHeading>
            <LabelText field={field} />
          </QuestionHeading>
        ) : (
          <Heading className="vd-heading">
            <LabelText field={field} />
          </Heading>
        )}
      </legend>
      {field.help && <Hint id={ids(field.name, 'hint')} help={field.help} />}
      {issue && <ErrorMessage id={ids(field.name, 'error')} issue={issue} />}
      <Why field={field} />
      {names.map((name) => (
        <Question key={name} name={name} />
      ))}
    </fieldset>
  );
}

/** How many groups deep, counted from the page: a row's page starts anew. */
function depth(name: string): number {
  return name.slice(name.lastIndexOf('@') + 1).split('/').length - 1;
}
