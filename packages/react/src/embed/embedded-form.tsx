import { start, type Answers, type CompiledForm, type FormTexts, type SessionInputs } from '@vordruck/engine';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Form, type Submitted } from '../form/form.tsx';
import { messagesFor } from '../messages/index.ts';
import { postedMessagesFor, type PostedMessages } from '../messages/posted.ts';
import { newId, postForm, type Posted } from './post-form.ts';

export interface EmbeddedFormProps {
  readonly form: CompiledForm;
  readonly texts: FormTexts;
  readonly inputs: SessionInputs;
  readonly history: boolean;
  /** Where to post what was filled in; only the page is told unless given. */
  readonly action: URL | undefined;
  /** Tells the page around; false where it wants to show itself what became of it. */
  readonly tell: (name: string, detail: object) => boolean;
}

/** A form in a page of somebody else's: handed to the page, posted to a server, and what became of that. */
export function EmbeddedForm({ form, texts, inputs, history, action, tell }: EmbeddedFormProps): ReactNode {
  const [id] = useState(newId);
  const isPosting = useRef(false);
  const [posted, setPosted] = useState<Posted & { readonly attempt: number }>();
  const submit = async (submitted: Submitted): Promise<void> => {
    tell('submit', submitted);
    // A second press of the button while the first is on its way.
    if (!action || isPosting.current) return;
    isPosting.current = true;
    const session = start(form, texts, inputs, submitted.answers);
    const answer = await postForm(action, id, session, submitted.files);
    isPosting.current = false;
    if (tell('posted', answer)) setPosted((before) => ({ ...answer, attempt: (before?.attempt ?? 0) + 1 }));
  };
  if (posted?.number !== undefined) return <Arrived posted={posted} language={texts.language} />;
  return (
    <>
      {posted && <NotArrived key={posted.attempt} posted={posted} messages={postedMessagesFor(texts.language)} />}
      <Form
        form={form}
        texts={texts}
        inputs={inputs}
        // The shadow root keeps its ids to itself.
        idPrefix=""
        history={history}
        onTitle={(title) => tell('title', { title })}
        onChange={(answers: Answers) => tell('change', { answers })}
        onSubmit={submit}
      />
    </>
  );
}

function Arrived({ posted, language }: { readonly posted: Posted; readonly language: string }): ReactNode {
  const messages = messagesFor(language);
  const heading = useRef<HTMLHeadingElement>(null);
  // WCAG 2.4.3: the button that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="vd-form-root" lang={language}>
      <div className="vd-receipt">
        <h1 className="vd-receipt-title" tabIndex={-1} ref={heading}>
          {messages.receiptTitle}
        </h1>
        <p>
          <span className="vd-receipt-label">{messages.receiptNumber}</span>
          <strong className="vd-receipt-number">{posted.number}</strong>
        </p>
      </div>
      <p>{messages.receiptKeep}</p>
      <p>
        <a className="vd-link" href={posted.receipt}>
          {postedMessagesFor(language).receipt}
        </a>
      </p>
    </div>
  );
}

function NotArrived({ posted, messages }: { readonly posted: Posted; readonly messages: PostedMessages }): ReactNode {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="vd-form-root">
      <section className="vd-summary" aria-labelledby="nicht-angekommen" tabIndex={-1} ref={box}>
        <h2 className="vd-summary-title" id="nicht-angekommen">
          {messages.title}
        </h2>
        <p>{textOf(posted, messages)}</p>
      </section>
    </div>
  );
}

function textOf({ status }: Posted, messages: PostedMessages): string {
  if (status === 409 || status === 422) return messages.changed;
  if (status === 429) return messages.tooMany;
  return status >= 400 && status < 500 ? messages.refused : messages.failed;
}
