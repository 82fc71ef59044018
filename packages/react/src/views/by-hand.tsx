import type { Outline } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { review } from '../addresses.ts';
import { Contact } from '../document/footer.tsx';
import type { View } from '../document/view.ts';
import { focused } from '../field/focused.ts';
import { Text } from '../field/printed.tsx';
import type { Messages } from '../messages/index.ts';
import type { SendPage } from '../page.ts';
import { OutlineSections } from './outline-view.tsx';

interface Props {
  readonly page: SendPage;
  readonly messages: Messages;
}

/** Where the portal cannot know surely enough who sends: everything to print, a line to sign on, and where to hand it in. */
export function byHandView(page: SendPage, outline: Outline, messages: Messages): View {
  return {
    title: messages.byHandTitle,
    service: outline.title.text,
    sample: outline.sample,
    content: <ByHand page={page} outline={outline} messages={messages} />,
  };
}

function ByHand({ page, outline, messages }: Props & { readonly outline: Outline }): ReactNode {
  const { authority } = page.frame;
  return (
    <>
      <a className="vd-back" href={`${page.form.base}${review}`}>
        <span>{messages.sendBack}</span>
      </a>
      {/* On paper nobody needs to be told to print it. */}
      <div className="vd-by-hand">
        <p className="vd-caption">
          <Text of={outline.title} />
        </p>
        <h1 className="vd-title" tabIndex={-1} {...focused(true)}>
          {messages.byHandTitle}
        </h1>
        <p className="vd-lead">{messages.byHandWhy}</p>
        <ol className="vd-plain-list">
          {messages.byHandSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {/* Shown by the script: without it, printing is the browser's own menu. */}
        <div className="vd-actions">
          <button className="vd-button vd-button-primary" type="button" id="drucken" hidden>
            <span>{messages.receiptPrint}</span>
          </button>
        </div>
      </div>
      <h2 className="vd-title">
        <Text of={outline.title} />
      </h2>
      <h3 className="vd-subheading">{messages.byHandWhere}</h3>
      {authority?.address ? <Contact authority={authority} messages={messages} /> : <p>{messages.byHandNoAddress}</p>}
      <OutlineSections sections={outline.sections} messages={messages} />
      <Enclosed outline={outline} messages={messages} />
      <Signature page={page} messages={messages} />
    </>
  );
}

/** What was uploaded stays here; at the counter the papers themselves are asked for. */
function Enclosed({ outline, messages }: { readonly outline: Outline; readonly messages: Messages }): ReactNode {
  const labels = new Map(outline.attachments.map(({ label }) => [label.text, label]));
  if (labels.size === 0) return null;
  return (
    <section className="vd-outline" aria-labelledby="beilegen">
      <h2 className="vd-heading" id="beilegen">
        {messages.byHandAttach}
      </h2>
      <ul className="vd-plain-list">
        {[...labels.values()].map((label) => (
          <li key={label.text}>
            <Text of={label} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signature({ page, messages }: Props): ReactNode {
  const { session } = page.form;
  const declared = session.declarations().flatMap(({ plan }) => session.text(`${plan.key}.label`) ?? []);
  return (
    <section className="vd-outline" aria-labelledby="unterschrift">
      <h2 className="vd-heading" id="unterschrift">
        {declared.length > 0 ? messages.byHandDeclare : messages.byHandSignature}
      </h2>
      {declared.map((label) => (
        <p key={label.text}>
          <Text of={label} />
        </p>
      ))}
      <div className="vd-sign">
        <p className="vd-sign-line">{messages.byHandPlace}</p>
        <p className="vd-sign-line">{messages.byHandSignature}</p>
      </div>
    </section>
  );
}
