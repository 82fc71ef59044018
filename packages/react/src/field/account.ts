import type { FieldState } from '@vordruck/engine';
import type { ReactNode } from 'react';

/** How questions show what an account says of them. */
export interface AccountMarks {
  /** In the place of a question that nobody can answer otherwise: its answer as text. `opened`: the page opens for it. */
  readonly Locked: (props: MarkProps & { readonly heading: boolean; readonly opened: boolean }) => ReactNode;
  /** Beside a question: where its answer comes from. */
  readonly Mark: (props: MarkProps) => ReactNode;
}

export interface MarkProps {
  readonly field: FieldState;
}

/** Browsers load them only where somebody is signed in, before the page is taken over. */
export const account: { marks?: AccountMarks } = {};
