import type { CompiledForm, FieldPlan, FieldState, Issue, PageSession, StepState } from '@vordruck/engine';

/** Where questions are asked: on a step's page, or on a page of one row. */
export interface Place {
  readonly step: string;
  /** By ids, `/hunde/@2`. */
  readonly row?: string;
  /** Which of the row's pages, where its list has `steps`. */
  readonly rowStep?: string;
}

export function isSamePlace(one: Place, other: Place | undefined): boolean {
  return one.step === other?.step && one.row === other.row && one.rowStep === other.rowStep;
}

/** The visible fields directly on the page of a place. */
export function fieldsAt(session: PageSession, { step, row, rowStep }: Place): readonly FieldState[] {
  if (row === undefined) return session.stepFields(step);
  return rowStep === undefined ? session.fields(row) : session.rowStepFields(row, rowStep);
}

/** What is wrong on the page of a place. */
export function issuesAt(session: PageSession, { step, row, rowStep }: Place): readonly Issue[] {
  if (row === undefined) return session.issues({ step });
  return session.issues(rowStep === undefined ? { row } : { row, step: rowStep });
}

/** The list that a row belongs to: `/hunde/@2` → `/hunde`. */
export function listOf(row: string): string {
  return row.slice(0, row.lastIndexOf('/@'));
}

/** The innermost row in a name: `/hunde/@2/impfung/datum` → `/hunde/@2`. */
export function rowIn(name: string): string | undefined {
  return /^.*\/@[^/]+/.exec(name)?.[0];
}

/**
 * The place where a field is asked; a row is asked on its own pages, of which this is the first one shown. Only for rows that
 * are there; `undefined` for what stands in no step.
 */
export function placeOf(session: PageSession, name: string): Place | undefined {
  const top = planOf(session, `/${name.split('/')[1] ?? ''}`);
  const step = top && session.form.steps[top.step]?.step;
  if (step === undefined) return undefined;
  const row = rowIn(name);
  if (row === undefined) return { step };
  const pages = planOf(session, listOf(row))?.steps;
  if (!pages) return { step, row };
  if (row === name) {
    const rowStep = session.rowSteps(row)[0]?.step;
    return rowStep === undefined ? placeOf(session, listOf(row)) : { step, row, rowStep };
  }
  const [id = ''] = name.slice(row.length + 1).split('/');
  const field = planOf(session, `${row}/${id}`);
  const rowStep = pages.find(({ fields }) => fields.some((index) => session.form.fields[index] === field))?.step;
  return rowStep === undefined ? undefined : { step, row, rowStep };
}

/** The plan of the field or list that a name means, whether it is shown and its rows are there or not. */
export function planOf(session: PageSession, name: string): FieldPlan | undefined {
  const { fields } = session.form;
  const indices = indicesOf(session.form);
  let index: number | undefined = -1;
  for (const segment of name.split('/').slice(1)) {
    if (segment.startsWith('@')) continue;
    index = indices.get(`${index} ${segment}`);
    if (index === undefined) return undefined;
  }
  return fields[index];
}

const known = new WeakMap<CompiledForm, ReadonlyMap<string, number>>();

/** Places of the fields in the plan by the place of their parent and their id: a summary of hundreds of faults asks for each. */
function indicesOf(form: CompiledForm): ReadonlyMap<string, number> {
  const indices = known.get(form) ?? new Map(form.fields.map(({ parent, id }, index) => [`${parent} ${id}`, index]));
  known.set(form, indices);
  return indices;
}

/** The place after this one; after the pages of a row their list's; `undefined` after the last step. */
export function placeAfter(session: PageSession, place: Place): Place | undefined {
  const { step, row, rowStep } = place;
  if (row === undefined) {
    const next = following(session.steps(), session.form.steps, step, 1);
    return next === undefined ? undefined : { step: next };
  }
  const next = rowStep === undefined ? undefined : following(session.rowSteps(row), pagesOf(session, row), rowStep, 1);
  return next === undefined ? listPlace(session, place) : { step, row, rowStep: next };
}

/** The place before this one; before the first page of a row its list's; `undefined` before the first step. */
export function placeBefore(session: PageSession, place: Place): Place | undefined {
  const { step, row, rowStep } = place;
  if (row === undefined) {
    const last = following(session.steps(), session.form.steps, step, -1);
    return last === undefined ? undefined : { step: last };
  }
  const last = rowStep === undefined ? undefined : following(session.rowSteps(row), pagesOf(session, row), rowStep, -1);
  return last === undefined ? listPlace(session, place) : { step, row, rowStep: last };
}

function pagesOf(session: PageSession, row: string): readonly { readonly step: string }[] {
  return planOf(session, listOf(row))?.steps ?? [];
}

function listPlace(session: PageSession, { step, row = '' }: Place): Place {
  return placeOf(session, listOf(row)) ?? { step };
}

/** The next step shown, by the order of the plan: an answer may just have hidden the step that it was given on. */
function following(
  shown: readonly StepState[],
  planned: readonly { readonly step: string }[],
  from: string,
  by: 1 | -1,
): string | undefined {
  const isShown = new Set(shown.map(({ step }) => step));
  const here = planned.findIndex(({ step }) => step === from);
  if (here < 0) return undefined;
  const others = by > 0 ? planned.slice(here + 1) : planned.slice(0, here).toReversed();
  return others.find(({ step }) => isShown.has(step))?.step;
}
