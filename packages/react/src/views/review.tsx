import type { ReactNode } from 'react';
import { addressOf, review, send } from '../addresses.ts';
import type { View } from '../document/view.ts';
import type { Messages } from '../messages/index.ts';
import type { ReviewPage } from '../page.ts';
import { ErrorSummary } from './error-summary.tsx';
import { fieldLink } from './issue-links.ts';
import { OutlineSections } from './outline-view.tsx';
import { StillPage } from './still-page.tsx';
import { scopeOf } from '../field/ids.ts';
import { focused } from '../field/focused.ts';
import { StatusLine } from './status.tsx';

/** Check your answers: everything at once, each with a link back (WCAG 3.3.4). */
export function reviewView(page: ReviewPage, messages: Messages): View {
  return {
    title: messages.reviewTitle,
    service: page.form.session.text('title')?.text,
    failed: page.issues.length > 0,
    sample: page.outline.sample,
    content: (
      <StillPage form={page.form} messages={messages} issues={page.issues} place={{ step: review }}>
        <Review page={page} messages={messages} />
      </StillPage>
    ),
  };
}

function Review({ page, messages }: { readonly page: ReviewPage; readonly messages: Messages }): ReactNode {
  const { session, base } = page.form;
  const { prefix, ids } = scopeOf(page.form);
  const last = session.steps().at(-1);
  return (
    <>
      <a className="vd-back" href={last ? addressOf(base, { step: last.step }) : base}>
        <span>{messages.back}</span>
      </a>
      <ErrorSummary title={messages.reviewMissing} />
      <StatusLine text={page.status ?? ''} seen={Boolean(page.status)} />
      <p className="vd-caption">
        <span lang={session.text('title')?.lang}>{session.text('title')?.text}</span>
      </p>
      <h1 className="vd-title" tabIndex={-1} {...focused(page.issues.length === 0)}>
        {messages.reviewTitle}
      </h1>
      <p className="vd-lead">
        {page.issues.length > 0
          ? messages.reviewMissingText
          : page.form.byHand
            ? messages.byHandReviewIntro
            : messages.reviewIntro}
      </p>
      <OutlineSections
        sections={page.outline.sections}
        messages={messages}
        prefix={prefix}
        change={(path) => fieldLink({ session, base, ids }, path)}
      />
      {page.issues.length === 0 && (
        <div className="vd-actions">
          <a className="vd-button vd-button-primary" href={`${base}${send}`}>
            <span>{messages.reviewNext}</span>
          </a>
        </div>
      )}
    </>
  );
}
