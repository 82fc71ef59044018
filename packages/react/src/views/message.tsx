import type { View } from '../document/view.ts';
import type { Messages } from '../messages/index.ts';
import type { MessagePage } from '../page.ts';

/** What happened and what to do, for each HTTP status; never how it came about inside. */
export function messageView(page: MessagePage, messages: Messages): View {
  const told = page.reason === 'draft' ? messages.messageDraft : messages.messages[page.status];
  const message = told ?? messages.messages[page.status < 500 ? 400 : 500];
  return {
    title: message?.title ?? '',
    content: (
      <>
        <h1 className="vd-title">{message?.title}</h1>
        <p className="vd-lead">{message?.text}</p>
        {page.reference && <p>{messages.messageReference(page.reference)}</p>}
        <div className="vd-actions">
          <a className="vd-button vd-button-primary" href={page.next?.href ?? '/'}>
            <span>{page.next ? message?.next : messages.messageHome}</span>
          </a>
        </div>
      </>
    ),
  };
}
