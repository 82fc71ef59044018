import type { ReactNode } from 'react';
import { usePage } from './context.ts';
import { focused } from './focused.ts';

/** The only question of a page is its heading, and where the page opens. */
export function QuestionHeading({ children }: { readonly children: ReactNode }): ReactNode {
  const { atHeading } = usePage();
  return (
    <h1 className="vd-heading" tabIndex={-1} {...focused(atHeading)}>
      {children}
    </h1>
  );
}
