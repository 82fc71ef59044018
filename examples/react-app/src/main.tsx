import { useControlAttributes, type ControlProps } from '@vordruck/react/controls';
import { Form } from '@vordruck/react/form';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
// Compiled by `vite.config.ts` as the build begins; `form.d.ts` beside it tells the type of the values.
import form from '../out/form.js';
import texts from '../out/texts.json';
import 'virtual:vordruck.css';

/** A control of one's own: name, description and state come from Vordruck, the look is yours. */
function LoudText(props: ControlProps): ReactNode {
  const { answer } = props.field;
  return (
    <input
      {...useControlAttributes(props)}
      className="loud"
      type="text"
      autoComplete="off"
      defaultValue={typeof answer === 'string' ? answer : undefined}
    />
  );
}

function App(): ReactNode {
  const [sent, setSent] = useState<object>();
  if (sent) return <pre className="sent">{JSON.stringify(sent)}</pre>;
  return (
    <Form
      form={form}
      texts={texts}
      inputs={{ today: '2026-11-23' }}
      components={{ text: LoudText }}
      onTitle={(title) => (document.title = `${title} - Fundbüro`)}
      onSubmit={({ values }) => setSent(values)}
    />
  );
}

// As many as the page has room for: their ids do not meet.
for (const root of document.querySelectorAll('.fundbuero')) createRoot(root).render(<App />);
