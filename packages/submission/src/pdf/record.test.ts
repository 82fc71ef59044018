import type { Outline, OutlineEntry, OutlineItem, OutlineRow } from '@vordruck/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../../../../scripts/test/system-tool.ts';
import { workplace, type Workplace } from '../../test/documents.ts';
import { discPng } from '../../test/picture.ts';
import { authority, entry, number, outline, proof, received } from '../../test/sample.ts';
import { LogoError } from '../errors.ts';
import { hyphenation } from './hyphenation.ts';
import { STYLE } from './style.ts';
import { breakLines } from './text-lines.ts';
import { recordTexts } from './record-texts.ts';
import { layOut } from './layout.ts';
import { leavesOf, type Leaf } from './structure-node.ts';
import { recordStructure, type RecordSource } from './structure.ts';
import { writeRecord, type RecordOptions } from './write-record.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
});
afterAll(() => place.remove());

const row = (index: number, ...cells: readonly (readonly [label: string, text: string])[]): OutlineRow => ({
  path: `/hunde/${index}`,
  row: `@${index}`,
  title: { text: `Hund ${index + 1}` },
  items: cells.map(([label, text], cell) => entry(`/hunde/${index}/${cell}`, label, text)),
});
const list = (rows: readonly OutlineRow[]): OutlineItem => ({ kind: 'list', path: '/hunde', label: { text: 'Hunde' }, rows });
const dogs = (count: number, name = 'Bello'): OutlineItem =>
  list(
    Array.from({ length: count }, (_, index) =>
      row(
        index,
        ['Name', name],
        ['Geburtsdatum', '12. März 2020'],
        ['Gefährlichkeitsbescheinigung', 'Ja'],
        ['Steuer', `${index},00 €`],
      ),
    ),
  );
const withItems = (...items: OutlineItem[]): Outline => ({
  ...outline,
  sections: [{ step: 's', title: { text: 'Abschnitt' }, items }],
});
const written = async (made: Outline, more: Partial<RecordOptions & RecordSource> = {}): Promise<Uint8Array> =>
  writeRecord(
    { outline: made, authority, number, received, ...more },
    { xml: Buffer.from('<a/>'), sealedAt: new Date(received), key: place.development.key, ...more },
  );
const tags = (made: Outline): string => {
  const names = (node: ReturnType<typeof recordStructure> | Leaf | { kind: 'figure'; tag: string }): string =>
    node.kind === 'branch' ? `${node.tag}(${node.children.map(names).join(' ')})` : node.tag;
  return names(recordStructure({ outline: made, authority, number, received }));
};

describe('rows of a list', () => {
  test('are one table with headers for columns and rows if they are short', () => {
    expect(tags(withItems(dogs(2)))).toContain('Table(THead(TR(TH TH TH TH TH)) TBody(TR(TH TD TD TD TD) TR(TH TD TD TD TD)))');
  });

  test.each([
    ['there is only one', dogs(1)],
    ['an answer is long', dogs(3, 'Bello von der hohen Burg im Saarland aus dem Zwinger zu Hause '.repeat(3))],
    ['their questions differ', list([row(0, ['Name', 'a']), row(1, ['Name', 'a'], ['Alter', '3'])])],
    [
      'there are many questions',
      list([0, 1].map((index) => row(index, ...'abcdefgh'.split('').map((label) => [label, '1'] as const)))),
    ],
  ])('are sections of their own if %s', (_, items) => {
    expect(tags(withItems(items))).not.toContain('THead');
    expect(tags(withItems(items))).toContain('H4 Table(');
  });

  test('keep their titles where those say what no answer does, else they are numbered', () => {
    const months = ['Januar', 'Februar'].map((month, index) => ({
      ...row(index, ['Betrag', '1.200,00 €']),
      title: { text: `Monat ${index + 1}: ${month}` },
    }));
    const headers = (made: OutlineItem): string[] =>
      leavesOf(recordStructure({ outline: withItems(made), authority, number, received })).flatMap(({ tag, text, scope }) =>
        tag === 'TH' && scope === undefined ? [text] : [],
      );
    expect(headers(list(months))).toEqual(expect.arrayContaining(['Monat 1: Januar', 'Monat 2: Februar']));
    expect(headers(dogs(2))).toEqual(expect.arrayContaining(['1', '2']));
  });

  test.each([
    ['each is one short answer', ['Person 1: deutsch', 'Person 2: polnisch'], true],
    ['there is one', ['Person 1: deutsch'], true],
    ['they are not named', ['Person 1', 'Person 2'], true],
    ['a title says more', ['Person 1: Ada', 'Person 2: Bo'], false],
    ['the only title says more', ['Person 1: Ada'], false],
  ])('are the answers to one question, or not, if %s', (_, titles, isOne) => {
    const rows = titles.map((title, index) => ({
      ...row(index, ['Angehörigkeit', index === 0 ? 'deutsch' : 'polnisch']),
      title: { text: title },
    }));
    const texts = leavesOf(recordStructure({ outline: withItems(list(rows)), authority, number, received })).map(
      ({ text }) => text,
    );
    expect(texts.includes('Angehörigkeit')).toBe(!isOne);
    expect(texts).toEqual(expect.arrayContaining(titles.length === 1 ? ['deutsch'] : ['deutsch', 'polnisch']));
  });

  test('repeat their header on each page, for the eye only', () => {
    const pages = layOut(recordStructure({ outline: withItems(dogs(80)), authority, number, received }));
    const headers = pages.flatMap(({ marks }) =>
      marks.filter((mark) => mark.kind === 'text' && mark.leaf.text === 'Geburtsdatum').map((mark) => 'isRepeated' in mark),
    );
    expect(headers).toEqual([false, ...headers.slice(1).map(() => true)]);
    expect(headers.length).toBeGreaterThan(2);
  });
});

