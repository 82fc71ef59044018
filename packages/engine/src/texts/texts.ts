import type { Printed } from '../outline.ts';
import type { FieldNode, Frame } from '../state/frame.ts';
import type { Field } from '../state/model.ts';
import type { Run } from '../state/run.ts';
import type { FormatContext } from '../types/field-type.ts';
import { fillPlaceholders, type Slots } from './placeholders.ts';
import { rawText, templateOf, type Template, type Wording } from './wording.ts';

/** Where a text stands: the names in its placeholders are looked up from here outwards. */
export interface TextScope {
  readonly frame: Frame;
  /** The group whose fields are seen first; none: those of the frame. */
  readonly group: Field | undefined;
}

export function scopeOfNode(node: FieldNode): TextScope {
  return { frame: node.frame, group: node.field.parent };
}

/** The text of a key with its placeholders filled from the scope. */
export function printedText(run: Run, key: string, scope: TextScope): Printed | undefined {
  const template = templateOf(run.wording, key);
  return template && printed(run, template, scope);
}

/** A text with its placeholders filled; `slots` come before the fields of the scope. */
export function printed(run: Run, template: Template, scope: TextScope, slots?: Slots): Printed {
  if (!template.parts || run.filling) return template.printed;
  const text = fillPlaceholders(run, template.parts, scope, slots);
  const { lang } = template.printed;
  return lang === undefined ? { text } : { text, lang };
}

/** Whether a text changes with the answers. */
export function isDynamic(run: Run, key: string): boolean {
  return templateOf(run.wording, key)?.parts !== undefined;
}

/** The label of a field; one without shows its id. */
export function labelTemplate(wording: Wording, { index, plan }: Field): Template {
  return (wording.labels[index] ??= templateOf(wording, `${plan.key}.label`) ?? { printed: { text: plan.id }, parts: undefined });
}

export function label(run: Run, node: FieldNode): Printed {
  const template = labelTemplate(run.wording, node.field);
  return template.parts ? printed(run, template, scopeOfNode(node)) : template.printed;
}

/** How values of a field are written on this page. */
function formatContext(run: Run, node: FieldNode): FormatContext {
  return {
    locale: run.wording.locale,
    unit: unitOf(run, node.field),
    line: (text) => ownWords(run, text),
    option: (value) => optionLabel(run, node, value),
  };
}

/** The unit of a number in the language of the page. */
export function unitOf(run: Run, { plan }: Field): string | undefined {
  if (plan.unit === undefined) return undefined;
  const unit = rawText(run.wording, `${plan.key}.unit`);
  return (typeof unit === 'object' ? unit.text : unit) ?? plan.unit;
}

/** The label of an option; one without shows its value. */
export function optionLabel(run: Run, node: FieldNode, value: string): Printed {
  const { key, codelist } = node.field.plan;
  const label = codelist === undefined ? undefined : run.wording.codelists.label(codelist, value);
  return label ?? printedText(run, `${key}.options.${value}`, scopeOfNode(node)) ?? { text: value };
}

/** The engine's own words stand in the language of its tables, which may not be the page's. */
export function ownWords(run: Run, text: string): Printed {
  const { language } = run.texts;
  const own = run.wording.locale.language;
  const same = language === own || language.startsWith(`${own}-`);
  return same ? { text } : { text, lang: own };
}

/** The value of a node for people. */
export function display(run: Run, node: FieldNode): readonly Printed[] {
  if (node.value === undefined || !node.visible) return [];
  return node.field.type.format(node.value, node.field.plan, formatContext(run, node));
}
