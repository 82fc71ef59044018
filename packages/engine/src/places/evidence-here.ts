import type { CompiledForm, FieldPlan, RuleIndex } from '../compiled-form.ts';
import type { SessionInputs } from '../session.ts';
import { modelOf } from '../state/model.ts';
import { settingOf } from './setting.ts';

/**
 * The evidence that a place may ask for, before anything is answered: without what does not exist there, and without what is
 * shown by a condition that speaks of no answers, only of day, place and parameters, and is not true there.
 */
export function evidenceHere(form: CompiledForm, inputs: SessionInputs): readonly FieldPlan[] {
  const model = modelOf(form);
  const { absent, ruleInputs } = settingOf(model, inputs);
  const absentPlans = new Set([...(absent ?? [])].map(({ plan }) => plan));
  const isRuledOut = (when: RuleIndex | undefined) =>
    when !== undefined && form.reads[when]?.length === 0 && model.rules[when]?.({}, [], ruleInputs) !== true;
  const canBeAsked = (plan: FieldPlan): boolean => {
    if (absentPlans.has(plan) || isRuledOut(plan.when) || isRuledOut(form.steps[plan.step]?.when)) return false;
    const parent = form.fields[plan.parent];
    return parent === undefined || canBeAsked(parent);
  };
  return form.fields.filter((plan) => plan.evidence && canBeAsked(plan));
}
