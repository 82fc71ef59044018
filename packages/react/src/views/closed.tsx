import type { ReactNode } from 'react';
import { Contact } from '../document/footer.tsx';
import type { View } from '../document/view.ts';
import { focused } from '../field/focused.ts';
import { Text } from '../field/printed.tsx';
import type { Messages } from '../messages/index.ts';
import type { ClosedPage } from '../page.ts';
import { Withdrawn } from './changed.tsx';
import { OutlineSections } from './outline-view.tsx';

interface Props {
  readonly page: ClosedPage;
  readonly messages: Messages;
}

/** The form is offered no more: why, whom to ask, and what was typed, to keep. */
export function closedView(page: ClosedPage, messages: Messages): View {
  return {
    title: messages.closedTitle,
    ...(page.service ? { service: page.service.text } : {}),
    ...(page.outline ? { sample: page.outline.sample } : {}),
    content: <Closed page={page} messages={messages} />,
  };
}

function Closed({ page, messages }: Props): ReactNode {
  const { service, outline, withdrawn, copy, frame } = page;
  return (
    <>
      {service && (
        <p className="vd-caption">
          <Text of={service} />
        </p>
      )}
      <h1 className="vd-title" tabIndex={-1} {...focused(true)}>
        {messages.closedTitle}
      </h1>
      <p className="vd-lead">{messages.closedText}</p>
      {withdrawn && <Withdrawn reason={withdrawn} messages={messages} />}
      {frame.authority && <Contact authority={frame.authority} messages={messages} />}
      {outline && (
        <>
          <h2 className="vd-heading">{messages.closedAnswers}</h2>
          <p>{messages.closedKeep}</p>
          {copy !== undefined && (
            <p>
              <a className="vd-link" href={copy}>
                {messages.closedSave}
              </a>
            </p>
          )}
          <div className="vd-copy" lang={outline.language}>
            <OutlineSections sections={outline.sections} messages={messages} />
          </div>
        </>
      )}
    </>
  );
}
