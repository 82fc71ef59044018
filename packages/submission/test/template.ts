import { PDFDocument, PDFName, TextAlignment } from 'pdf-lib';

/** An official form as authorities publish them: lines to fill in, boxes for letters, buttons, and a wish that readers draw it. */
export async function officialForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([595, 842]);
  const form = document.getForm();
  const text = (name: string, y: number, width = 220, height = 20) => {
    const field = form.createTextField(name);
    field.addToPage(page, { x: 60, y, width, height });
    return field;
  };
  text('halter.vornamen', 760);
  text('halter.name', 730).setAlignment(TextAlignment.Right);
  const code = text('aktenzeichen', 700, 340);
  code.setMaxLength(20);
  code.enableCombing();
  text('hund1', 670, 60).setFontSize(11);
  text('bemerkung', 590, 300, 60).enableMultiline();
  form.createCheckBox('abbuchung').addToPage(page, { x: 60, y: 560, width: 14, height: 14 });
  const merkzeichen = form.createRadioGroup('merkzeichen');
  merkzeichen.addOptionToPage('b', page, { x: 60, y: 530, width: 14, height: 14 });
  merkzeichen.addOptionToPage('h', page, { x: 90, y: 530, width: 14, height: 14 });
  const tariff = form.createDropdown('tarif');
  tariff.addOptions(['normal', 'ermäßigt']);
  tariff.addToPage(page, { x: 60, y: 500, width: 120, height: 20 });
  form.acroForm.dict.set(PDFName.of('NeedAppearances'), document.context.obj(true));
  return document.save({ useObjectStreams: false });
}
