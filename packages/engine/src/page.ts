import type { Answers } from './answers.ts';
import type { CompiledForm, FormTexts } from './compiled-form.ts';
import { FormSession } from './form-session.ts';
import type { PageSession, SessionInputs } from './session.ts';
import { makeRun } from './state/run.ts';

export { addFieldType } from './types/index.ts';

/**
 * Opens a session for a page in a browser: all that {@link start} gives but outline and values, which only servers print, so
 * that citizens need not download how.
 */
export function startPage(form: CompiledForm, texts: FormTexts, inputs: SessionInputs, answers: Answers = {}): PageSession {
  return new FormSession(makeRun(form, texts, inputs), texts, inputs, answers);
}
