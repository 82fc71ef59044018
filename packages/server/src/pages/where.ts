import type { Session } from '@vordruck/engine';
import type { Place } from '@vordruck/react';
import type { Visit } from './visit.ts';
import { after, firstOpen } from './way.ts';

/** Where a page stands in its form, and which one follows. */
export interface Found {
  readonly at: Place;
  next(session: Session): string;
}

/**
 * The step or row of an address. A step that is hidden or unknown leads to the first open one; a row that is gone, to its
 * list.
 */
export function findPlace(
  visit: Visit,
  session: Session,
  { step, row: rest }: { step: string; row: string },
): Found | { readonly to: string } {
  const { pages } = visit.context.options;
  const { base } = visit;
  if (!session.steps().some((each) => each.step === step)) return { to: firstOpen(session, base) };
  if (rest === '') return { at: { step }, next: (now) => after(now, step, base) };
  const row = pages.rowOfAddress(session, rest.replaceAll('@', ''));
  if (row === undefined || pages.placeOf(session, row)?.step !== step || !rowExists(session, row))
    return { to: `${base}${step}` };
  const list = pages.placeOf(session, listOf(row));
  return { at: { step, row }, next: () => pages.addressOf(base, list ?? { step }) };
}

/** The list that a row belongs to: `/hunde/@2` → `/hunde`. */
export function listOf(row: string): string {
  return row.slice(0, row.lastIndexOf('/@'));
}

/** Is the row there, in a visible list, in rows that are there? */
export function rowExists(session: Session, row: string): boolean {
  const list = listOf(row);
  const outer = /^.*\/@[^/]+/.exec(list)?.[0];
  if (outer !== undefined && !rowExists(session, outer)) return false;
  return isVisibleList(session, list) && session.rows(list).some(({ name }) => name === row);
}

function isVisibleList(session: Session, list: string): boolean {
  const field = session.field(list);
  return field.plan.type === 'list' && field.visible;
}

/** Is there a visible list of this name on the page? */
export function listAt(visit: Visit, session: Session, at: Place, list: string): boolean {
  const { pages } = visit.context.options;
  const place = pages.placeOf(session, list);
  if (!place || place.step !== at.step || place.row !== at.row || !isName(session, list)) return false;
  return isVisibleList(session, list);
}

/** Does a posted name fit the form: ids and rows in an order that it knows? */
function isName(session: Session, name: string): boolean {
  let parent = -1;
  for (const segment of name.split('/').slice(1)) {
    if (segment.startsWith('@')) {
      if (parent < 0 || session.form.fields[parent]?.type !== 'list') return false;
      continue;
    }
    parent = session.form.fields.findIndex((plan) => plan.parent === parent && plan.id === segment);
    if (parent < 0) return false;
  }
  return parent >= 0;
}
