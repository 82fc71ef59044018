import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm, useWatch } from 'react-hook-form';

// The floor of the benchmark: the same questions with react-hook-form and nothing else, as one would write them by hand.

const count = Number(new URLSearchParams(location.search).get('fields'));

function Field({ name, form }: { readonly name: string; readonly form: ReturnType<typeof useForm> }): ReactNode {
  const error = form.formState.errors[name];
  return (
    <div>
      <label htmlFor={name}>{`Question ${name}`}</label>
      {error && <p id={`${name}-error`}>{String(error.message)}</p>}
      <input
        id={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        {...form.register(name, { required: `Answer question ${name}` })}
      />
    </div>
  );
}

/** Asked where the first answer is "ja"; only this part of the page follows it. */
function Extra({ form }: { readonly form: ReturnType<typeof useForm> }): ReactNode {
  const first: unknown = useWatch({ control: form.control, name: 'f0' });
  return first === 'ja' ? <input id="extra" aria-label="Extra" {...form.register('extra')} /> : null;
}

function ByHand(): ReactNode {
  const form = useForm({ shouldFocusError: false });
  const errors = Object.entries(form.formState.errors);
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(
        () => undefined,
        () => document.getElementById('fehler')?.focus(),
      )}
    >
      <div>
        <div id="fehler" tabIndex={-1} data-count={errors.length}>
          <ul>
            {errors.map(([name, error]) => (
              <li key={name}>
                <a href={`#${name}`}>{String(error?.message)}</a>
              </li>
            ))}
          </ul>
        </div>
        {Array.from({ length: count }, (_, index) => (
          <Field key={index} name={`f${index}`} form={form} />
        ))}
        <Extra form={form} />
        <button value="next">Next</button>
      </div>
    </form>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<ByHand />);
