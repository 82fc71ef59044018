import type { FieldState, Issue, PageSession } from '@vordruck/engine';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { QuestionMessages } from '../messages/questions.ts';
import type { Place } from '../place.ts';
import type { FieldStore } from './field-store.ts';
import type { Ids } from './ids.ts';
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
  readonly session: PageSession;
  readonly messages: QuestionMessages;
  readonly fields: FieldStore;
  readonly issues: IssueStore;
  readonly base: string;
  readonly place: Place;
  /** Before all ids. */
  readonly prefix: string;
  readonly ids: Ids;
  /** Name of the field to focus when the page opens. */
  readonly focus?: string;
  /** It opens at its heading: nothing is wrong, and nothing was revealed. */
  readonly atHeading: boolean;
  /** What only a script can do; not there on the server. */
  readonly live?: {
    /** A control of this question changed, other than by typing into it. */
    readonly changed: (field: string) => void;
    /** Tells in the page's one live region. */
    readonly say: (text: string) => void;
  };
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
  const { fields } = usePage();
  return useListened(name, () => fields.field(name));
}

/** The names of the visible fields in a group, or (`''`) directly on the page. */
export function useInside(group: string): readonly string[] {
  const { fields } = usePage();
  return useListened(`inside:${group}`, () => fields.inside(group));
}

/** The names of the questions and lists that the page shows now. */
export function useShown(): readonly string[] {
  const { fields } = usePage();
  return useListened('shown', fields.shown);
}

export function useIssue(path: string): Issue | undefined {
  const { issues } = usePage();
  const read = () => issues.at(path);
  return useSyncExternalStore(issues.subscribe, read, read);
}

function useListened<Value>(what: string, read: () => Value): Value {
  const { fields } = usePage();
  const subscribe = useCallback((listener: () => void) => fields.subscribe(what, listener), [fields, what]);
  return useSyncExternalStore(subscribe, read, read);
}
