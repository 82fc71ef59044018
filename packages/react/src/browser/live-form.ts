import type { FieldState, Issue, PageSession } from '@vordruck/engine';
import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { issueStore } from '../field/issue-store.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import type { RowPage, StepPage } from '../page.ts';
import { issuesAt } from '../place.ts';
import { questionsAt } from '../questions.ts';
import { readAnswer } from '../read-answer.ts';
import { typeOf } from '../types/index.ts';
import { statusStore } from '../views/status.tsx';
import { placeOfPage, type LiveForm } from '../views/step-form.tsx';
import { controlsNamed, isFileInput, postedBy } from './controls.ts';
import { sayTotals } from './totals.ts';

export interface AdoptableForm extends LiveForm {
  /** Takes over all that stands in the controls. */
  readonly adopt: () => void;
}

/** Ties the controls of a page to its session: answers at once, faults when the step is left. */
export function liveForm(page: StepPage | RowPage, messages: QuestionMessages, told = titleTells): AdoptableForm {
  const { session } = page.form;
  const place = placeOfPage(page);
  const issues = issueStore(page.issues);
  const status = statusStore(page.status ?? '');
  const form = createRef<HTMLFormElement>();
  const summary = createRef<HTMLElement>();

  let sending = false;
  const sendFiles = async (address: string, token: string, element: HTMLFormElement, submitter: HTMLElement | null) => {
    try {
      const { uploadChosen } = await import('./upload.ts');
      await uploadChosen({ address, token, form: element, say: (text) => status.say(text), messages });
    } catch {
      // What is refused in pieces the form posts whole, as it does without a script: the page then tells why.
    }
    sending = true;
    element.requestSubmit(submitter);
  };
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
      if (sending) return;
      const next = isNext(event.nativeEvent);
      if (next) adopt();
      const found = withPending(session, form.current, () =>
        next ? issuesAt(session, place) : pendingIssues(session, form.current),
      );
      if (found.length > 0) {
        event.preventDefault();
        flushSync(() => issues.show(found));
        told(messages.errorPrefix);
        summary.current?.focus();
      } else if (form.current && page.form.uploads && pendingFields(session, form.current).length > 0) {
        event.preventDefault();
        const { nativeEvent } = event;
        const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
        void sendFiles(page.form.uploads, page.form.token, form.current, submitter);
      }
    },
  };
}

/** WCAG 2.4.2: the title says first that something is wrong. */
function titleTells(prefix: string): void {
  if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
}

function isNext(event: Event): boolean {
  if (!(event instanceof SubmitEvent)) return false;
  const { submitter } = event;
  return !(submitter instanceof HTMLButtonElement) || submitter.value === 'next';
}

/** Questions that the session just revealed have no controls yet; their answers are the session's. */
function hasControls(form: HTMLFormElement | null, session: PageSession, name: string): boolean {
  if (!form) return false;
  const prefix = typeOf(session.field(name).plan.type).controlNames?.(name) ?? [name];
  return prefix.some((each) => controlsNamed(form, each).length > 0);
}

/** Questions with a chosen file that is not yet sent. */
function pendingFields(session: PageSession, form: HTMLFormElement): readonly FieldState[] {
  const names = new Set([...form.elements].flatMap((each) => (isFileInput(each) && each.files?.length ? [each.name] : [])));
  return [...names].map((name) => session.field(name));
}

/** Judges with chosen files as if they were there: what only the server can see is its to say. */
function withPending(session: PageSession, form: HTMLFormElement | null, judge: () => readonly Issue[]): readonly Issue[] {
  if (!form) return judge();
  const fields = pendingFields(session, form);
  for (const field of fields) session.set(field.name, typeOf(field.plan.type).provisional?.(field, postedBy(form)));
  const found = judge();
  for (const field of fields) session.set(field.name, field.answer);
  return found;
}

/** What is wrong with chosen files, whatever button was pressed. */
function pendingIssues(session: PageSession, form: HTMLFormElement | null): readonly Issue[] {
  const paths = new Set(form ? pendingFields(session, form).map(({ path }) => path) : []);
  return paths.size === 0 ? [] : session.issues().filter(({ path }) => paths.has(path));
}
