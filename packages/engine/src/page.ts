import type { Answers } from './answers.ts';
import type { CompiledForm, FormTexts } from './compiled-form.ts';
import { FormSession } from './form-session.ts';
import type { PageSession, SessionInputs } from './session.ts';
import { makeRun, type Parts, type Reading } from './state/run.ts';

export { joinDate, splitDate } from './calendar/date-parts.ts';
export { addFieldType } from './types/index.ts';

const asGiven: Reading = { leaf: (_field, answer) => answer, rowIds: (rows) => rows.map(({ $row }) => $row) };

/**
 * Opens a session for a page in a browser: all that {@link start} gives but outline and values, which only servers print, so
 * that citizens need not download how. The answers are those of a session that a server has opened, not any JSON. `account` is
 * `@vordruck/engine/account`, where the inputs hold what an account knows.
 */
export function startPage(
  form: CompiledForm,
  texts: FormTexts,
  inputs: SessionInputs,
  answers: Answers = {},
  account?: Parts['account'],
): PageSession {
  const parts = { reading: asGiven, ...(account ? { account } : {}) };
  return new FormSession(makeRun(form, texts, inputs, parts), texts, inputs, answers);
}
