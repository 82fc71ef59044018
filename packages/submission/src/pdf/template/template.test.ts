import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldPlan } from '@vordruck/engine';
import { runTool, withTool } from '../../../../../scripts/test/system-tool.ts';
import { sequences } from '../../../test/din-91379.ts';
import { workplace, type Workplace } from '../../../test/documents.ts';
import { entry, number, outline, received, submitted, values } from '../../../test/sample.ts';
import { officialForm } from '../../../test/template.ts';
import { buildSubmission } from '../../build/submission.ts';
import { TemplateError } from '../../errors.ts';
import { checkTemplate } from './check-template.ts';
import { fillTemplate } from './fill-template.ts';
import type { PdfTemplate } from './template.ts';
import type { TemplateSample } from './try-template.ts';

const template: PdfTemplate = {
  fields: [
    { field: 'halter.vornamen', from: '/halter/vornamen' },
    { field: 'halter.name', from: '/halter/familienname' },
    { field: 'aktenzeichen', from: '@number' },
    { field: 'hund1', from: '/hunde/0/name' },
    { field: 'bemerkung', from: '/hunde/0/merkzeichen' },
    { field: 'abbuchung', from: '/abbuchen', states: { true: 'Yes', false: 'Off' } },
    { field: 'merkzeichen', from: '/hunde/0/merkzeichen', states: { B: '0', H: '1' } },
    { field: 'tarif', from: '/jahressteuer', states: { '456.00': 'ermäßigt' } },
  ],
};

const types: Readonly<Record<string, string>> = { hunde: 'list', abbuchen: 'boolean' };
const fields: FieldPlan[] = submitted().form.fields.map((field) => ({ ...field, type: types[field.id] ?? field.type }));
const submission = buildSubmission(submitted(), { number, received });

let place: Workplace;
let pdf: Uint8Array;
beforeAll(async () => {
  place = await workplace();
  pdf = await officialForm();
});
afterAll(() => place.remove());

const filled = async (name: string): Promise<string> =>
  place.write(name, await fillTemplate({ template, pdf, submission, outline }));
const told = async (changed: PdfTemplate, samples: readonly TemplateSample[] = [{ submission, outline }]): Promise<string[]> =>
  (await checkTemplate({ template: changed, pdf, fields, samples })).map(
    ({ path, message, wayOut }) => `${path} ${message} ${wayOut}`,
  );
const one = (field: PdfTemplate['fields'][number]): PdfTemplate => ({ fields: [field] });

const attempt = (bytes: Uint8Array, changed = template): Promise<Uint8Array> =>
  fillTemplate({ template: changed, pdf: bytes, submission, outline });

describe('an official form', () => {
  test('is filled with the same bytes each time, its fields locked and its buttons set', async () => {
    const bytes = await fillTemplate({ template, pdf, submission, outline });
    expect(Buffer.from(await fillTemplate({ template, pdf, submission, outline })).equals(bytes)).toBe(true);
    const form = (await PDFDocument.load(bytes)).getForm();
    expect(form.getTextField('halter.name').getText()).toBe('Živković & <Söhne>');
    expect(form.getTextField('halter.name').isReadOnly()).toBe(true);
    expect(form.getCheckBox('abbuchung').isChecked()).toBe(true);
    expect(
      form
        .getDropdown('tarif')
        .acroField.getValues()
        .map((value) => value.decodeText()),
    ).toEqual(['ermäßigt']);
  });

  test('gets an annex for what has no room: long texts, and rows without boxes', async () => {
    const long = { ...values, halter: { vornamen: 'x', familienname: 'y' } };
    const made = {
      ...outline,
      sections: [
        { step: 's', title: { text: 'S' }, items: [entry('/halter/vornamen', 'Vornamen', 'Anna Maria '.repeat(12))] },
        ...outline.sections.slice(1),
      ],
    };
    const other = buildSubmission(submitted({ values: long, outline: made }), { number, received });
    const bytes = await fillTemplate({ template, pdf, submission: other, outline: made });
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBe(2);
    expect(document.getForm().getTextField('halter.vornamen').getText()).toBe('s. Anlage');
    const text = runTool('pdftotext', ['-layout', await place.write('annex.pdf', bytes), '-']).stdout;
    expect(text).toContain('Anna Maria Anna Maria');
    expect(text).toMatch(/Hund 2: Name des Hundes\s+Zeile eins/);
  });

  test('that is no PDF, or has no such field, is refused', async () => {
    await expect(attempt(Buffer.from('no'))).rejects.toThrow(TemplateError);
    await expect(attempt(pdf, one({ field: 'nichts', from: '@number' }))).rejects.toThrow(TemplateError);
  });
});

/** How dark the form is, drawn by mupdf, with a name in it. */
async function darkness(name: string): Promise<number> {
  const made = { ...outline, sections: [{ step: 's', title: { text: 'S' }, items: [entry('/halter/vornamen', 'Name', name)] }] };
  const bytes = await fillTemplate({
    template: one({ field: 'halter.vornamen', from: '/halter/vornamen' }),
    pdf,
    submission,
    outline: made,
  });
  const path = await place.write('ink.pdf', bytes);
  const { stdout } = runTool('sh', [
    '-c',
    'mutool draw -q -F pgm -r 72 -o - "$1" | od -An -v -tu1 -w1 | awk \'{ s += 255 - $1 } END { print s }\'',
    'sh',
    path,
  ]);
  return Number(stdout);
}

