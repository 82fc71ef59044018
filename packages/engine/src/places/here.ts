import type { CompiledForm, RuleInputs } from '../compiled-form.ts';
import type { SessionInputs } from '../session.ts';
import { modelOf } from '../state/model.ts';
import { settingOf } from './setting.ts';

/** What a day, a place and a level of trust make of a form, as plain data that can be sent to a page. */
export interface Here {
  /** Required parameters without a value. */
  readonly missingParameters: readonly string[];
  /** Figures of this place are invented. */
  readonly sample: boolean;
  readonly ruleInputs: RuleInputs;
  /** Indexes of the fields that do not exist at this place. */
  readonly absent: readonly number[];
}

/** What a page is opened with, so that it need not know how parameters and overlays are read. */
export function hereOf(form: CompiledForm, inputs: SessionInputs): Here {
  const { absent, ...setting } = settingOf(modelOf(form), inputs);
  return { ...setting, absent: [...(absent ?? [])].map(({ index }) => index) };
}
