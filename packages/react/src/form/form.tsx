import {
  start,
  type Answers,
  type CompiledForm,
  type FormTexts,
  type SessionInputs,
  type Values as AnyValues,
} from '@vordruck/engine';
import { useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode, type SubmitEvent as Submitting } from 'react';
import { postedBy } from '../browser/controls.ts';
import { liveForm } from '../browser/live-form.ts';
import { ComponentsContext, type Components } from '../components.ts';
import { documentTitle } from '../document/title.ts';
import { idOf } from '../field/ids.ts';
import '../field/account-marks.tsx';
import { messagesFor } from '../messages/index.ts';
import { questionsOfDeclarations } from '../questions.ts';
import { readAnswer } from '../read-answer.ts';
import { reviewView } from '../views/review.tsx';
import { sendView } from '../views/send.tsx';
import { StepForm } from '../views/step-form.tsx';
import { stepView } from '../views/step.tsx';
import { afterAction, atLink, base, firstPlace, pageAt, type Shown } from './moves.ts';
import { takeChosenFiles } from './take-files.ts';

/** What a person sends. */
export interface Submitted<Values = AnyValues> {
  readonly answers: Answers;
  /** Canonical and typed: the `Values` of the form's `.d.ts`. */
  readonly values: Values;
  /** The bytes of files, by the SHA-256 that answers name. */
  readonly files: ReadonlyMap<string, File>;
}

export interface FormProps<Values = AnyValues> {
  /** The default export of `<form>.js`. */
  readonly form: CompiledForm;
  /** `<form>.<language>.json`; tells the language of the pages. */
  readonly texts: FormTexts;
  readonly inputs: SessionInputs;
  /** To go on from. */
  readonly answers?: Answers;
  readonly components?: Components;
  /** After the last page, with nothing missing. What comes then is the host's to show. */
  readonly onSubmit: (submitted: Submitted<Values>) => void | Promise<void>;
  /** Each page: the host keeps the answers if it wants to. */
  readonly onChange?: (answers: Answers) => void;
  /** The title of each page; the host decides what becomes of its document's. */
  readonly onTitle?: (title: string) => void;
}

/**
 * A whole form in somebody's own React application: steps, rows, review and declarations without a server. The pages are the
 * portal's own; only what a post would do happens here.
 */
export function Form<Values = AnyValues>(props: FormProps<Values>): ReactNode {
  const { form, texts, inputs } = props;
  const root = useRef<HTMLDivElement>(null);
  const files = useRef(new Map<string, File>());
  const [shown, show] = useState<Shown>(() => {
    const answers = props.answers ?? {};
    return { at: firstPlace(start(form, texts, inputs, answers)), answers, issues: [], focus: '' };
  });
  const messages = messagesFor(texts.language);
  // A session of its own for each page: what a page listened to goes with it.
  const session = useMemo(() => start(form, texts, inputs, shown.answers), [form, texts, inputs, shown]);
  const page = useMemo(() => pageAt(session, shown), [session, shown]);
  const live = useMemo(
    () =>
      page.kind === 'step' || page.kind === 'row'
        ? liveForm(page, messages, (prefix) => props.onTitle?.(prefix + titleOf()))
        : undefined,
    // The handler of the title may be another at each render of the host; the page stays.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [page, messages],
  );
  const view =
    page.kind === 'review'
      ? reviewView(page, messages)
      : page.kind === 'send'
        ? sendView(page, messages)
        : stepView(page, messages);
  const titleOf = () => documentTitle([view.title, view.service], undefined);
  const title = documentTitle([view.title, view.service], view.failed ? messages.errorPrefix : undefined);
  const { onTitle } = props;
  // In braces: whatever a host's handler gives back is no clean-up.
  useEffect(() => {
    onTitle?.(title);
  }, [title, onTitle]);
  useEffect(() => {
    if (shown.target !== undefined) focusOn(root.current, shown.target);
    else if (shown.focus !== '') focusOnOpened(root.current, shown.focus);
  }, [shown]);
  const go = (next: Shown): void => {
    show(next);
    props.onChange?.(next.answers);
  };

  const submit = (event: Submitting<HTMLElement>): void => {
    const element = event.target;
    if (!(element instanceof HTMLFormElement) || event.isDefaultPrevented()) return;
    event.preventDefault();
    const { nativeEvent } = event;
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const action = button instanceof HTMLButtonElement ? button.value : 'next';
    if (page.kind !== 'send') {
      live?.adopt();
      void takeChosenFiles(session, element, files.current).then(() => go(afterAction(session, shown, action, messages)));
      return;
    }
    for (const field of questionsOfDeclarations(session)) session.set(field.name, readAnswer(field, postedBy(element)));
    const issues = session.issues({ declarations: true });
    if (issues.length > 0) go({ ...shown, answers: session.answers, issues });
    // The form's own types are the compiler's to know; values are those of this very form.
    else void props.onSubmit({ answers: session.answers, values: session.values() as Values, files: files.current });
  };
  const click = (event: MouseEvent<HTMLElement>): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (href.startsWith('#')) {
      event.preventDefault();
      focusOn(root.current, href.slice(1));
    } else if (href.startsWith(base)) {
      event.preventDefault();
      live?.adopt();
      go(atLink(session, href));
    }
  };
  return (
    // Clicks on links and posts of forms bubble here; nothing here is itself operated.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="vd-form-root" lang={texts.language} ref={root} onClick={click} onSubmit={submit}>
      <ComponentsContext value={props.components ?? {}}>
        {page.kind === 'step' || page.kind === 'row' ? (
          <StepForm key={shown.answers === session.answers ? page.step : ''} page={page} messages={messages} live={live} />
        ) : (
          view.content
        )}
      </ComponentsContext>
    </div>
  );
}

/**
 * What a page opens for, as the portal's pages have it by `autofocus`, which no browser heeds in a page that was there before:
 * the summary of faults, what was revealed, the heading, or the only question (WCAG 2.4.3).
 */
function focusOnOpened(root: HTMLElement | null, name: string | undefined): void {
  const opened = ['#fehler', ...(name === undefined ? [] : [`[id="${CSS.escape(idOf(name))}"]`]), 'h1[tabindex]', questions];
  const found = opened.map((selector) => root?.querySelector(selector)).find((element) => element instanceof HTMLElement);
  if (found instanceof HTMLElement) found.focus();
}

const questions = ':is(input:not([type=hidden]), select, textarea)';

function focusOn(root: HTMLElement | null, id: string): void {
  const found = root?.querySelector(`[id="${CSS.escape(id)}"]`);
  if (!(found instanceof HTMLElement)) return;
  found.scrollIntoView();
  found.focus();
}
