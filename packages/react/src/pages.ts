import type { Answer, FieldState, Session } from '@vordruck/engine';
import type { Place } from './addresses.ts';
import type { Page } from './page.ts';
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
  /** The questions that a page asks now; compare with the posted `_shown` to see whether answers revealed new ones. */
  questionsAt(session: Session, place: Place): readonly FieldState[];
  questionsOfDeclarations(session: Session): readonly FieldState[];
  /** `<base><step>`, or `<base><step>/hunde/2` for the row `/hunde/@2`. */
  addressOf(base: string, place: Place): string;
  /** `hunde/2` → `/hunde/@2`; `undefined` if no list is there. The row may be gone. */
  rowOfAddress(session: Session, rest: string): string | undefined;
  /** Where the field or row with this name is asked. */
  placeOf(session: Session, name: string): Place | undefined;
}
