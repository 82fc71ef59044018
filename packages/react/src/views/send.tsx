import type { ReactNode } from 'react';
import { review, send } from '../addresses.ts';
import type { View } from '../document/view.ts';
import { Question } from '../field/question.tsx';
import type { Messages } from '../messages/index.ts';
import type { SendPage } from '../page.ts';
import { questionsOfDeclarations } from '../questions.ts';
import { byHandView } from './by-hand.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { StillPage } from './still-page.tsx';
import { focused } from '../field/focused.ts';

/** Declarations, the warning of § 9a OZG, and the button that says what it does. */
export function sendView(page: SendPage, messages: Messages): View {
  if (page.outline) return byHandView(page, page.outline, messages);
  return {
    title: messages.sendTitle,
    service: page.form.session.text('title')?.text,
    failed: page.issues.length > 0,
    content: (
      <StillPage form={page.form} messages={messages} issues={page.issues} place={{ step: send }}>
        <Send page={page} messages={messages} />
      </StillPage>
    ),
  };
}

function Send({ page, messages }: { readonly page: SendPage; readonly messages: Messages }): ReactNode {
  const { session, base, token, prefix = '' } = page.form;
  const declarations = session.declarations();
  const shown = questionsOfDeclarations(session);
  const title = session.text('title');
  return (
    <>
      <a className="vd-back" href={`${base}${review}`}>
        <span>{messages.sendBack}</span>
      </a>
      <ErrorSummary />
      <p className="vd-caption">
        <span lang={title?.lang}>{title?.text}</span>
      </p>
      <h1 className="vd-title" tabIndex={-1} {...focused(page.issues.length === 0)}>
        {messages.sendTitle}
      </h1>
      <form className="vd-form" method="post" action={`${base}${send}`} noValidate>
        <div className="vd-questions">
          <input type="hidden" name="_token" value={token} />
          <input type="hidden" name="_reviewed" value={page.reviewed} />
          <input type="hidden" name="_shown" value={shown.map((field) => field.name).join(' ')} />
          {declarations.length > 0 && <h2 className="vd-heading">{messages.sendDeclarations}</h2>}
          {declarations.map((field) => (
            <Question key={field.name} name={field.name} />
          ))}
          <section className="vd-warning" aria-labelledby={`${prefix}wichtig`}>
            <h2 className="vd-heading" id={`${prefix}wichtig`}>
              {messages.sendWarningTitle}
            </h2>
            <p>{messages.sendWarning}</p>
            {page.frame.authority && <p>{messages.sendTo(page.frame.authority.name)}</p>}
          </section>
          <div className="vd-actions">
            <button className="vd-button vd-button-primary vd-button-large" type="submit" name="_action" value="send">
              <span>{messages.send}</span>
            </button>
          </div>
        </div>
      </form>
    </>
  );
}
