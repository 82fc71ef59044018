import type { FieldState, Issue, Session } from '@vordruck/engine';

/** What the definition promises of one page. */
export interface Promised {
  readonly language: string;
  /** The page tells of faults. */
  readonly failed: boolean;
  /** Title of the step or row, and of the row's page where it has several; absent where the page has words of its own. */
  readonly heading?: string;
  readonly service: string;
  /** In the order of the definition; empty where nothing is asked. */
  readonly questions: readonly PromisedQuestion[];
  /** Sentences of the summary of faults. */
  readonly faults: readonly string[];
}

/** What the definition promises of one field. */
export interface PromisedQuestion {
  readonly kind: 'question' | 'group' | 'list' | 'computed' | 'notice';
  readonly type: string;
  readonly name: string;
  readonly label: string;
  /** Language of the label. */
  readonly language: string;
  readonly help?: string;
  readonly fault?: string;
  readonly required: boolean;
  /** `off` where the form names no token: then it is not about the person who fills in. */
  readonly token: string;
  readonly options: readonly string[];
}

/** Where a page asks: on a step, on the page of a row, or before sending. */
export type Place =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'row'; readonly step: string; readonly row: string; readonly rowStep?: string }
  | { readonly kind: 'send' }
  | { readonly kind: 'other' };

/** What a page must hold, by the compiled form alone. */
export function promiseOf(session: Session, place: Place, failed: boolean): Promised {
  const issues = failed ? issuesOf(session, place) : [];
  const heading = headingOf(session, place);
  return {
    language: session.texts.language,
    failed,
    ...(heading !== undefined && { heading }),
    service: session.text('title')?.text ?? '',
    questions: fieldsOf(session, place).flatMap((field) => questionsOf(session, field, issues)),
    faults: issues.map(({ message }) => message),
  };
}

function issuesOf(session: Session, place: Place): readonly Issue[] {
  if (place.kind === 'step') return session.issues({ step: place.step });
  if (place.kind === 'row')
    return session.issues({ row: place.row, ...(place.rowStep !== undefined && { step: place.rowStep }) });
  return place.kind === 'send' ? session.issues({ declarations: true }) : [];
}

function headingOf(session: Session, place: Place): string | undefined {
  if (place.kind === 'step') return session.steps().find(({ step }) => step === place.step)?.title.text;
  if (place.kind !== 'row') return undefined;
  const list = place.row.slice(0, place.row.lastIndexOf('/@'));
  const row = session.rows(list).find(({ name }) => name === place.row)?.title.text;
  const page = session.rowSteps(place.row).find(({ step }) => step === place.rowStep)?.title.text;
  return row === undefined || page === undefined ? row : `${row} – ${page}`;
}

function fieldsOf(session: Session, place: Place): readonly FieldState[] {
  if (place.kind === 'step') return session.stepFields(place.step);
  if (place.kind === 'send') return session.declarations();
  if (place.kind === 'other') return [];
  return place.rowStep === undefined ? session.fields(place.row) : session.rowStepFields(place.row, place.rowStep);
}

function questionsOf(session: Session, field: FieldState, issues: readonly Issue[]): readonly PromisedQuestion[] {
  const { plan, name, label, help, path } = field;
  if (plan.show === false || !field.visible) return [];
  const fault = issues.find((issue) => issue.path === path)?.message;
  const kind = kindOf(field);
  const question: PromisedQuestion = {
    kind,
    type: plan.type,
    name,
    label: label.text,
    language: label.lang ?? session.texts.language,
    ...(help && { help: help.text }),
    ...(fault !== undefined && { fault }),
    required: field.required,
    token: plan.autocomplete ?? 'off',
    options: field.options.map((option) => option.label.text),
  };
  return kind === 'group'
    ? [question, ...session.fields(name).flatMap((inner) => questionsOf(session, inner, issues))]
    : [question];
}

function kindOf({ plan }: FieldState): PromisedQuestion['kind'] {
  if (plan.value !== undefined) return 'computed';
  const kinds: Readonly<Record<string, PromisedQuestion['kind']>> = { group: 'group', list: 'list', notice: 'notice' };
  return kinds[plan.type] ?? 'question';
}
