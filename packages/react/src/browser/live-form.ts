import type { Issue, Session } from '@vordruck/engine';
import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { issueStore } from '../field/issue-store.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import type { RowPage, StepPage } from '../page.ts';
import { questionsAt } from '../questions.ts';
import { readAnswer } from '../read-answer.ts';
import { typeOf } from '../types/index.ts';
import { statusStore } from '../views/status.tsx';
import { placeOfPage, type LiveForm } from '../views/step-form.tsx';
import { controlsNamed, postedBy } from './controls.ts';
import { sayTotals } from './totals.ts';

export interface AdoptableForm extends LiveForm {
  /** Takes over all that stands in the controls. */
  readonly adopt: () => void;
}

/** Ties the controls of a page to its session: answers at once, faults when the step is left. */
export function liveForm(page: StepPage | RowPage, messages: QuestionMessages): AdoptableForm {
  const { session } = page.form;
  const place = placeOfPage(page);
  const issues = issueStore(page.issues);
  const status = statusStore(page.status ?? '');
  const form = createRef<HTMLFormElement>();
  const summary = createRef<HTMLElement>();

  const read = (name: string) => {
    if (form.current) session.set(name, readAnswer(session.field(name), postedBy(form.current)));
  };
  const adopt = () => {
    // An answer may reveal questions that hold answers too, so it is looked again until nothing new appears.
    const seen = new Set<string>();
    for (let next = questionsAt(session, place); next.some(({ name }) => !seen.has(name)); next = questionsAt(session, place)) {
      for (const { name } of next) {
        if (!seen.has(name) && hasControls(form.current, session, name)) read(name);
        seen.add(name);
      }
    }
  };
  sayTotals(session, place, messages, status);

  return {
    issues,
    status,
    form,
    summary,
    adopt,
    changed(name, target) {
      const field = session.field(name);
      if (form.current && target instanceof HTMLInputElement)
        typeOf(field.plan.type).settle?.(field, target, controlsNamed(form.current, name));
      read(name);
    },
    submit(event) {
      if (!isNext(event.nativeEvent)) return;
      adopt();
      const found = session
        .issues(place.row === undefined ? { step: place.step } : { row: place.row })
        .filter((issue) => !isPending(session, form.current, issue));
      if (found.length === 0) return;
      event.preventDefault();
      flushSync(() => issues.show(found));
      if (!document.title.startsWith(messages.errorPrefix)) document.title = messages.errorPrefix + document.title;
      summary.current?.focus();
    },
  };
}

function isNext(event: Event): boolean {
  if (!(event instanceof SubmitEvent)) return false;
  const { submitter } = event;
  return !(submitter instanceof HTMLButtonElement) || submitter.value === 'next';
}

/** Questions that the session just revealed have no controls yet; their answers are the session's. */
function hasControls(form: HTMLFormElement | null, session: Session, name: string): boolean {
  if (!form) return false;
  const prefix = typeOf(session.field(name).plan.type).controlNames?.(name) ?? [name];
  return prefix.some((each) => controlsNamed(form, each).length > 0);
}

/** A chosen file is on its way with the post: only the server can judge it. */
function isPending(session: Session, form: HTMLFormElement | null, issue: Issue): boolean {
  const field = session.field(issue.path);
  return form !== null && (typeOf(field.plan.type).pending?.(field, postedBy(form)) ?? false);
}
