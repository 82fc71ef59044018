import type { Answer, FieldState, Issue, PageSession } from '@vordruck/engine';
import type { AddressedRow } from './addresses.ts';
import type { Page } from './page.ts';
import type { Place } from './place.ts';
import type { Posted } from './posted.ts';

/**
 * All that a server needs of this package, as the built `server.js` exports it: Node cannot read JSX, so a server gets it
 * handed in and imports only this type.
 */
export interface Pages {
  /** A whole HTML document, doctype included; a pure function of the page. */
  renderPage(page: Page): string;
  /** The answer to one question in a post; `undefined` if there is none. A file's answer stays what it was: files travel as uploads. */
  readAnswer(field: FieldState, posted: Posted): Answer | undefined;
  /** The questions that a page asks now. */
  questionsAt(session: PageSession, place: Place): readonly FieldState[];
  /** The questions and lists of a page; compare with the posted `_shown` to see whether answers revealed new ones. */
  shownAt(session: PageSession, place: Place): readonly FieldState[];
  /** What is wrong on the page of a place. */
  issuesAt(session: PageSession, place: Place): readonly Issue[];
  questionsOfDeclarations(session: PageSession): readonly FieldState[];
  /** `<base><step>`, `<base><step>/hunde/2` for the row `/hunde/@2`, `<base><step>/hunde/2/impfung` for one of its pages. */
  addressOf(base: string, place: Place): string;
  /** `hunde/2/impfung` → row `/hunde/@2`, page `impfung`; `undefined` if no list is there. Row and page may be gone. */
  rowOfAddress(session: PageSession, rest: string): AddressedRow | undefined;
  /** Where the field is asked, or a row that is there: the first of its pages. */
  placeOf(session: PageSession, name: string): Place | undefined;
  isSamePlace(one: Place, other: Place | undefined): boolean;
  /** The place after this one; after the pages of a row their list's; `undefined` after the last step. */
  placeAfter(session: PageSession, place: Place): Place | undefined;
}
