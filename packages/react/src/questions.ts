import type { FieldState, PageSession } from '@vordruck/engine';
import { fieldsAt, type Place } from './place.ts';
import { typeOf } from './types/index.ts';

/**
 * The questions that a page asks now, in order: groups are looked into, lists are not (their rows have pages of their own);
 * computed fields and notices ask nothing.
 */
export function questionsAt(session: PageSession, place: Place): readonly FieldState[] {
  return shownAt(session, place).filter(isQuestion);
}

/** The questions and the lists of a page, in order. A page posts their names as `_shown`: what is not among them is new. */
export function shownAt(session: PageSession, place: Place): readonly FieldState[] {
  return shown(session, fieldsAt(session, place));
}

/** The declarations, which the sending page asks. */
export function questionsOfDeclarations(session: PageSession): readonly FieldState[] {
  return shown(session, session.declarations()).filter(isQuestion);
}

function isQuestion({ plan }: FieldState): boolean {
  return typeOf(plan.type).kind === 'question';
}

function shown(session: PageSession, fields: readonly FieldState[]): readonly FieldState[] {
  return fields.flatMap((field) => {
    const { kind } = typeOf(field.plan.type);
    if (kind === 'group') return shown(session, session.fields(field.name));
    return kind === 'list' || (kind === 'question' && field.plan.value === undefined) ? [field] : [];
  });
}
