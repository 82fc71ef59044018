import type { Answers } from './answers.ts';
import type { CompiledForm, FormTexts } from './compiled-form.ts';
import { FormSession } from './form-session.ts';
import type { Here } from './places/here.ts';
import type { PageSession, SessionInputs } from './session.ts';
import { makeRun, type Parts, type Reading } from './state/run.ts';

export { joinDate, splitDate } from './calendar/date-parts.ts';
export { addFieldType } from './types/index.ts';

/** What a page in a browser is opened with. */
export interface PageStart {
  readonly form: CompiledForm;
  readonly texts: FormTexts;
  readonly inputs: SessionInputs;
  /** What `hereOf` gave on the server. */
  readonly here: Here;
  /** Those of a session that a server has opened, not any JSON. */
  readonly answers: Answers;
  /** `@vordruck/engine/account`, where the inputs hold what an account knows. */
  readonly account?: Parts['account'];
}

const asGiven: Reading = { leaf: (_field, answer) => answer, rowIds: (rows) => rows.map(({ $row }) => $row) };

/**
 * Opens a session for a page in a browser: all that {@link start} gives but outline and values, which only servers print, so
 * that citizens need not download how.
 */
export function startPage({ form, texts, inputs, here, answers, account }: PageStart): PageSession {
  const parts: Parts = {
    setting: ({ fields }) => ({
      ...here,
      absent: here.absent.length > 0 ? new Set(fields.filter(({ index }) => here.absent.includes(index))) : undefined,
    }),
    reading: asGiven,
    ...(account ? { account } : {}),
  };
  return new FormSession(makeRun(form, texts, inputs, parts), texts, inputs, answers);
}