describe('words', () => {
  test('of questions are parted as German, English and French part them', () => {
    expect(hyphenation('Haftpflichtversicherung', 'de')).toEqual([4, 11, 14, 16, 19]);
    expect(hyphenation('verification', 'en-GB').length).toBeGreaterThan(0);
    expect(hyphenation('assurance-responsabilité', 'fr').length).toBeGreaterThan(0);
    expect(hyphenation('Haftpflichtversicherung', 'pl')).toEqual([]);
    expect(hyphenation('Straße', 'de')).toEqual([]);
  });

  test('are parted where much room would stay empty, and go whole to the next line where little would', () => {
    const lines = (text: string, width: number) =>
      breakLines({ text, path: '/a', hyphenate: 'de' }, STYLE.label, width).map(({ clusters }) =>
        clusters
          .map((cluster) => cluster.text)
          .join('')
          .trim(),
      );
    expect(lines('Wie heißt die Firma oder der Verein?', 151)).toEqual(['Wie heißt die Firma oder der', 'Verein?']);
    expect(lines('Ihre Haftpflichtversicherung', 120)[0]).toMatch(/^Ihre Haftpflicht[a-z]*\u00AD$/);
  });

  test('of answers are never given a hyphen that could pass for theirs', () => {
    const long = 'Haftpflichtversicherungsgesellschaftsvertreterversammlung'.repeat(3);
    const pages = layOut(recordStructure({ outline: withItems(entry('/a', long, long)), authority, number, received }));
    const textOf = (tag: string): string =>
      pages
        .flatMap(({ marks }) => marks)
        .flatMap((mark) => (mark.kind === 'text' && mark.leaf.path === '/a' && mark.leaf.tag === tag ? mark.line.clusters : []))
        .map(({ text }) => text)
        .join('');
    expect(textOf('TD')).toBe(long);
    expect(textOf('TH')).toContain('\u00AD');
  });
});

test('the same record has the same bytes, with logo, contents, attachments and in large print', async () => {
  const made = withItems(dogs(250));
  const logo = { bytes: discPng(60), alt: 'Wappen' };
  const attachments = [{ name: 'attachments/1-a.pdf', title: 'a.pdf', type: 'application/pdf', bytes: proof }];
  for (const print of ['normal', 'large'] as const) {
    const [one, other] = await Promise.all([
      written(made, { logo, print, attachments }),
      written(made, { logo: { ...logo }, print, attachments }),
    ]);
    expect(Buffer.from(one).equals(other)).toBe(true);
  }
});

test.each([
  ['neither PNG nor JPEG nor SVG', Buffer.from('GIF89a')],
  ['an SVG that acts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>')],
  ['a damaged PNG', discPng(20).subarray(0, 60)],
  ['a huge picture', Buffer.concat([discPng(1).subarray(0, 16), Buffer.of(0, 1, 0, 0, 0, 1, 0, 0), discPng(1).subarray(24)])],
])('a logo that is %s is refused', async (_, bytes) => {
  await expect(written(outline, { logo: { bytes, alt: 'Wappen' } })).rejects.toThrow(LogoError);
});

