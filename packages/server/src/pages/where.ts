import type { Session } from '@vordruck/engine';
import type { Place } from '@vordruck/react';
import type { Visit } from './visit.ts';
import { firstOpen } from './way.ts';

/**
 * The step or row of an address. A step that is hidden or unknown leads to the first open one; a row that is gone, to the step;
 * a page of a row that is hidden, unknown or not named, to the row's first open one.
 */
export function findPlace(
  visit: Visit,
  session: Session,
  { step, row: rest }: { step: string; row: string },
): { readonly at: Place } | { readonly to: string } {
  const { pages } = visit.context.options;
  const { base } = visit;
  if (!session.steps().some((each) => each.step === step)) return { to: firstOpen(session, base) };
  if (rest === '') return { at: { step } };
  const found = pages.rowOfAddress(session, rest.replaceAll('@', ''));
  if (found === undefined || !rowExists(session, found.row)) return { to: `${base}${step}` };
  const { row, rowStep } = found;
  const first = pages.placeOf(session, row);
  if (first?.step !== step) return { to: `${base}${step}` };
  // All of the row's pages are hidden.
  if (first.row !== row) return { to: pages.addressOf(base, first) };
  if (first.rowStep === rowStep || session.rowSteps(row).some((each) => each.step === rowStep)) return { at: { step, ...found } };
  const open = session.rowSteps(row).find((each) => session.issues({ row, step: each.step }).length > 0);
  return { to: pages.addressOf(base, open ? { step, row, rowStep: open.step } : first) };
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
  if (!place || !pages.isSamePlace(place, at) || !isName(session, list)) return false;
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
