import type { FieldState } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { usePage } from './context.ts';
import { Text } from './printed.tsx';

/** A computed value as text. The output itself keeps silent: the page has one live region, and that tells of changes. */
export function Computed({ field }: { readonly field: FieldState }): ReactNode {
  const { messages, ids } = usePage();
  return (
    <div className="vd-computed">
      <label className="vd-label" htmlFor={ids(field.name)}>
        <Text of={field.label} />
      </label>
      <output className="vd-output" id={ids(field.name)} aria-live="off">
        {field.display.length === 0 ? (
          <span>{messages.notComputed}</span>
        ) : (
          field.display.map((line) => <Text key={line.text} of={line} />)
        )}
      </output>
      {field.help && (
        <div className="vd-hint">
          <Text of={field.help} />
        </div>
      )}
    </div>
  );
}
