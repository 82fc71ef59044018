import { useCallback, useMemo, useSyncExternalStore, type ReactNode, type RefObject, type SubmitEventHandler } from 'react';
import type { Printed, PageSession } from '@vordruck/engine';
import { createFormControl } from 'react-hook-form';
import { addressOf } from '../addresses.ts';
import { PageContext, useShown, useInside, usePage, type Registration } from '../field/context.ts';
import { fieldStore } from '../field/field-store.ts';
import { issueStore, type IssueStore } from '../field/issue-store.ts';
import { Question } from '../field/question.tsx';
import { scopeOf } from '../field/ids.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import type { RowPage, StepPage } from '../page.ts';
import { listOf, placeBefore, planOf, type Place } from '../place.ts';
import { typeOf } from '../types/index.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Status, statusStore, type StatusStore } from './status.tsx';
import { focused } from '../field/focused.ts';

export interface StepFormProps {
  readonly page: StepPage | RowPage;
  readonly messages: QuestionMessages;
  /** What the script adds to the same tree; the server leaves it out. */
  readonly live?: LiveForm;
}

export interface LiveForm {
  readonly issues: IssueStore;
  readonly status: StatusStore;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly summary: RefObject<HTMLElement | null>;
  /** A control of this question changed. */
  readonly changed: (field: string, control: unknown) => void;
  readonly submit: SubmitEventHandler<HTMLFormElement>;
}

export function placeOfPage(page: StepPage | RowPage): Place {
  if (page.kind === 'step') return { step: page.step };
  return { step: page.step, row: page.row, ...(page.rowStep === undefined ? {} : { rowStep: page.rowStep }) };
}

/** The page of a step or row: the same tree on the server and in the browser. */
export function StepForm({ page, messages, live }: StepFormProps): ReactNode {
  // Without its hook, which renders the whole page again for states that nobody asks. No default values: react-hook-form then
  // reads what stands in the controls, so what was typed before stays (promise 60).
  const { register } = useMemo(() => createFormControl<Record<string, unknown>>({ reValidateMode: 'onSubmit' }), []);
  const status = useMemo(() => live?.status ?? statusStore(page.status ?? ''), [live, page]);
  const context = useMemo<PageContext>(
    () => ({
      session: page.form.session,
      messages,
      fields: fieldStore(page.form.session, placeOfPage(page)),
      issues: live?.issues ?? issueStore(page.issues),
      base: page.form.base,
      place: placeOfPage(page),
      ...scopeOf(page.form),
      focus: page.focus,
      atHeading: page.issues.length === 0 && page.focus === undefined,
      live: live && { changed: (field) => live.changed(field, undefined), say: (text) => live.status.say(text) },
      register: registerOnce((name, field) =>
        register(name, live ? { onChange: (event: { readonly target: unknown }) => live.changed(field, event.target) } : {}),
      ),
    }),
    [page, messages, live, register],
  );
  return (
    <PageContext value={context}>
      <BackLink page={page} messages={messages} />
      <ErrorSummary ref={live?.summary} />
      <Status store={status} seen={Boolean(page.status)} />
      <PostForm page={page} live={live} />
    </PageContext>
  );
}

/**
 * React takes a control's ref away and gives it anew whenever the function changed, which react-hook-form's does at each
 * render: at 500 questions most of the time between "Weiter" and the faults. Kept, until the control leaves the page.
 */
function registerOnce(register: PageContext['register']): PageContext['register'] {
  const known = new Map<string, Registration>();
  return (name, field) => {
    const registration = known.get(name) ?? register(name, field);
    known.set(name, registration);
    return registration;
  };
}

/** More questions than these on a page, which no form should have, are laid out only where one looks. */
const many = 50;

function PostForm({ page, live }: { readonly page: StepPage | RowPage; readonly live: LiveForm | undefined }): ReactNode {
  const { session, messages, base, place } = usePage();
  const shown = useShown();
  const names = useInside('');
  const single = singleQuestion(session, place);
  const hasFiles = shown.some((name) => typeOf(session.field(name).plan.type).pending);
  return (
    <form
      className="vd-form"
      method="post"
      action={addressOf(base, place)}
      encType={hasFiles ? 'multipart/form-data' : undefined}
      noValidate
      ref={live?.form}
      onSubmit={live?.submit}
    >
      {/* One wrapping element: hundreds of fields directly inside a form mount more than twice as slowly. */}
      <div className={names.length > many ? 'vd-questions vd-questions-many' : 'vd-questions'}>
        <input type="hidden" name="_token" value={page.form.token} />
        {/* Answers are read as this version means them, whatever version the draft has reached meanwhile. */}
        <input type="hidden" name="_version" value={page.form.session.form.hash} />
        <input type="hidden" name="_shown" value={shown.join(' ')} />
        {/* Enter in a text field presses the first submit button, which must not be one that adds, removes or uploads. */}
        <button className="vd-sr-only" type="submit" name="_action" value="next" tabIndex={-1} aria-hidden="true">
          {messages.next}
        </button>
        <StepHeading page={page} single={single} />
        {names.map((name) => (
          <Question key={name} name={name} heading={name === single} />
        ))}
        <div className="vd-actions">
          <button className="vd-button vd-button-primary" type="submit" name="_action" value="next">
            <span>{messages.next}</span>
          </button>
          {/* Without a server that guards its posts there is nothing to save on. */}
          {page.form.token !== '' && (
            <button className="vd-button vd-button-quiet" type="submit" name="_action" value="save">
              <span>{messages.saveLater}</span>
            </button>
          )}
        </div>
      </div>
    </form>
  );
}

