import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, type PDFObject } from 'pdf-lib';
import { TemplateError } from '../../errors.ts';

/** A field of an official PDF form, with the places where it shows. */
export interface FormField {
  readonly name: string;
  readonly kind: 'text' | 'button' | 'choice' | 'signature' | 'push';
  readonly isMultiline: boolean;
  /** One letter a box. */
  readonly isComb: boolean;
  /** A list that takes other texts than those it offers. */
  readonly isEditable: boolean;
  readonly maxLength: number | undefined;
  /** From its default appearance; `undefined` for automatic. */
  readonly fontSize: number | undefined;
  readonly align: 'left' | 'center' | 'right';
  /** Of a button: the names of its states but Off. Of a choice: its values. */
  readonly states: readonly string[];
  /** Where the value stands. */
  readonly owner: PDFDict;
  readonly widgets: readonly PDFDict[];
}

const name = (key: string): PDFName => PDFName.of(key);

/** Opens a template; throws {@link TemplateError} for what cannot be filled in. */
export async function openTemplate(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (cause) {
    throw new TemplateError('The template cannot be read: it is damaged, locked with a password, or no PDF', { cause });
  }
}

/** All fields of a form, found by the widgets on its pages: templates may leave some out of their list of fields. */
export function formFields(document: PDFDocument): Map<string, FormField> {
  const widgets = new Map<string, { owner: PDFDict; widgets: PDFDict[] }>();
  for (const page of document.getPages()) {
    const annotations = page.node.lookup(name('Annots'));
    if (!(annotations instanceof PDFArray)) continue;
    for (let index = 0; index < annotations.size(); index += 1) {
      const widget = annotations.lookup(index);
      if (!(widget instanceof PDFDict) || widget.lookup(name('Subtype')) !== name('Widget')) continue;
      const chain = ancestors(widget);
      const owner = chain.find((dictionary) => dictionary.has(name('T')));
      if (!owner) continue;
      const full = chain
        .flatMap((dictionary) => textOf(dictionary.lookup(name('T'))) ?? [])
        .toReversed()
        .join('.');
      const known = widgets.get(full);
      if (known) known.widgets.push(widget);
      else widgets.set(full, { owner, widgets: [widget] });
    }
  }
  return new Map(Array.from(widgets, ([full, found]) => [full, fieldOf(document, full, found)]));
}

/** A widget and the fields around it, innermost first. */
function ancestors(widget: PDFDict): PDFDict[] {
  const chain: PDFDict[] = [];
  for (
    let next: PDFObject | undefined = widget;
    next instanceof PDFDict && !chain.includes(next);
    next = next.lookup(name('Parent'))
  )
    chain.push(next);
  return chain;
}

function fieldOf(
  document: PDFDocument,
  full: string,
  { owner, widgets }: { readonly owner: PDFDict; readonly widgets: readonly PDFDict[] },
): FormField {
  const form = document.catalog.lookup(name('AcroForm'));
  const chain = [...(widgets[0] ? ancestors(widgets[0]) : []), ...(form instanceof PDFDict ? [form] : [])];
  const inherited = (key: string): PDFObject | undefined =>
    chain.find((dictionary) => dictionary.has(name(key)))?.lookup(name(key));
  const numberOf = (key: string): number | undefined => {
    const found = inherited(key);
    return found instanceof PDFNumber ? found.asNumber() : undefined;
  };
  const flags = numberOf('Ff') ?? 0;
  const has = (bit: number): boolean => (flags & (1 << (bit - 1))) !== 0;
  const kind = kindOf(inherited('FT'), has(17));
  const size = Number(/([\d.]+)\s+Tf/.exec(textOf(inherited('DA')) ?? '')?.[1] ?? 0);
  const maxLength = numberOf('MaxLen');
  return {
    name: full,
    kind,
    // ISO 32000-1, table 228.
    isMultiline: kind === 'text' && has(13),
    isComb: kind === 'text' && has(25) && maxLength !== undefined,
    // ISO 32000-1, table 230.
    isEditable: kind === 'choice' && has(19),
    maxLength,
    fontSize: size > 0 ? size : undefined,
    align: (['left', 'center', 'right'] as const)[numberOf('Q') ?? 0] ?? 'left',
    states: kind === 'button' ? buttonStates(widgets) : kind === 'choice' ? choiceValues(inherited('Opt')) : [],
    owner,
    widgets,
  };
}

function kindOf(type: PDFObject | undefined, isPush: boolean): FormField['kind'] {
  if (type === name('Btn')) return isPush ? 'push' : 'button';
  if (type === name('Ch')) return 'choice';
  return type === name('Sig') ? 'signature' : 'text';
}

/** The states that a widget can show. */
export function statesOf(widget: PDFDict): string[] {
  const normal = widget.lookup(name('AP'), PDFDict).lookup(name('N'));
  return normal instanceof PDFDict ? normal.keys().map((key) => key.decodeText()) : [];
}

const buttonStates = (widgets: readonly PDFDict[]): string[] =>
  [...new Set(widgets.filter((widget) => widget.has(name('AP'))).flatMap(statesOf))].filter((state) => state !== 'Off');

function choiceValues(options: PDFObject | undefined): string[] {
  if (!(options instanceof PDFArray)) return [];
  return Array.from({ length: options.size() }, (_, index) => {
    const option = options.lookup(index);
    return textOf(option instanceof PDFArray ? option.lookup(0) : option) ?? '';
  });
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}
