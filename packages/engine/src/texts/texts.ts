import type { Text } from '../compiled-form.ts';
import type { Printed } from '../outline.ts';
import type { FieldNode, Frame } from '../state/frame.ts';
import type { Field } from '../state/model.ts';
import type { Run } from '../state/run.ts';
import type { FormatContext } from '../types/field-type.ts';
import { fillPlaceholders } from './placeholders.ts';

/** Where a text stands: the names in its placeholders are looked up from here outwards. */
export interface TextScope {
  readonly frame: Frame;
  /** The group whose fields are seen first; none: those of the frame. */
  readonly group: Field | undefined;
}

export function scopeOfNode(node: FieldNode): TextScope {
  return { frame: node.frame, group: node.field.parent };
}

/** The text of a key as it stands, the place's own before the form's. */
export function rawText(run: Run, key: string): Text | undefined {
  for (const place of run.textPlaces) {
    const texts = run.texts.places[place];
    if (texts && Object.hasOwn(texts, key)) return texts[key];
  }
  return Object.hasOwn(run.texts.texts, key) ? run.texts.texts[key] : undefined;
}

/** The text of a key with its placeholders filled; `slots` come before the fields of the scope. */
export function printedText(
  run: Run,
  key: string,
  scope: TextScope,
  slots: Readonly<Record<string, string>> = {},
): Printed | undefined {
  const raw = rawText(run, key);
  if (raw === undefined) return undefined;
  const [text, lang] = typeof raw === 'string' ? [raw] : [raw.text, raw.lang];
  const filled = text.includes('{') && !run.filling ? fillPlaceholders(run, text, scope, slots) : text;
  return lang === undefined ? { text: filled } : { text: filled, lang };
}

/** Whether a text changes with the answers. */
export function isDynamic(run: Run, key: string): boolean {
  const raw = rawText(run, key);
  return raw !== undefined && (typeof raw === 'string' ? raw : raw.text).includes('{');
}

export function label(run: Run, node: FieldNode): Printed {
  return printedText(run, `${node.field.plan.key}.label`, scopeOfNode(node)) ?? { text: node.field.plan.id };
}

/** How values of a field are written on this page. */
function formatContext(run: Run, node: FieldNode): FormatContext {
  return {
    locale: run.locale,
    unit: unitOf(run, node.field),
    line: (text) => ownWords(run, text),
    option: (value) => optionLabel(run, node, value),
  };
}

/** The unit of a number in the language of the page. */
export function unitOf(run: Run, { plan }: Field): string | undefined {
  const unit = rawText(run, `${plan.key}.unit`);
  return (typeof unit === 'object' ? unit.text : unit) ?? plan.unit;
}

/** The label of an option; one without shows its value. */
export function optionLabel(run: Run, node: FieldNode, value: string): Printed {
  const { key, codelist } = node.field.plan;
  const label = codelist === undefined ? undefined : run.codelists.label(codelist, value);
  return label ?? printedText(run, `${key}.options.${value}`, scopeOfNode(node)) ?? { text: value };
}

/** The engine's own words stand in the language of its tables, which may not be the page's. */
export function ownWords(run: Run, text: string): Printed {
  const { language } = run.texts;
  const same = language === run.locale.language || language.startsWith(`${run.locale.language}-`);
  return same ? { text } : { text, lang: run.locale.language };
}

/** The value of a node for people. */
export function display(run: Run, node: FieldNode): readonly Printed[] {
  if (node.value === undefined || !node.visible) return [];
  return node.field.type.format(node.value, node.field.plan, formatContext(run, node));
}
