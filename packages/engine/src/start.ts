import type { Answers } from './answers.ts';
import { readLeaf, rowIds } from './answers/read-answers.ts';
import type { CompiledForm, FormTexts } from './compiled-form.ts';
import { FormSession } from './form-session.ts';
import type { Outline } from './outline.ts';
import { settingOf } from './places/setting.ts';
import * as account from './prefill/account.ts';
import { printOutline } from './printing/print-outline.ts';
import type { Session, SessionInputs, Values } from './session.ts';
import { makeRun, type Parts } from './state/run.ts';
import { plainReadings } from './types/plain-readings.ts';
import { canonicalValues } from './values/canonical.ts';

const whole: Parts = { setting: settingOf, reading: { leaf: readLeaf, rowIds }, plain: plainReadings, account };

/**
 * Opens a session: one person filling in one form. Answers may come from anywhere; what is not of this form is left out
 * (see {@link readAnswers} to be told of it).
 */
export function start(form: CompiledForm, texts: FormTexts, inputs: SessionInputs, answers: Answers = {}): Session {
  return new WholeSession(makeRun(form, texts, inputs, whole), texts, inputs, answers);
}

class WholeSession extends FormSession implements Session {
  values(): Values {
    return canonicalValues(this.run);
  }

  outline(): Outline {
    return printOutline(this.run);
  }
}
