import {
  start,
  type Answers,
  type FormTexts,
  type Session,
  type SessionInputs,
  type TypedForm,
  type Values as AnyValues,
} from '@vordruck/engine';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type SubmitEvent as Submitting,
} from 'react';
import { postedBy } from '../browser/controls.ts';
import { type AdoptableForm, liveForm } from '../browser/live-form.ts';
import { ComponentsContext, type Components } from '../components.ts';
import { documentTitle } from '../document/title.ts';
import type { View } from '../document/view.ts';
import '../field/account-marks.tsx';
import { messagesFor, type Messages } from '../messages/index.ts';
import { questionsOfDeclarations } from '../questions.ts';
import { readAnswer } from '../read-answer.ts';
import { reviewView } from '../views/review.tsx';
import { sendView } from '../views/send.tsx';
import { StepForm } from '../views/step-form.tsx';
import { stepView } from '../views/step.tsx';
import { focusOn, focusOnOpened } from './focus.ts';
import { afterAction, atLink, base, firstPlace, isThere, pageAt, type Shown, type ShownPage } from './moves.ts';
import { takeChosenFiles } from './take-files.ts';
import { useHistory } from './use-history.ts';
import { usePrefix } from './use-prefix.ts';

/** What a person sends. */
export interface Submitted<Values = AnyValues> {
  readonly answers: Answers;
  /** Canonical and typed: the `Values` of the form's `.d.ts`. */
  readonly values: Values;
  /** The bytes of files, by the SHA-256 that answers name. */
  readonly files: ReadonlyMap<string, File>;
}

export interface FormProps<Values = AnyValues> {
  /** The default export of `<form>.js`; its `<form>.d.ts` tells the type of the values. */
  readonly form: TypedForm<Values>;
  /** `<form>.<language>.json`; tells the language of the pages. */
  readonly texts: FormTexts;
  readonly inputs: SessionInputs;
  /** To go on from. */
  readonly answers?: Answers;
  readonly components?: Components;
  /** Stands before all ids; one that nobody else has unless given. */
  readonly idPrefix?: string;
  /** "Back" and "forward" of the browser lead from page to page of the form; false where the host keeps its own history. */
  readonly history?: boolean;
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
  const prefix = usePrefix(props.idPrefix);
  const root = useRef<HTMLDivElement>(null);
  const files = useRef(new Map<string, File>());
  const [shown, show] = useState<Shown>(() => {
    const answers = props.answers ?? {};
    return { at: firstPlace(start(form, texts, inputs, answers)), answers, issues: [], focus: '' };
  });
  const messages = messagesFor(texts.language);
  // A session of its own for each page: what a page listened to goes with it.
  const session = useMemo(() => start(form, texts, inputs, shown.answers), [form, texts, inputs, shown]);
  const page = useMemo(() => pageAt(session, shown, prefix), [session, shown, prefix]);
  const live = useMemo(
    () =>
      page.kind === 'step' || page.kind === 'row'
        ? liveForm(page, messages, (prefix) => props.onTitle?.(prefix + titleOf()))
        : undefined,
    // The handler of the title may be another at each render of the host; the page stays.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [page, messages],
  );
  const view = viewOf(page, messages);
  const titleOf = () => documentTitle([view.title, view.service], undefined);
  const title = documentTitle([view.title, view.service], view.failed ? messages.errorPrefix : undefined);
  const { onTitle } = props;
  // In braces: whatever a host's handler gives back is no clean-up.
  useEffect(() => {
    onTitle?.(title);
  }, [title, onTitle]);
  useEffect(() => {
    if (shown.target !== undefined) focusOn(root.current, shown.target);
    else if (shown.focus !== '') focusOnOpened(root.current, prefix, shown.focus);
  }, [shown, prefix]);
  const visited = useHistory(`vordruck ${form.form} ${prefix}`, shown.at, props.history ?? true, (at) => {
    live?.adopt();
    show({ at: isThere(session, at) ? at : firstPlace(session), answers: session.answers, issues: [] });
  });
  const go = (next: Shown): void => {
    visited.went(next.at);
    show(next);
    props.onChange?.(next.answers);
  };

  const turn: Turn = {
    page, session, shown, messages, live, go, root,
    files: files.current,
    // The form's own types are the compiler's to know; values are those of this very form.
    send: () => void props.onSubmit({ answers: session.answers, values: session.values() as Values, files: files.current }),
  }; // prettier-ignore
  return (
    // Clicks on links and posts of forms bubble here; nothing here is itself operated.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className="vd-form-root"
      lang={texts.language}
      ref={root}
      onClick={(event) => takeClick(event, turn)}
      onSubmit={(event) => takeSubmit(event, turn)}
    >
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

/** What a click or a post can do to the page shown. */
interface Turn {
  readonly page: ShownPage;
  readonly session: Session;
  readonly shown: Shown;
  readonly messages: Messages;
  readonly live: AdoptableForm | undefined;
  readonly root: RefObject<HTMLElement | null>;
  readonly files: Map<string, File>;
  readonly go: (next: Shown) => void;
  readonly send: () => void;
}

function takeSubmit(event: Submitting<HTMLElement>, { page, session, shown, messages, live, files, go, send }: Turn): void {
  const element = event.target;
  if (!(element instanceof HTMLFormElement) || event.isDefaultPrevented()) return;
  event.preventDefault();
  const { nativeEvent } = event;
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  const action = button instanceof HTMLButtonElement ? button.value : 'next';
  if (page.kind !== 'send') {
    live?.adopt();
    void takeChosenFiles(session, element, files).then(() => go(afterAction(session, shown, action, messages)));
    return;
  }
  for (const field of questionsOfDeclarations(session)) session.set(field.name, readAnswer(field, postedBy(element)));
  const issues = session.issues({ declarations: true });
  if (issues.length > 0) go({ ...shown, answers: session.answers, issues });
  else send();
}

function takeClick(event: MouseEvent<HTMLElement>, { session, live, root, go }: Turn): void {
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
}

function viewOf(page: ShownPage, messages: Messages): View {
  switch (page.kind) {
    case 'review':
      return reviewView(page, messages);
    case 'send':
      return sendView(page, messages);
    default:
      return stepView(page, messages);
  }
}
