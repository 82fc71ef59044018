import type { ReactNode } from 'react';

/** What one page puts into the document. */
export interface View {
  /** First part of the document's title; unique for each step (WCAG 2.4.2). */
  readonly title: string;
  /** Name of the service, second part of the title. */
  readonly service?: string;
  /** The title begins with "Error:". */
  readonly failed?: boolean;
  readonly sample?: boolean;
  readonly content: ReactNode;
  /** What stands after the content and belongs to the page, not to what the script takes over. */
  readonly after?: ReactNode;
  /** The content is taken over by the script, from this state. */
  readonly state?: BrowserState;
}

/** What the script needs to make the same page again. Holds the answers: the page must not be cached. */
export interface BrowserState {
  readonly page: object;
  readonly modules: StateModules;
  /** What to type, by the form's field types. */
  readonly hints: object;
  readonly inputs: object;
  readonly here: object;
  readonly answers: object;
}

/** Addresses of all that the script loads at once; the page preloads them. */
export interface StateModules {
  readonly form: string;
  readonly texts: string;
  readonly words: string;
  /** The form's field types that do not come with every page. */
  readonly types: readonly string[];
}
