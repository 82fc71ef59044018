import type { CompiledForm, FormTexts } from '@vordruck/engine';
import { useControlAttributes, type ControlProps } from '@vordruck/react/controls';
import { Form } from '@vordruck/react/form';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
// Compiled by `vite.config.ts` as the build begins.
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

function App({ form, texts }: { readonly form: CompiledForm; readonly texts: FormTexts }): ReactNode {
  const [sent, setSent] = useState<object>();
  if (sent) return <pre id="sent">{JSON.stringify(sent)}</pre>;
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

const root = document.getElementById('app');
if (root) createRoot(root).render(<App form={form} texts={texts} />);
