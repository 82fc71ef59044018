import type { Session } from '@vordruck/engine';
import type { Place } from '@vordruck/react';
import { filesOf, isFileQuestion } from '../files/answer-files.ts';
import { limits } from '../limits.ts';
import { emptyRows } from './empty-rows.ts';
import { sentencesIn } from '../sentences.ts';
import type { Visit } from './visit.ts';
import { listAt, listOf, rowExists } from './where.ts';

/** Where a button leads. */
export interface Step {
  readonly to: string;
  readonly notice?: string;
  /** Name of what takes the focus there. */
  readonly focus?: string;
}

/**
 * Does what a button other than "Weiter" says: `add:/hunde`, `remove:/hunde/@2`, `remove-file:<name>#<sha256>`, `update`,
 * `upload:<name>`, `correct:<name>`, `take-back:<name>`, `save`, `leave`. `undefined` for "Weiter". A button that this page cannot have leads back to the page.
 */
export function act(visit: Visit, session: Session, at: Place, action: string): Step | undefined {
  const { pages } = visit.context.options;
  const here = pages.addressOf(visit.base, at);
  const colon = action.indexOf(':');
  const verb = colon < 0 ? action : action.slice(0, colon);
  const target = colon < 0 ? '' : action.slice(colon + 1);
  switch (verb) {
    case 'next':
      return undefined;
    case 'add':
      return listAt(visit, session, at, target) ? add(visit, session, at, target) : { to: here };
    case 'remove':
      return listAt(visit, session, at, listOf(target)) && rowExists(session, target)
        ? remove(session, target, here)
        : { to: here };
    case 'remove-file':
      return removeFile(visit, session, at, target, here);
    case 'correct':
    case 'take-back':
      return correct(visit, session, at, { name: target, isWrong: verb === 'correct', here });
    case 'save':
    case 'leave':
      return { to: `${visit.base}fortsetzen` };
    default:
      return { to: here };
  }
}

function add(visit: Visit, session: Session, at: Place, list: string): Step {
  const { pages } = visit.context.options;
  // A button that is pressed twice, or again after going back, leads to the row it made.
  const [empty] = emptyRows(session, list);
  if (empty !== undefined) return { to: pages.addressOf(visit.base, pages.placeOf(session, empty) ?? at) };
  const { max } = session.field(list).plan;
  const room = Math.min(typeof max === 'number' ? max : limits.rows, limits.rows);
  if (session.rows(list).length >= room) return { to: pages.addressOf(visit.base, at) };
  return { to: pages.addressOf(visit.base, pages.placeOf(session, session.addRow(list)) ?? at) };
}

function remove(session: Session, row: string, here: string): Step {
  const title = session.rows(listOf(row)).find(({ name }) => name === row)?.title.text ?? '';
  session.removeRow(row);
  // WCAG 2.4.3: what had the focus is gone; the list's heading takes it.
  return { to: here, notice: sentencesIn(session.texts.language).removed(title), focus: listOf(row) };
}

/** What the account says of a question on this page is wrong, or is right after all; where the form allows to say so. */
function correct(
  visit: Visit,
  session: Session,
  at: Place,
  { name, isWrong, here }: { name: string; isWrong: boolean; here: string },
): Step {
  const field = visit.context.options.pages.questionsAt(session, at).find((question) => question.name === name);
  if (!field?.prefilled?.correctable) return { to: here };
  session.correct(name, isWrong);
  return { to: here, focus: name };
}

function removeFile(visit: Visit, session: Session, at: Place, target: string, here: string): Step {
  const [name, sha256] = target.split('#');
  const field = visit.context.options.pages
    .questionsAt(session, at)
    .find((question) => question.name === name && isFileQuestion(question));
  const removed = filesOf(field?.answer).find((file) => file.sha256 === sha256);
  if (!field || !removed) return { to: here };
  const rest = filesOf(field.answer).filter((file) => file !== removed);
  session.set(field.name, rest.length > 0 ? rest : undefined);
  return { to: here, notice: sentencesIn(session.texts.language).removed(removed.name), focus: field.name };
}