function StepHeading({ page, single }: { readonly page: StepPage | RowPage; readonly single: string | undefined }): ReactNode {
  const { session, messages, atHeading, ids } = usePage();
  const steps = session.steps();
  const index = steps.findIndex((each) => each.step === page.step);
  const service = session.text('title');
  const intro = introOf(session, page);
  return (
    <>
      <p className="vd-caption">
        <span lang={service?.lang}>{service?.text}</span>
        <span className="vd-caption-step">{messages.stepOf(index + 1, steps.length)}</span>
      </p>
      {single === undefined && (
        <h1 className="vd-title" id={page.kind === 'row' ? ids(page.row) : undefined} tabIndex={-1} {...focused(atHeading)}>
          <Heading page={page} />
        </h1>
      )}
      {intro && (
        <p className="vd-intro" lang={intro.lang}>
          {intro.text}
        </p>
      )}
      {single === undefined && <p className="vd-lead">{messages.allRequired}</p>}
    </>
  );
}

function introOf(session: PageSession, page: StepPage | RowPage): Printed | undefined {
  if (page.kind === 'step') return session.text(`steps.${page.step}.intro`);
  if (page.rowStep === undefined) return undefined;
  return session.text(`${planOf(session, page.row)?.key ?? ''}.steps.${page.rowStep}.intro`, page.row);
}

/** A row's title holds answers ("Dog 2: Bello"), so it follows them. */
function Heading({ page }: { readonly page: StepPage | RowPage }): ReactNode {
  const { session } = usePage();
  // A text is compared, not the objects made anew at each look.
  const read = () => headingText(session, page);
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  useSyncExternalStore(subscribe, read, read);
  const [title, part] = headingOf(session, page);
  return (
    <>
      <span lang={title?.lang}>{title?.text}</span>
      {part && <span>{headingSeparator}</span>}
      {part && <span lang={part.lang}>{part.text}</span>}
    </>
  );
}

/** Between a row and what one of its pages is about. */
const headingSeparator = ' – ';

/** "Hund 2: Bello – Impfung" */
export function headingText(session: PageSession, page: StepPage | RowPage): string {
  return headingOf(session, page)
    .map(({ text }) => text)
    .join(headingSeparator);
}

/** The title of the step or row; and of the row's page, where it has several. */
function headingOf(session: PageSession, page: StepPage | RowPage): readonly Printed[] {
  if (page.kind === 'step') return session.steps().flatMap(({ step, title }) => (step === page.step ? [title] : []));
  const row = session.rows(listOf(page.row)).find(({ name }) => name === page.row);
  const part = session.rowSteps(page.row).find(({ step }) => step === page.rowStep);
  return [row, part].flatMap((each) => each?.title ?? []);
}

/** The name of a step's only question, whose label then is the page's heading (GOV.UK). By the plan, so that nothing moves while one answers. */
function singleQuestion(session: PageSession, place: Place): string | undefined {
  if (place.row !== undefined) return undefined;
  const planned = session.form.steps.find((each) => each.step === place.step)?.fields ?? [];
  const only = planned.length === 1 ? session.stepFields(place.step)[0] : undefined;
  if (!only || only.plan.value !== undefined) return undefined;
  const { kind, frame } = typeOf(only.plan.type);
  return kind === 'question' && frame !== 'own' ? only.name : undefined;
}

function BackLink({ page, messages }: { readonly page: StepPage | RowPage; readonly messages: QuestionMessages }): ReactNode {
  return (
    <a className="vd-back" href={backFrom(page)}>
      <span>{messages.back}</span>
    </a>
  );
}

function backFrom(page: StepPage | RowPage): string {
  const { base, session } = page.form;
  const before = placeBefore(session, placeOfPage(page));
  return before ? addressOf(base, before) : base;
}
