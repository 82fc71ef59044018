import type { Answers } from './answers.ts';
import type { CompiledForm, FormTexts } from './compiled-form.ts';
import { FormSession } from './form-session.ts';
import type { Outline } from './outline.ts';
import { printOutline } from './printing/print-outline.ts';
import type { Session, SessionInputs, Values } from './session.ts';
import { makeRun } from './state/run.ts';
import { canonicalValues } from './values/canonical.ts';

/**
 * Opens a session: one person filling in one form. Answers may come from anywhere; what is not of this form is left out
 * (see {@link readAnswers} to be told of it).
 */
export function start(form: CompiledForm, texts: FormTexts, inputs: SessionInputs, answers: Answers = {}): Session {
  return new WholeSession(makeRun(form, texts, inputs), texts, inputs, answers);
}

class WholeSession extends FormSession implements Session {
  values(): Values {
    return canonicalValues(this.run);
  }

  outline(): Outline {
    return printOutline(this.run);
  }
}