withTool(['pdfinfo', 'pdftotext', 'pdfdetach', 'pdfimages', 'pdftoppm', 'qpdf'], () => {
  test('a long record has linked contents with the right pages, a short one none', async () => {
    const made = { ...outline, sections: [...withItems(dogs(250)).sections, ...outline.sections] };
    const path = await place.write('long.pdf', await written(made));
    const text = runTool('pdftotext', ['-layout', path, '-']).stdout;
    const pages = text.split('\f');
    const [, page = ''] = /^ *Zahlung +(\d+)$/m.exec(pages[0] ?? '') ?? [];
    expect(pages[Number(page) - 1]).toContain('Sollen wir die Steuer von Ihrem');
    const structure = runTool('pdfinfo', ['-struct', path])
      .stdout.replace(/ \(\w+\)|\s+/g, ' ')
      .replace(/ +/g, ' ');
    expect(structure).toContain('TOC TOCI Reference Link Span');
    expect(runTool('qpdf', ['--check', path]).status).toBe(0);
    const short = await place.write('short.pdf', await written(outline));
    expect(runTool('pdftotext', [short, '-']).stdout).not.toContain('Inhalt');
  });

  test('a logo is told by its alternative text, else as the logo of the authority', async () => {
    const alternatives = async (alt: { readonly alt?: string }) => {
      const bytes = Buffer.from(await written(outline, { logo: { bytes: discPng(60), ...alt } })).toString('latin1');
      return Array.from(bytes.matchAll(/\/Alt <FEFF([0-9A-F]+)>/g), ([, hex = '']) =>
        Buffer.from(hex, 'hex').swap16().toString('utf16le'),
      );
    };
    expect(await alternatives({ alt: 'Wappen der Stadt' })).toContain('Wappen der Stadt');
    expect(await alternatives({})).toContain(`Logo: ${authority.name}`);
  });

  test('a drawing stays one: no pixels, the same colours wherever it is drawn', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="5 5 40 80"><path fill="#00c800" d="M5 5h40v80h-40z"/></svg>';
    const path = await place.write('drawing.pdf', await written(outline, { logo: { bytes: Buffer.from(svg) } }));
    expect(runTool('pdfimages', ['-list', path]).stdout.trim().split('\n')).toHaveLength(2);
    const drawn = runTool('sh', ['-c', 'pdftoppm -r 72 -f 1 -l 1 "$1" | od -An -v -tu1 -w3', 'sh', path]).stdout;
    // 22 by 44 points of green, in the upper right corner.
    expect(drawn.match(/^ +0 200 +0$/gm)?.length).toBeGreaterThan(850);
    expect(drawn.match(/^ +0 200 +0$/gm)?.length).toBeLessThan(1100);
  });

  test('attachments travel inside when asked', async () => {
    const attachments = [{ name: 'attachments/1-Nachweis.pdf', title: 'Nachweis.pdf', type: 'application/pdf', bytes: proof }];
    const path = await place.write('files.pdf', await written(outline, { attachments }));
    const listed = runTool('pdfdetach', ['-list', path]).stdout;
    expect(listed).toContain('1-Nachweis.pdf');
    expect(listed).toContain('submission.xml');
  });
});

test('an answer from an account says so, with how sure the account is; one that was said to be wrong there, too', () => {
  const said = { from: 'account.surname', trust: 'substantial', corrected: false, fixed: false } as const;
  const texts = (account?: OutlineEntry['account']) => {
    const given = { ...entry('/name', 'Familienname', 'Mustermann'), ...(account ? { account } : {}) };
    return leavesOf(recordStructure({ outline: withItems(given), authority, number, received }))
      .filter(({ path }) => path === '/name')
      .map(({ text }) => text);
  };
  expect(texts()).toEqual(['Familienname', 'Mustermann']);
  expect(texts(said).at(-1)).toBe('Aus dem Nutzerkonto, Vertrauensniveau: substanziell');
  expect(texts({ ...said, trust: 'none' }).at(-1)).toBe('Aus dem Nutzerkonto, dort selbst angegeben');
  expect(texts({ ...said, corrected: true }).at(-1)).toMatch(/^Weicht vom Nutzerkonto ab/);
});

test('a question longer than a dozen lines stands above its answer, which never comes amid it', () => {
  const question = 'Frage mit sehr langem Wortlaut und Belehrung. '.repeat(60);
  const pages = layOut(recordStructure({ outline: withItems(entry('/a', question, 'Antwort')), authority, number, received }));
  const tags = pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' && mark.leaf.path === '/a' ? [mark.leaf.tag] : [])),
  );
  expect(tags.length).toBeGreaterThan(20);
  expect(tags.filter((tag) => tag === 'TD')).toHaveLength(1);
  expect(tags.at(-1)).toBe('TD');
});

test.each([
  ['fr', 'Numéro de réception', 'Page 1 sur 1'],
  ['de-x-leicht', 'Nummer von Ihrem Antrag', 'Seite 1 von 1'],
  ['en', 'Receipt number', 'Page 1 of 1'],
  ['pl', 'Eingangsnummer', 'Seite 1 von 1'],
])('the record’s own words are in %s', (language, said, page) => {
  const { texts } = recordTexts(language);
  expect([texts.number, texts.page(1, 1)]).toEqual([said, page]);
});
