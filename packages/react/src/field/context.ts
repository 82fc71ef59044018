import type { Session } from '@vordruck/engine';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FieldState, Issue } from '@vordruck/engine';
import type { QuestionMessages } from '../messages/questions.ts';
import type { Place } from '../addresses.ts';
import type { IssueStore } from './issue-store.ts';

/** What a control gets to be known to the script; on the server only its name. */
export interface Registration {
  readonly name: string;
  readonly ref?: (element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null) => void;
  readonly onChange?: (event: { readonly target: unknown; readonly type?: unknown }) => void;
  readonly onBlur?: (event: { readonly target: unknown; readonly type?: unknown }) => void;
}

/** What the questions of a page share. It never changes while the page stands, so it re-renders nothing. */
export interface PageContext {
  readonly session: Session;
  readonly messages: QuestionMessages;
  readonly issues: IssueStore;
  readonly base: string;
  readonly place: Place;
  /** Name of the field to focus when the page opens. */
  readonly focus?: string;
  /** Makes a control known; `field` is the name of its question. */
  readonly register: (name: string, field: string) => Registration;
}

export const PageContext = createContext<PageContext | undefined>(undefined);

export function usePage(): PageContext {
  const context = useContext(PageContext);
  if (!context) throw new Error('A question stands outside a page.');
  return context;
}

/** The state of one field; re-renders only when something about this field changes. */
export function useField(name: string): FieldState {
  const { session } = usePage();
  return useSession(session, () => session.field(name));
}

/** The names of visible fields, joined by spaces so that an unchanged list is an unchanged value. */
export function useNames(fields: (session: Session) => readonly { readonly name: string }[]): readonly string[] {
  const { session } = usePage();
  const names = useSession(session, () =>
    fields(session)
      .map((field) => field.name)
      .join(' '),
  );
  return names === '' ? [] : names.split(' ');
}

export function useIssue(path: string): Issue | undefined {
  const { issues } = usePage();
  const read = () => issues.at(path);
  return useSyncExternalStore(issues.subscribe, read, read);
}

function useSession<Value>(session: Session, read: () => Value): Value {
  return useSyncExternalStore((listener) => session.subscribe(listener), read, read);
}
