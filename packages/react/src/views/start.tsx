import { evidenceHere } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { Contact } from '../document/footer.tsx';
import type { View } from '../document/view.ts';
import type { Messages } from '../messages/index.ts';
import type { StartPage } from '../page.ts';

interface Props {
  readonly page: StartPage;
  readonly messages: Messages;
}

/** What you need, how long it takes, what it costs, on what law it rests, what happens to your data, who helps. */
export function startView(page: StartPage, messages: Messages): View {
  const title = page.form.session.text('title');
  return { title: title?.text ?? '', content: <Start page={page} messages={messages} /> };
}

function Start({ page, messages }: Props): ReactNode {
  const { session } = page.form;
  const title = session.text('title');
  const intro = session.text('intro');
  return (
    <>
      <h1 className="vd-title" lang={title?.lang}>
        {title?.text}
      </h1>
      {intro && (
        <p className="vd-lead" lang={intro.lang}>
          {intro.text}
        </p>
      )}
      {page.form.byHand && <p className="vd-panel">{messages.byHandStart}</p>}
      {page.lost && !page.draft && <p className="vd-panel">{messages.startLost}</p>}
      {page.receipt && <Sent page={page} messages={messages} />}
      {page.draft && <Draft page={page} messages={messages} />}
      <Evidence page={page} messages={messages} />
      <Steps page={page} messages={messages} />
      <Told page={page} name="duration" title={messages.startDuration} />
      <Told page={page} name="fee" title={messages.startFee} />
      {session.form.legalBasis.length > 0 && (
        <Section title={messages.startLegal}>
          <ul className="vd-plain-list">
            {session.form.legalBasis.map((basis) => (
              <li key={basis} lang={session.form.language === page.frame.language ? undefined : session.form.language}>
                {basis}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Privacy page={page} messages={messages} />
      <Help page={page} messages={messages} />
      {!page.draft && <Begin page={page} text={messages.start} primary />}
      {page.resume && (
        <p>
          <a className="vd-link" href={page.resume}>
            {messages.startResume}
          </a>
        </p>
      )}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="vd-section">
      <h2 className="vd-heading">{title}</h2>
      {children}
    </section>
  );
}

/** Beginning changes something on the server (a draft is made), so it is a post. */
function Begin({
  page,
  text,
  primary = false,
}: {
  readonly page: StartPage;
  readonly text: string;
  readonly primary?: boolean;
}): ReactNode {
  return (
    <form className="vd-begin" method="post" action={page.form.base}>
      <input type="hidden" name="_token" value={page.form.token} />
      <button
        className={primary ? 'vd-button vd-button-primary vd-button-large' : 'vd-button vd-button-secondary'}
        type="submit"
        name="_action"
        value="start"
      >
        <span>{text}</span>
      </button>
    </form>
  );
}

function Draft({ page, messages }: Props): ReactNode {
  return (
    <section className="vd-panel" aria-labelledby="entwurf">
      <h2 className="vd-heading" id="entwurf">
        {messages.startDraftTitle}
      </h2>
      <p>{messages.startDraftText}</p>
      <div className="vd-actions">
        <a className="vd-button vd-button-primary" href={page.draft?.href}>
          <span>{messages.startContinue}</span>
        </a>
        <Begin page={page} text={messages.startAgain} />
      </div>
    </section>
  );
}

/** Who comes back after sending looks for the receipt, not for a second application. */
function Sent({ page, messages }: Props): ReactNode {
  return (
    <section className="vd-panel" aria-labelledby="abgesendet">
      <h2 className="vd-heading" id="abgesendet">
        {messages.startSentTitle}
      </h2>
      <p>
        <a className="vd-link" href={page.receipt?.href}>
          {messages.startSent}
        </a>
      </p>
    </section>
  );
}

function Evidence({ page, messages }: Props): ReactNode {
  const { session } = page.form;
  const needed = evidenceHere(session.form, session.inputs);
  const labels = needed.flatMap((plan) => session.text(`${plan.key}.label`) ?? []);
  const unique = [...new Map(labels.map((label) => [label.text, label])).values()];
  return (
    <Section title={messages.startNeed}>
      {unique.length === 0 ? (
        <p>{messages.startNeedNothing}</p>
      ) : (
        <>
          <p>{messages.startNeedMaybe}</p>
          <ul className="vd-plain-list">
            {unique.map((label) => (
              <li key={label.text} lang={label.lang}>
                {label.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Steps({ page, messages }: Props): ReactNode {
  return (
    <Section title={messages.startSteps}>
      <ol className="vd-plain-list">
        {page.form.session.steps().map(({ step, title }) => (
          <li key={step} lang={title.lang}>
            {title.text}
          </li>
        ))}
        <li>{page.form.byHand ? messages.byHandReview : messages.startReview}</li>
      </ol>
    </Section>
  );
}

/** What the form's own texts tell: `duration`, `fee`. */
function Told({ page, name, title }: { readonly page: StartPage; readonly name: string; readonly title: string }): ReactNode {
  const text = page.form.session.text(name);
  if (!text) return null;
  return (
    <Section title={title}>
      <p lang={text.lang}>{text.text}</p>
    </Section>
  );
}

function Privacy({ page, messages }: Props): ReactNode {
  const privacy = page.frame.authority?.links?.privacy;
  return (
    <Section title={messages.startPrivacy}>
      <p>{page.form.byHand ? messages.byHandPrivacy : messages.startPrivacyText}</p>
      {/* WCAG 2.2.6: how long a draft is kept is told before one begins. */}
      <p>{messages.startKept(page.draftDays)}</p>
      {page.sessionMinutes !== undefined && <p>{messages.startSession(page.sessionMinutes)}</p>}
      {privacy && (
        <p>
          <a className="vd-link" href={privacy}>
            {messages.startPrivacyLink}
          </a>
        </p>
      )}
    </Section>
  );
}

function Help({ page, messages }: Props): ReactNode {
  const own = page.form.session.text('help');
  const { authority } = page.frame;
  if (!own && !authority) return null;
  return (
    <Section title={messages.startHelp}>
      <p lang={own?.lang}>{own?.text ?? messages.startHelpText}</p>
      {authority && <Contact authority={authority} messages={messages} />}
    </Section>
  );
}
