import type { Outline } from '@vordruck/engine';
import { PDFDict, PDFHexString, PDFName, PDFNumber, type PDFDocument } from 'pdf-lib';
import type { Submission } from '../../build/submission.ts';
import { TemplateError } from '../../errors.ts';
import { recordFont } from '../font.ts';
import { recordTexts, type RecordTexts } from '../record-texts.ts';
import { compressed } from '../write/compress.ts';
import type { FontPlans } from '../write/content.ts';
import { embedFont } from '../write/embed-font.ts';
import { fontPlan } from '../write/font-plan.ts';
import { addAnnex } from './annex.ts';
import { appearance, setText, type Box, type FieldText } from './field-appearance.ts';
import { formFields, openTemplate, statesOf, type FormField } from './form-fields.ts';
import { PdfLibObjects, theirs } from './pdf-lib-objects.ts';
import { TemplateSource } from './source.ts';
import type { AnnexEntry, PdfTemplate, TemplateField } from './template.ts';

export interface FillOptions {
  readonly template: PdfTemplate;
  /** The official form as it was published. */
  readonly pdf: Uint8Array;
  readonly submission: Submission;
  readonly outline: Outline;
}

const name = (key: string): PDFName => PDFName.of(key);

/**
 * Fills an official PDF form. Texts are drawn by us with the record's font, so that no letter breaks and no viewer draws them anew;
 * what has no room goes to an annex behind the form. The fields are locked. The same input gives the same bytes.
 */
export async function fillTemplate({ template, pdf, submission, outline }: FillOptions): Promise<Uint8Array> {
  const document = await openTemplate(pdf);
  const filling = new Filling(document, new TemplateSource(submission, outline), recordTexts(outline.language).texts);
  template.fields.forEach((mapped) => filling.fill(mapped));
  filling.finish(template, submission.number);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
}

/** The state of a button: that of the first answer that has one, for it can show no more. */
export function pressedState(field: FormField, mapped: TemplateField, source: TemplateSource): string {
  const wanted = source.chosen(mapped).flatMap((value) => mapped.states?.[value] ?? []);
  return wanted.find((candidate) => field.states.includes(candidate)) ?? 'Off';
}

/** What stands in a field that is no button. */
export function writtenText(mapped: TemplateField, source: TemplateSource): string {
  const own = source.text(mapped);
  return mapped.states ? (mapped.states[source.chosen(mapped)[0] ?? ''] ?? own) : own;
}

class Filling {
  private readonly document: PDFDocument;
  private readonly source: TemplateSource;
  private readonly texts: RecordTexts;
  private readonly fields: ReadonlyMap<string, FormField>;
  private readonly objects: PdfLibObjects;
  private readonly fonts: FontPlans = {
    regular: fontPlan(recordFont('regular'), 'VF1'),
    bold: fontPlan(recordFont('bold'), 'VF2'),
  };
  private readonly drawn: { readonly widget: PDFDict; readonly box: Box; readonly operators: string }[] = [];
  private readonly annex: AnnexEntry[] = [];

  constructor(document: PDFDocument, source: TemplateSource, texts: RecordTexts) {
    this.document = document;
    this.source = source;
    this.texts = texts;
    this.fields = formFields(document);
    this.objects = new PdfLibObjects(document.context);
  }

  fill(mapped: TemplateField): void {
    const field = this.fields.get(mapped.field);
    if (!field) throw new TemplateError(`The template has no field ${mapped.field}`);
    if (field.kind === 'button') this.press(field, mapped);
    else this.write(field, mapped);
    // ISO 32000-1, table 221: ReadOnly.
    const flags = field.owner.lookup(name('Ff'));
    field.owner.set(name('Ff'), PDFNumber.of((flags instanceof PDFNumber ? flags.asNumber() : 0) | 1));
  }

  private press(field: FormField, mapped: TemplateField): void {
    const state = pressedState(field, mapped, this.source);
    field.owner.set(name('V'), name(state));
    for (const widget of field.widgets) widget.set(name('AS'), name(statesOf(widget).includes(state) ? state : 'Off'));
  }

  private write(field: FormField, mapped: TemplateField): void {
    const text = writtenText(mapped, this.source);
    const fitted = this.fitted(text, field);
    if (!fitted) this.annex.push({ path: mapped.from, label: this.source.label(mapped.from), lines: text.split('\n') });
    const shown = fitted ? text : this.texts.seeAnnex;
    field.owner.set(name('V'), PDFHexString.fromText(shown));
    for (const widget of field.widgets) {
      const box = boxOf(widget);
      const set: FieldText | undefined = setText(shown, field, box) ?? setText('*', field, box);
      this.drawn.push({ widget, box, operators: set ? appearance(set, this.fonts) : '' });
    }
  }

  private fitted(text: string, field: FormField): boolean {
    return field.widgets.every((widget) => setText(text, field, boxOf(widget)) !== undefined);
  }

  /** Fonts come last: only then is known which letters they need. */
  finish(template: PdfTemplate, number: string): void {
    const annex = [...this.annex, ...this.source.rowsLeftOver(template)];
    const pages = addAnnex(annex, { texts: this.texts, number, fonts: this.fonts });
    const fonts = { VF1: embedFont(this.objects, this.fonts.regular), VF2: embedFont(this.objects, this.fonts.bold) };
    for (const { widget, box, operators } of this.drawn) {
      const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, box.width, box.height], Resources: { Font: fonts } };
      const stream = this.objects.deflated(form, compressed(Buffer.from(operators, 'latin1')));
      const appearances = PDFDict.withContext(this.document.context);
      appearances.set(name('N'), theirs(stream));
      widget.set(name('AP'), appearances);
    }
    for (const { width, height, operators } of pages) {
      const page = this.document.addPage([width, height]);
      const stream = this.objects.deflated({}, compressed(Buffer.from(operators, 'latin1')));
      page.node.set(name('Contents'), theirs(stream));
      page.node.set(name('Resources'), this.objects.object({ Font: fonts }));
    }
    const form = this.document.catalog.lookup(name('AcroForm'));
    // Readers would else draw the fields anew, with fonts that lack our letters; XFA would hide what was filled in.
    if (form instanceof PDFDict) for (const key of ['NeedAppearances', 'XFA']) form.delete(name(key));
  }
}

function boxOf(widget: PDFDict): Box {
  const rectangle = widget.lookup(name('Rect'));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] =
    rectangle && 'asArray' in rectangle && typeof rectangle.asArray === 'function'
      ? (rectangle.asArray() as unknown[]).map((side) => (side instanceof PDFNumber ? side.asNumber() : 0))
      : [];
  return { width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}
