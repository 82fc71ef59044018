import type { ReactNode } from 'react';
import type { View } from '../document/view.ts';
import { focused } from '../field/focused.ts';
import type { Messages } from '../messages/index.ts';
import type { ResumePage } from '../page.ts';
import { StatusLine } from './status.tsx';

interface Props {
  readonly page: ResumePage;
  readonly messages: Messages;
}

/** Type the code of a draft to go on, on any device. */
export function resumeView(page: ResumePage, messages: Messages): View {
  return {
    title: messages.resumeTitle,
    failed: page.issue !== undefined,
    content:
      page.replace === undefined ? <CodeForm page={page} messages={messages} /> : <Replace page={page} messages={messages} />,
  };
}

function CodeForm({ page, messages }: Props): ReactNode {
  const issue = page.issue && (page.issue === 'shape' ? messages.resumeShape : messages.resumeUnknown);
  return (
    <>
      {issue && (
        <section className="vd-summary" id="fehler" aria-labelledby="fehler-titel" tabIndex={-1} {...focused(true)}>
          <h2 className="vd-summary-title" id="fehler-titel">
            {messages.summaryTitle}
          </h2>
          <ul className="vd-summary-list">
            <li>
              <a href="#code">{issue}</a>
            </li>
          </ul>
        </section>
      )}
      <StatusLine text={page.ended ? messages.resumeEnded : ''} seen={page.ended} />
      <h1 className="vd-title" tabIndex={-1} {...focused(!issue)}>
        {messages.resumeTitle}
      </h1>
      <p className="vd-lead">{messages.resumeIntro}</p>
      <form className="vd-form" method="post" action={page.action} noValidate>
        <input type="hidden" name="_token" value={page.token} />
        <div className={issue ? 'vd-field vd-field-invalid' : 'vd-field'}>
          <label className="vd-label" htmlFor="code">
            <span>{messages.resumeCode}</span>
          </label>
          <div className="vd-hint" id="code__hint">
            {messages.resumeHint}
          </div>
          {issue && (
            <p className="vd-error" id="code__error">
              <span className="vd-error-label">{`${messages.errorLabel} `}</span>
              <span>{issue}</span>
            </p>
          )}
          {/* WCAG 3.3.8: the code may be pasted; nothing is to be remembered. */}
          <input
            className="vd-input vd-width-full"
            type="text"
            id="code"
            name="_code"
            defaultValue={page.typed}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            aria-required="true"
            aria-invalid={issue ? true : undefined}
            aria-describedby={issue ? 'code__hint code__error' : 'code__hint'}
          />
        </div>
        <div className="vd-actions">
          <button className="vd-button vd-button-primary" type="submit" name="_action" value="resume">
            <span>{messages.resumeButton}</span>
          </button>
        </div>
      </form>
    </>
  );
}

/** Another draft of the same form is open here: going on with the code puts it aside, which is asked first. */
function Replace({ page, messages }: Props): ReactNode {
  return (
    <>
      <StatusLine text="" seen={false} />
      <h1 className="vd-title" tabIndex={-1} {...focused(true)}>
        {messages.resumeReplaceTitle}
      </h1>
      <p className="vd-lead">{messages.resumeReplaceText}</p>
      <form method="post" action={page.action}>
        <input type="hidden" name="_token" value={page.token} />
        <input type="hidden" name="_code" value={page.typed} />
        <div className="vd-actions">
          <button className="vd-button vd-button-primary" type="submit" name="_action" value="replace">
            <span>{messages.resumeReplace}</span>
          </button>
          <a className="vd-button vd-button-secondary" href={page.replace}>
            <span>{messages.resumeKeep}</span>
          </a>
        </div>
      </form>
    </>
  );
}
