import type { Issue, Printed, PageSession } from '@vordruck/engine';
import { addressOf, send } from '../addresses.ts';
import { idOf } from '../field/ids.ts';
import { isSamePlace, listOf, placeOf, rowIn, type Place } from '../place.ts';
import { typeOf } from '../types/index.ts';

/** Where an issue can be put right: the control itself, on this page or on the page that asks it (WCAG 3.3.1). */
export function issueLink(session: PageSession, base: string, here: Place | undefined, issue: Issue): string {
  return fieldLink(session, base, here, issue.path, true);
}

/** Link to the control of a question. */
export function fieldLink(session: PageSession, base: string, here: Place | undefined, path: string, toFault = false): string {
  const field = session.field(path);
  const { errorTarget } = typeOf(field.plan.type);
  const id = toFault && errorTarget ? errorTarget(field) : idOf(field.name);
  // What concerns a row as a whole is told by each of its pages.
  if (field.name === here?.row) return `#${id}`;
  // What stands after the last step is asked where one sends.
  const asked = placeOf(session, field.name) ?? { step: send };
  return isSamePlace(asked, here) ? `#${id}` : `${addressOf(base, asked)}#${id}`;
}

/** The rows that an issue is about, outermost first, as far as the page does not tell them already: "Hund 2: Waldi". */
export function issueRows(session: PageSession, here: Place, issue: Issue): readonly Printed[] {
  return rowsAround(session.field(issue.path).name)
    .filter((row) => here.row !== row && !here.row?.startsWith(`${row}/`))
    .flatMap((row) => session.rows(listOf(row)).find(({ name }) => name === row)?.title ?? []);
}

function rowsAround(name: string): readonly string[] {
  const row = rowIn(name);
  return row === undefined ? [] : [...rowsAround(listOf(row)), row];
}
