import type { ReactNode } from 'react';
import { accountMessagesFor } from '../messages/account.ts';
import { account, type MarkProps } from './account.ts';
import { usePage } from './context.ts';
import { LabelText } from './description.tsx';
import { focused } from './focused.ts';
import { Text } from './printed.tsx';
import { QuestionHeading } from './question-heading.tsx';

account.marks = { Locked, Mark };

/** An answer that the account is sure of, as text: a disabled control would be skipped by the keyboard and hard to read. */
function Locked({ field, heading, opened }: MarkProps & { readonly heading: boolean; readonly opened: boolean }): ReactNode {
  const { session, ids } = usePage();
  const { name } = field;
  const messages = accountMessagesFor(session.texts.language);
  const isCorrectable = field.prefilled?.correctable === true;
  const label = <LabelText field={field} />;
  return (
    <div className="vd-field vd-locked">
      <fieldset className="vd-fieldset" id={ids(name)} tabIndex={-1} aria-describedby={ids(name, 'account')} {...focused(opened)}>
        <legend className={heading ? 'vd-legend vd-label-heading' : 'vd-legend'}>
          {heading ? <QuestionHeading>{label}</QuestionHeading> : label}
        </legend>
        <p className="vd-locked-answer">
          {field.display.map((line) => (
            <Text key={line.text} of={line} className="vd-answer-line" />
          ))}
        </p>
        <p className="vd-hint" id={ids(name, 'account')}>
          <span>{isCorrectable ? messages.locked : messages.fixed}</span>
        </p>
        {isCorrectable && <Say field={field} action="correct" text={messages.correct} />}
      </fieldset>
    </div>
  );
}

/** Where the answer of an open question comes from; silent once somebody typed another one. */
function Mark({ field }: MarkProps): ReactNode {
  const { session, ids } = usePage();
  const { prefilled } = field;
  const messages = accountMessagesFor(session.texts.language);
  return (
    <div className="vd-account">
      <p className="vd-hint" id={ids(field.name, 'account')}>
        <span>{prefilled?.corrected ? messages.corrected : messages.filled}</span>
      </p>
      {prefilled?.corrected && <Say field={field} action="take-back" text={messages.takeBack} />}
    </div>
  );
}

function Say({ field, action, text }: MarkProps & { readonly action: string; readonly text: string }): ReactNode {
  return (
    <button className="vd-button vd-button-quiet" type="submit" name="_action" value={`${action}:${field.name}`}>
      <span>{text}</span>
      {/* WCAG 2.4.4: no two buttons of a page are called the same. */}
      <span className="vd-sr-only">{`: ${field.label.text}`}</span>
    </button>
  );
}
