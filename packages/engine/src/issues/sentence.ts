import type { Issue } from '../issue.ts';
import { localeOf } from '../locales/locale.ts';
import type { FieldNode, Frame } from '../state/frame.ts';
import type { Check } from '../state/model.ts';
import { nodePath } from '../state/paths.ts';
import type { Run } from '../state/run.ts';
import { label, optionLabel, printedText, rawText, scopeOfNode, unitOf } from '../texts/texts.ts';
import type { Fault } from '../types/field-type.ts';

/** Keys of the sentences for a fault, the most special first. */
export function sentenceKeys(fault: Pick<Fault, 'code' | 'variant'>, type: string): readonly string[] {
  const { code, variant } = fault;
  return [...(variant === undefined ? [] : [`issues.${code}.${variant}`]), `issues.${code}.${type}`, `issues.${code}`];
}

export function faultIssue(run: Run, node: FieldNode, fault: Fault): Issue {
  const { plan } = node.field;
  const keys = [`${plan.key}.messages.${fault.code}`, ...sentenceKeys(fault, plan.type)];
  const key = keys.find((one) => rawText(run, one) !== undefined);
  const raw = key === undefined ? undefined : rawText(run, key);
  const params = fault.params ?? {};
  const locale = typeof raw === 'object' ? localeOf(raw.lang) : run.locale;
  const slots: Record<string, string> = { label: label(run, node).text };
  for (const [name, value] of Object.entries(params)) slots[name] = String(value);
  Object.assign(slots, fault.slots?.(locale, unitOf(run, node.field)));
  if (typeof params.option === 'string') slots.option = optionLabel(run, node, params.option).text;
  const printed = key === undefined ? undefined : printedText(run, key, scopeOfNode(node), slots);
  return issue(nodePath(node, 'place'), fault.code, printed, params);
}

export function checkIssue(run: Run, check: Check, frame: Frame, path: string): Issue {
  const group = check.scope && !check.scope.rows ? check.scope : undefined;
  return issue(path, check.plan.id, printedText(run, `${check.plan.key}.message`, { frame, group }), {});
}

/** The compiler sees to it that every code has a sentence; forms without one show the code. */
function issue(path: string, code: string, printed: { text: string; lang?: string } | undefined, params: Issue['params']): Issue {
  const told = { path, code, message: printed?.text ?? code, params };
  return printed?.lang === undefined ? told : { ...told, lang: printed.lang };
}
