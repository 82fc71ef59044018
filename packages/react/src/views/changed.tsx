import type { Printed } from '@vordruck/engine';
import type { ReactNode } from 'react';
import type { View } from '../document/view.ts';
import { focused } from '../field/focused.ts';
import { Text } from '../field/printed.tsx';
import type { Messages } from '../messages/index.ts';
import type { ChangedPage, ToldChange } from '../page.ts';

interface Props {
  readonly page: ChangedPage;
  readonly messages: Messages;
}

/** Read before anything else: the form has changed since the draft was begun, and what that did to the answers. */
export function changedView(page: ChangedPage, messages: Messages): View {
  return {
    title: messages.changedTitle,
    ...(page.service ? { service: page.service.text } : {}),
    content: <Changed page={page} messages={messages} />,
  };
}

function Changed({ page, messages }: Props): ReactNode {
  const { service, changes, withdrawn, late } = page;
  return (
    <>
      {service && (
        <p className="vd-caption">
          <Text of={service} />
        </p>
      )}
      <h1 className="vd-title" tabIndex={-1} {...focused(true)}>
        {messages.changedTitle}
      </h1>
      <p className="vd-lead">{withdrawn ? messages.changedWithdrawn : messages.changedText}</p>
      {withdrawn && <Withdrawn reason={withdrawn} messages={messages} />}
      {late && <p>{messages.changedLate}</p>}
      {changes.length === 0 ? (
        <p>{messages.changedNothing}</p>
      ) : (
        <section aria-labelledby="aenderungen">
          <h2 className="vd-heading" id="aenderungen">
            {messages.changedList}
          </h2>
          <ul className="vd-plain-list">
            {changes.map((change, index) => (
              <Change key={`${index} ${change.text.text}`} change={change} messages={messages} />
            ))}
          </ul>
          <p>{messages.changedOnce}</p>
        </section>
      )}
      <p>{messages.changedCheck}</p>
      <form method="post" action={`${page.base}geaendert`}>
        <input type="hidden" name="_token" value={page.token} />
        <div className="vd-actions">
          <button className="vd-button vd-button-primary" type="submit" name="_action" value="next">
            <span>{messages.changedGoOn}</span>
          </button>
        </div>
      </form>
    </>
  );
}

/** Why a version was withdrawn, in the words of those who did. */
export function Withdrawn({ reason, messages }: { readonly reason: Printed; readonly messages: Messages }): ReactNode {
  return (
    <p>
      <span>{messages.changedReason}</span> <Text of={reason} />
    </p>
  );
}

function Change({
  change: { text, reason, whole },
  messages,
}: {
  readonly change: ToldChange;
  readonly messages: Messages;
}): ReactNode {
  return (
    <li>
      <Text of={text} />
      {reason && (
        <>
          {' '}
          <Text of={reason} />
        </>
      )}
      {whole !== undefined && (
        <>
          <p>{messages.changedTyped}</p>
          <blockquote className="vd-typed">{whole}</blockquote>
        </>
      )}
    </li>
  );
}
