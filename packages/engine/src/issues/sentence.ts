import type { Issue } from '../issue.ts';
import { localeOf } from '../locales/locale.ts';
import type { Printed } from '../outline.ts';
import { nodeOf, type Frame } from '../state/frame.ts';
import type { Check, Field } from '../state/model.ts';
import { fieldPath } from '../state/paths.ts';
import type { Run } from '../state/run.ts';
import { label, labelTemplate, optionLabel, printed, printedText, unitOf } from '../texts/texts.ts';
import { templateOf, type Template, type Wording } from '../texts/wording.ts';
import type { Fault } from '../types/field-type.ts';

/** Keys of the sentences for a fault, the most special first. */
export function sentenceKeys(fault: Pick<Fault, 'code' | 'variant'>, type: string): readonly string[] {
  const { code, variant } = fault;
  return [...(variant === undefined ? [] : [`issues.${code}.${variant}`]), `issues.${code}.${type}`, `issues.${code}`];
}

/** The sentence for a fault of a field: its own, or the engine's. */
function sentenceOf(wording: Wording, field: Field, fault: Fault): Template | undefined {
  const { index, plan } = field;
  const known = (wording.sentences[index] ??= new Map());
  const kind = fault.variant === undefined ? fault.code : `${fault.code} ${fault.variant}`;
  let template = known.get(kind);
  if (!template) {
    for (const key of [`${plan.key}.messages.${fault.code}`, ...sentenceKeys(fault, plan.type)]) {
      template = templateOf(wording, key);
      if (template) break;
    }
    if (template) known.set(kind, (template = withLabel(template, labelTemplate(wording, field))));
  }
  return template;
}

/** The sentence with the label of the field in it, where that is always the same: most sentences then are, too. */
function withLabel(sentence: Template, { printed: { text: label }, parts: isDynamic }: Template): Template {
  if (!sentence.parts || isDynamic || label === '') return sentence;
  const parts = [''];
  sentence.parts.forEach((part, place) => {
    if (place % 2 === 1 && part !== 'label') parts.push(part, '');
    else parts.push(`${parts.pop() ?? ''}${place % 2 === 1 ? label : part}`);
  });
  const [text = ''] = parts;
  return parts.length > 1 ? { ...sentence, parts } : { printed: { ...sentence.printed, text }, parts: undefined };
}

const none: Issue['params'] = {};

export function faultIssue(run: Run, field: Field, frame: Frame, fault: Fault): Issue {
  const sentence = sentenceOf(run.wording, field, fault);
  const params = fault.params ?? none;
  const told = sentence?.parts ? tell(run, sentence, field, frame, fault) : sentence?.printed;
  return issue(fieldPath(field, frame), fault.code, told, params);
}

function tell(run: Run, sentence: Template, field: Field, frame: Frame, { slots, params = none }: Fault): Printed {
  const { lang } = sentence.printed;
  const own = slots?.(lang === undefined ? run.wording.locale : localeOf(lang), unitOf(run, field));
  const node = nodeOf(field, frame);
  return printed(run, sentence, { frame, group: field.parent }, (name) => {
    if (name === 'option' && typeof params.option === 'string') return optionLabel(run, node, params.option).text;
    if (own && Object.hasOwn(own, name)) return own[name];
    if (Object.hasOwn(params, name)) return String(params[name]);
    return name === 'label' ? label(run, node).text : undefined;
  });
}

export function checkIssue(run: Run, check: Check, frame: Frame, path: string): Issue {
  const group = check.scope && !check.scope.rows ? check.scope : undefined;
  return issue(path, check.plan.id, printedText(run, `${check.plan.key}.message`, { frame, group }), none);
}

/** The compiler sees to it that every code has a sentence; forms without one show the code. */
function issue(path: string, code: string, told: Printed | undefined, params: Issue['params']): Issue {
  if (told?.lang === undefined) return { path, code, message: told?.text ?? code, params };
  return { path, code, message: told.text, params, lang: told.lang };
}
