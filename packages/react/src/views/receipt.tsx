import { formatDay, type Outline } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { Contact } from '../document/footer.tsx';
import type { View } from '../document/view.ts';
import { Text } from '../field/printed.tsx';
import type { Messages } from '../messages/index.ts';
import type { ReceiptPage } from '../page.ts';
import { formatKinds, formatSize } from '../sizes.ts';
import { OutlineSections } from './outline-view.tsx';
import { focused } from '../field/focused.ts';

interface Props {
  readonly page: ReceiptPage;
  readonly messages: Messages;
}

/** Number, time, what happens next, copies to keep; the page itself is the HTML copy (promise 65). */
export function receiptView(page: ReceiptPage, messages: Messages): View {
  return {
    title: messages.receiptTitle,
    service: page.title,
    sample: page.outline.sample,
    content: page.large ? (
      <div className="vd-large-print">
        <Receipt page={page} messages={messages} />
      </div>
    ) : (
      <Receipt page={page} messages={messages} />
    ),
  };
}

function Receipt({ page, messages }: Props): ReactNode {
  const { authority } = page.frame;
  return (
    <>
      <div className="vd-receipt">
        <h1 className="vd-receipt-title" tabIndex={-1} {...focused(true)}>
          {messages.receiptTitle}
        </h1>
        {/* A printed receipt is found again by what it is about: the document's title is not printed. */}
        <p className="vd-receipt-service">
          <span lang={page.outline.title.lang ?? inOtherLanguage(page)}>{page.title}</span>
        </p>
        <p>
          <span className="vd-receipt-label">{messages.receiptNumber}</span>
          <strong className="vd-receipt-number">{page.number}</strong>
        </p>
        <p>{messages.receiptAt(formatTime(page, messages))}</p>
      </div>
      <p>{messages.receiptKeep}</p>
      <h2 className="vd-heading">{messages.receiptNext}</h2>
      <p lang={page.next?.lang}>{page.next?.text ?? messages.receiptNextText}</p>
      {authority && <Contact authority={authority} messages={messages} />}
      <Downloads page={page} messages={messages} />
      <Answers outline={page.outline} messages={messages} />
    </>
  );
}

function inOtherLanguage({ outline, frame }: ReceiptPage): string | undefined {
  return outline.language === frame.language ? undefined : outline.language;
}

function Downloads({ page, messages }: Props): ReactNode {
  // In the copy that is kept as a file there is nothing to load.
  if (page.downloads.length === 0 && page.again === undefined) return null;
  return (
    <section className="vd-downloads" aria-labelledby="kopie">
      <h2 className="vd-heading" id="kopie">
        {messages.receiptDownloads}
      </h2>
      {page.again !== undefined ? (
        <>
          <p>{messages.receiptLater}</p>
          {/* No page that loads itself again: it would interrupt whoever reads or listens (WCAG 2.2.1, F41). */}
          <a className="vd-button vd-button-secondary" href={page.again}>
            {messages.receiptAgain}
          </a>
        </>
      ) : (
        <ul className="vd-download-list">
          {page.downloads.map(({ href, name, type, size }) => (
            <li key={href}>
              <a className="vd-link" href={href} download={name}>
                {`${name} (${[formatKinds([type], messages), ...(size === undefined ? [] : [formatSize(size, messages)])].join(', ')})`}
              </a>
            </li>
          ))}
        </ul>
      )}
      {page.variants && (
        <ul className="vd-download-list">
          <li>
            <a className="vd-link" href={page.variants.copy}>
              {messages.receiptSave}
            </a>
          </li>
          <li>
            <a className="vd-link" href={page.variants.print}>
              {page.large ? messages.receiptUsual : messages.receiptLarge}
            </a>
          </li>
        </ul>
      )}
      {/* Shown by the script: without it, printing is the browser's own menu. */}
      <button className="vd-button vd-button-secondary" type="button" id="drucken" hidden>
        <span>{messages.receiptPrint}</span>
      </button>
    </section>
  );
}

function Answers({ outline, messages }: { readonly outline: Outline; readonly messages: Messages }): ReactNode {
  return (
    <div className="vd-copy" lang={outline.language}>
      <OutlineSections sections={outline.sections} messages={messages} />
      {outline.attachments.length > 0 && (
        <section className="vd-outline" aria-labelledby="dateien">
          <h2 className="vd-heading" id="dateien">
            {messages.receiptAttachments}
          </h2>
          <ul className="vd-plain-list">
            {outline.attachments.map(({ path, name, size, sha256, label }) => (
              <li key={`${path} ${sha256}`}>
                <Text of={label} />
                <span>{`: ${name}, ${formatSize(size, messages)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {outline.declarations.length > 0 && (
        <section className="vd-outline" aria-labelledby="erklaerungen">
          <h2 className="vd-heading" id="erklaerungen">
            {messages.receiptDeclarations}
          </h2>
          <ul className="vd-plain-list">
            {outline.declarations.map(({ path, text, agreed }) => (
              <li key={path}>
                <Text of={text} />
                <span className="vd-answer-line">{agreed ? messages.agreed : messages.notAgreed}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** `2026-11-23T14:03:00+01:00` → `23. November 2026 um 14:03 Uhr`: the time as it is written, in the municipality's own zone. */
function formatTime({ received, frame }: ReceiptPage, messages: Messages): string {
  const [, day = received, time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(received) ?? [];
  return messages.receiptTime(formatDay(day, frame.language), time);
}
