import { type Answer, type FieldState, fieldTypes, type Session } from '@vordruck/engine';
import type { Pages, Place } from '@vordruck/react';

/**
 * "Add", then "back" leaves a row in which nothing was answered. It is nobody's dog: nobody should have to remove it before
 * going on.
 */
export function dropEmptyRows(session: Session, lists: readonly string[]): boolean {
  const empty = lists.flatMap((list) => emptyRows(session, list));
  // Rows in rows: the inner one goes with the outer one.
  const outer = empty.filter((row) => !empty.some((other) => row.startsWith(`${other}/`)));
  for (const row of outer) session.removeRow(row);
  return outer.length > 0;
}

/** Names of the rows of a list in which nothing was answered, whatever is hidden in them included. */
export function emptyRows(session: Session, list: string): readonly string[] {
  return session.rows(list).flatMap(({ name, path }) => (isEmpty(answerAt(session.answers, path)) ? [name] : []));
}

/** All lists that are visible. */
export function listsIn(session: Session): readonly string[] {
  return session.steps().flatMap(({ step }) => listsBelow(session, session.stepFields(step)));
}

/** The lists that a page shows. */
export function listsAt(pages: Pages, session: Session, at: Place): readonly string[] {
  return pages.shownAt(session, at).flatMap(({ name, plan }) => (fieldTypes.get(plan.type)?.answer === 'rows' ? [name] : []));
}

function listsBelow(session: Session, fields: readonly FieldState[]): readonly string[] {
  return fields.flatMap(({ name, plan }) => {
    const holds = fieldTypes.get(plan.type)?.answer;
    if (holds === 'fields') return listsBelow(session, session.fields(name));
    if (holds !== 'rows') return [];
    return [name, ...session.rows(name).flatMap((row) => listsBelow(session, session.fields(row.name)))];
  });
}

function answerAt(answers: Answer, path: string): Answer | undefined {
  let part: unknown = answers;
  for (const segment of path.split('/').slice(1)) part = Object(part)[segment];
  return isAnswer(part) ? part : undefined;
}

function isAnswer(part: unknown): part is Answer {
  return typeof part === 'string' || (typeof part === 'object' && part !== null);
}

function isEmpty(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return part === undefined || part === '';
  return Object.entries(part).every(([id, inner]) => id === '$row' || isEmpty(inner));
}
