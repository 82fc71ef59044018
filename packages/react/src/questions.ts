import type { FieldState, Session } from '@vordruck/engine';
import { fieldsAt, type Place } from './place.ts';
import { typeOf } from './types/index.ts';

/**
 * The questions that a page asks now, in order: groups are looked into, lists are not (their rows have pages of their own);
 * computed fields and notices ask nothing. A page posts their names as `_shown`.
 */
export function questionsAt(session: Session, place: Place): readonly FieldState[] {
  return asked(session, fieldsAt(session, place));
}

/** The declarations, which the sending page asks. */
export function questionsOfDeclarations(session: Session): readonly FieldState[] {
  return asked(session, session.declarations());
}

function asked(session: Session, fields: readonly FieldState[]): readonly FieldState[] {
  return fields.flatMap((field) => {
    const { kind } = typeOf(field.plan.type);
    if (kind === 'group') return asked(session, session.fields(field.name));
    return kind === 'question' && field.plan.value === undefined ? [field] : [];
  });
}
