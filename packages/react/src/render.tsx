import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import type { ReactNode } from 'react';
import { type Components, ComponentsContext } from './components.ts';
import { Document } from './document/document.tsx';
import { documentTitle } from './document/title.ts';
import type { BrowserState, View } from './document/view.ts';
import { messagesFor, type Messages } from './messages/index.ts';
import type { Page } from './page.ts';
import './field/account-marks.tsx';
import { changedView } from './views/changed.tsx';
import { closedView } from './views/closed.tsx';
import { messageView } from './views/message.tsx';
import { municipalityView } from './views/municipality.tsx';
import { portalView } from './views/portal.tsx';
import { receiptView } from './views/receipt.tsx';
import { resumeView } from './views/resume.tsx';
import { reviewView } from './views/review.tsx';
import { savedView } from './views/saved.tsx';
import { sendView } from './views/send.tsx';
import { startView } from './views/start.tsx';
import { stepView } from './views/step.tsx';

/** A whole HTML document, doctype included; a pure function of the page, and of what an operator replaced in it. */
export function renderPage(page: Page, components: Components = {}): string {
  const messages = messagesFor(page.frame.language);
  const view = viewOf(page, messages);
  const content = <ComponentsContext value={components}>{view.content}</ComponentsContext>;
  const title = documentTitle([view.title, view.service, page.frame.portal], view.failed ? messages.errorPrefix : undefined);
  return `<!doctype html>${renderToStaticMarkup(
    <Document frame={page.frame} messages={messages} title={title} sample={view.sample ?? false} modules={view.state?.modules}>
      {view.state ? <Enhanced content={content} state={view.state} /> : content}
      {view.after}
    </Document>,
  )}`;
}

/** Only what a script takes over is written as markup to hydrate; it stands beside its state, which is data and so needs no nonce. */
function Enhanced({ content, state }: { readonly content: ReactNode; readonly state: BrowserState }) {
  return (
    <>
      <div id="vordruck" dangerouslySetInnerHTML={{ __html: renderToString(content) }} />
      <script
        type="application/json"
        id="vordruck-zustand"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(state).replaceAll('<', '\\u003c') }}
      />
    </>
  );
}

function viewOf(page: Page, messages: Messages): View {
  switch (page.kind) {
    case 'portal':
      return portalView(page, messages);
    case 'municipality':
      return municipalityView(page, messages);
    case 'start':
      return startView(page, messages);
    case 'step':
    case 'row':
      return stepView(page, messages);
    case 'review':
      return reviewView(page, messages);
    case 'send':
      return sendView(page, messages);
    case 'saved':
      return savedView(page, messages);
    case 'resume':
      return resumeView(page, messages);
    case 'receipt':
      return receiptView(page, messages);
    case 'changed':
      return changedView(page, messages);
    case 'closed':
      return closedView(page, messages);
    case 'message':
      return messageView(page, messages);
  }
}
