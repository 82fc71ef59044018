import type { FieldState, PageSession } from '@vordruck/engine';
import { fieldsAt, type Place } from '../place.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import type { StatusStore } from '../views/status.tsx';
import { typeOf } from '../types/index.ts';

/** Milliseconds after the last change: a screen reader is not interrupted while one types (WCAG 4.1.3). */
const pause = 1000;

/** Tells in the live region what computed values became, once typing rests. */
export function sayTotals(session: PageSession, place: Place, messages: QuestionMessages, status: StatusStore): void {
  let said = totals(session, place, messages);
  let timer: ReturnType<typeof setTimeout> | undefined;
  session.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = totals(session, place, messages);
      const news = [...now].filter(([name, text]) => said.get(name) !== text).map(([, text]) => text);
      said = now;
      if (news.length > 0) status.say(news.join('. '));
    }, pause);
  });
}

function totals(session: PageSession, place: Place, messages: QuestionMessages): ReadonlyMap<string, string> {
  return new Map(
    computed(session, fieldsAt(session, place)).map((field) => [
      field.name,
      `${field.label.text}: ${field.display.map(({ text }) => text).join(', ') || messages.notComputed}`,
    ]),
  );
}

function computed(session: PageSession, fields: readonly FieldState[]): readonly FieldState[] {
  return fields.flatMap((field) => {
    if (typeOf(field.plan.type).kind === 'group') return computed(session, session.fields(field.name));
    return field.plan.value === undefined ? [] : [field];
  });
}
