import type { Printed } from '@vordruck/engine';
import type { ReactNode } from 'react';

/** A text in an element of its own, so that browser translation replaces whole elements, with its language where it differs (WCAG 3.1.2). */
export function Text({ of, className }: { readonly of: Printed; readonly className?: string }): ReactNode {
  return (
    <span className={className} lang={of.lang}>
      {of.text}
    </span>
  );
}