withTool(['pdftotext', 'mutool', 'qpdf'], () => {
  test('shows every letter in poppler and mupdf', async () => {
    const path = await filled('filled.pdf');
    const readers = [
      runTool('pdftotext', ['-layout', path, '-']).stdout,
      runTool('mutool', ['draw', '-q', '-F', 'txt', path]).stdout,
    ];
    for (const text of readers) {
      expect(text.normalize('NFC')).toContain('Živković & <Söhne>');
      expect(text.normalize('NFC')).toContain('Łukasz Ǎn');
      expect(text.replace(/\s/g, '')).toContain(number);
    }
    expect(runTool('qpdf', ['--check', path]).status).toBe(0);
  });

  test('draws combining sequences over their letters: as dark as in the record, none left out', async () => {
    const plain = await darkness('nnnn');
    for (const sequence of ['n̄', ...sequences.filter((candidate) => candidate.startsWith('n'))].slice(0, 4))
      expect(await darkness(sequence.repeat(4)), sequence).toBeGreaterThan(plain);
  });
});

describe('a template is checked', () => {
  test('with nothing to say of a sound one', async () => expect(await told(template)).toEqual([]));

  test.each([
    [
      'no such answer',
      { field: 'hund1', from: '/hunde/0/rasse' },
      /^\/fields\/0\/from The form has no answer at \/hunde\/0\/rasse\. Write the path .*: \/halter\/vornamen, .*\/hunde\/0\/name/,
    ],
    ['a group as answer', { field: 'hund1', from: '/halter' }, /from The form has no answer at \/halter\./],
    ['a list without row', { field: 'hund1', from: '/hunde/name' }, /from The form has no answer at \/hunde\/name\./],
    ['no such fact', { field: 'hund1', from: '@nummer' }, /from There is no fact @nummer\. Name one of @number, /],
    [
      'a button without states',
      { field: 'abbuchung', from: '/abbuchen' },
      /field abbuchung is a box to tick, and nothing says when\. Say with "states" .*\/abbuchen means: Yes, Off\.$/,
    ],
    [
      'a state it lacks',
      { field: 'abbuchung', from: '/abbuchen', states: { true: 'Ja' } },
      /states abbuchung has no state Ja\. Name one of its states: Yes, Off\.$/,
    ],
    [
      'a value that never is',
      { field: 'abbuchung', from: '/abbuchen', states: { ja: 'Yes' } },
      /states \/abbuchen never has the value ja\. Name one of its values: true, false\.$/,
    ],
    ['a field it lacks', { field: 'name', from: '@number' }, /no field name\. Name a field .*: halter\.vornamen, halter\.name/],
  ])('%s', async (_, wrong, said) => expect(await told(one(wrong))).toEqual([expect.stringMatching(said)]));

  test('and a field filled twice', async () => {
    const twice = { field: 'hund1', from: '@number' };
    expect(await told({ fields: [twice, twice] })).toEqual([
      expect.stringContaining('/fields/1/field The field hund1 is filled twice.'),
    ]);
  });

  test('one that is no PDF', async () => {
    const [said] = await checkTemplate({ template, pdf: Buffer.from('x'), fields, samples: [] });
    expect(said?.message).toContain('cannot be read');
  });
});

describe('a template is tried with the cases of the form', () => {
  const called = (name: string): TemplateSample => ({
    submission,
    outline: {
      ...outline,
      sections: [{ step: 's', title: { text: 'S' }, items: [entry('/halter/vornamen', 'Vornamen', name)] }],
    },
  });
  const vornamen = one({ field: 'halter.vornamen', from: '/halter/vornamen' });

  test('and one that can be sent is needed', async () =>
    expect(await told(template, [])).toEqual([expect.stringMatching(/No case of the form can be sent, .* Add a case/)]));

  test('what has no room goes to the annex', async () => expect(await told(vornamen, [called('Anna '.repeat(50))])).toEqual([]));

  test.each([
    ['in a field', 'Anna 東'],
    ['in the annex', `${'Anna '.repeat(50)}東`],
  ])('a letter that cannot be drawn is named, once (%s)', async (_, name) =>
    expect(await told(vornamen, [called('Anna'), called(name), called(name)])).toEqual([
      expect.stringMatching(
        /^\/fields\/0\/from The letter 東 \(U\+6771\) in the case VD-.* cannot be printed in halter.*DIN 91379/,
      ),
    ]),
  );

  test('an answer that no box stands for is found, unless a text shows it', async () => {
    const boxes = { field: 'merkzeichen', from: '/hunde/0/merkzeichen', states: { B: '0', H: '1' } };
    const lost = /^\/fields\/0\/states No box of the official form says that \/hunde\/0\/merkzeichen is H, as in the case VD-/;
    expect(await told(one(boxes))).toEqual([expect.stringMatching(lost)]);
    expect(await told({ fields: [boxes, { field: 'bemerkung', from: boxes.from }] })).toEqual([]);
  });

  test('a text that a list does not offer is found', async () =>
    expect(await told(one({ field: 'tarif', from: '/jahressteuer' }))).toEqual([
      expect.stringMatching(/^\/fields\/0\/states The list tarif does not offer 456,00 €, .*: normal, ermäßigt\.$/),
    ]));
});
