import { formatDay } from '@vordruck/engine';
import type { ReactNode } from 'react';
import type { View } from '../document/view.ts';
import { focused } from '../field/focused.ts';
import type { Messages } from '../messages/index.ts';
import type { SavedPage } from '../page.ts';
import { StatusLine } from './status.tsx';

interface Props {
  readonly page: SavedPage;
  readonly messages: Messages;
}

/** Saved: the code that brings the draft back on any device, until when, and how to leave a shared one. */
export function savedView(page: SavedPage, messages: Messages): View {
  return {
    title: messages.savedTitle,
    service: page.form.session.text('title')?.text,
    failed: page.issue !== undefined,
    content: <Saved page={page} messages={messages} />,
  };
}

function Saved({ page, messages }: Props): ReactNode {
  const { session, base, token } = page.form;
  const title = session.text('title');
  return (
    <>
      {page.issue && <MailSummary page={page} messages={messages} />}
      <StatusLine text={page.sent ? messages.savedMailSent : ''} seen={page.sent} />
      <p className="vd-caption">
        <span lang={title?.lang}>{title?.text}</span>
      </p>
      <h1 className="vd-title" tabIndex={-1} {...focused(page.issue === undefined)}>
        {messages.savedTitle}
      </h1>
      <section className="vd-panel" aria-labelledby="code-titel">
        <h2 className="vd-heading" id="code-titel">
          {messages.savedCodeTitle}
        </h2>
        <p>
          <strong className="vd-code" id="code">
            {page.code}
          </strong>
        </p>
        <p>{messages.savedCodeText}</p>
        {/* Shown by the script. */}
        <button className="vd-button vd-button-secondary" type="button" id="code-kopieren" value={messages.savedCopied} hidden>
          <span>{messages.savedCopy}</span>
        </button>
      </section>
      <p>{messages.savedHow(page.resume)}</p>
      <p>{messages.savedUntil(formatDay(page.until, page.frame.language))}</p>
      <div className="vd-actions">
        <a className="vd-button vd-button-primary" href={page.next}>
          <span>{messages.savedGoOn}</span>
        </a>
      </div>
      {page.mail && <MailForm page={page} messages={messages} />}
      <section className="vd-section" aria-labelledby="beenden">
        <h2 className="vd-heading" id="beenden">
          {messages.savedLeaveTitle}
        </h2>
        <p>{messages.savedLeaveText}</p>
        <form method="post" action={`${base}fortsetzen`}>
          <input type="hidden" name="_token" value={token} />
          <button className="vd-button vd-button-secondary" type="submit" name="_action" value="leave">
            <span>{messages.savedLeave}</span>
          </button>
        </form>
      </section>
    </>
  );
}

function mailIssue({ page, messages }: Props): string | undefined {
  if (page.issue === undefined) return undefined;
  return page.issue === 'wrong' ? messages.savedMailWrong : messages.savedMailFailed;
}

function MailSummary({ page, messages }: Props): ReactNode {
  return (
    <section className="vd-summary" id="fehler" aria-labelledby="fehler-titel" tabIndex={-1} {...focused(true)}>
      <h2 className="vd-summary-title" id="fehler-titel">
        {messages.summaryTitle}
      </h2>
      <ul className="vd-summary-list">
        <li>
          <a href={page.mail ? '#email' : '#code'}>{mailIssue({ page, messages })}</a>
        </li>
      </ul>
    </section>
  );
}

function MailForm({ page, messages }: Props): ReactNode {
  const issue = mailIssue({ page, messages });
  return (
    <section className="vd-section" aria-labelledby="mail-titel">
      <h2 className="vd-heading" id="mail-titel">
        {messages.savedMailTitle}
      </h2>
      <form className="vd-form" method="post" action={`${page.form.base}fortsetzen`} noValidate>
        <input type="hidden" name="_token" value={page.form.token} />
        <div className={issue ? 'vd-field vd-field-invalid' : 'vd-field'}>
          <label className="vd-label" htmlFor="email">
            <span>{messages.savedMailAddress}</span>
          </label>
          <div className="vd-hint" id="email__hint">
            {messages.savedMailHint}
          </div>
          {issue && (
            <p className="vd-error" id="email__error">
              <span className="vd-error-label">{`${messages.errorLabel} `}</span>
              <span>{issue}</span>
            </p>
          )}
          <input
            className="vd-input vd-width-30"
            type="email"
            id="email"
            name="_email"
            autoComplete="email"
            aria-required="true"
            aria-invalid={issue ? true : undefined}
            aria-describedby={issue ? 'email__hint email__error' : 'email__hint'}
          />
        </div>
        <button className="vd-button vd-button-secondary" type="submit" name="_action" value="mail">
          <span>{messages.savedMailSend}</span>
        </button>
      </form>
    </section>
  );
}
