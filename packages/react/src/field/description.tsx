import type { FieldState, Issue, Printed } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { usePage } from './context.ts';
import { Text } from './printed.tsx';

export function Hint({
  id,
  help,
  format,
}: {
  readonly id: string;
  readonly help?: Printed | undefined;
  readonly format?: string | undefined;
}): ReactNode {
  return (
    <div className="vd-hint" id={id}>
      {help && <Text of={help} />}
      {format && <span>{help ? ` ${format}` : format}</span>}
    </div>
  );
}

/** WCAG 3.3.1: the error in text, with a word and a stripe, never colour alone. */
export function ErrorMessage({ id, issue }: { readonly id: string; readonly issue: Issue }): ReactNode {
  const { messages } = usePage();
  return (
    <p className="vd-error" id={id}>
      <span className="vd-error-label">{`${messages.errorLabel} `}</span>
      <Text of={{ text: issue.message, ...(issue.lang && { lang: issue.lang }) }} />
    </p>
  );
}

/** "Why do we ask this?", from the purpose and the legal basis that the form gives. */
export function Why({ field }: { readonly field: FieldState }): ReactNode {
  const { messages, session } = usePage();
  const basis = session.text(`${field.plan.key}.legalBasis`, field.path);
  if (!field.purpose && !basis) return null;
  return (
    <details className="vd-why">
      <summary>
        <span>{messages.why}</span>
        <span className="vd-sr-only">{` ${messages.whyAbout(field.label.text)}`}</span>
      </summary>
      {field.purpose && (
        <p>
          <Text of={field.purpose} />
        </p>
      )}
      {basis && (
        <p lang={basis.lang}>
          <span>{messages.legalBasis(basis.text)}</span>
        </p>
      )}
    </details>
  );
}

/** The words of a label or legend; optional questions say so (WCAG 3.3.2). */
export function LabelText({ field }: { readonly field: FieldState }): ReactNode {
  const { messages, session } = usePage();
  const parent = session.form.fields[field.plan.parent];
  // One of these is needed: none of them alone is left to choice.
  const alternative = parent?.atLeastOne ?? parent?.exactlyOne ?? false;
  return (
    <>
      <Text of={field.label} />
      {!field.required && !alternative && <span className="vd-optional">{` ${messages.optional}`}</span>}
    </>
  );
}
