import type { Issue, Printed, PageSession } from '@vordruck/engine';
import { addressOf, send } from '../addresses.ts';
import type { Ids } from '../field/ids.ts';
import { isSamePlace, listOf, placeOf, rowIn, type Place } from '../place.ts';
import { typeOf } from '../types/index.ts';

/** A page that links to questions, its own and others'. */
export interface LinkingPage {
  readonly session: PageSession;
  readonly base: string;
  readonly place?: Place;
  readonly ids: Ids;
}

/** Where an issue can be put right: the control itself, on this page or on the page that asks it (WCAG 3.3.1). */
export function issueLink(from: LinkingPage, issue: Issue): string {
  return fieldLink(from, issue.path, true);
}

/** Link to the control of a question. */
export function fieldLink({ session, base, place: here, ids }: LinkingPage, path: string, toFault = false): string {
  const field = session.field(path);
  const { errorTarget } = typeOf(field.plan.type);
  const id = toFault && errorTarget ? errorTarget(field, ids) : ids(field.name);
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

/**
 * The groups that an issue is about, outermost first, where another issue says the same: the first names of one partner and of
 * the other (WCAG 2.4.4: no two links of a page are called the same).
 */
export function issueGroups(session: PageSession, issue: Issue, all: readonly Issue[]): readonly Printed[] {
  if (!all.some((other) => other !== issue && other.message === issue.message)) return [];
  const { name } = session.field(issue.path);
  const row = rowIn(name);
  const groups: Printed[] = [];
  for (let outer = name === row ? '' : above(name); outer !== '' && outer !== row; outer = above(outer))
    groups.unshift(session.field(outer).label);
  return groups;
}

function above(name: string): string {
  return name.slice(0, name.lastIndexOf('/'));
}

function rowsAround(name: string): readonly string[] {
  const row = rowIn(name);
  return row === undefined ? [] : [...rowsAround(listOf(row)), row];
}
