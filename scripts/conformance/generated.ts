import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { FieldPlan, Outline, OutlineItem, OutlineSection } from '@vordruck/engine';
import { characters, sequences } from '../../packages/submission/test/din-91379.ts';
import { discPng } from '../../packages/submission/test/picture.ts';
import { anyOutline } from './any-outline.ts';
import type { Specimen } from './specimen.ts';

/** Outlines that no form of ours has yet: nothing at all, far too much, letters and texts that break layouts. */
export function generated(): readonly Specimen[] {
  return [
    specimen('empty', {}),
    specimen('one-letter', { title: { text: 'x' }, sections: [section('s', [entry('l', 'w')])] }),
    specimen('long', { sections: sectionsOf(30) }),
    specimen('one-list-of-many-rows', { sections: [section('Hunde', [list('Hunde', 80, 4)])] }),
    specimen('deep', { sections: [section('Tief', [deep(9)])] }),
    specimen('long-answers', { sections: [section('Begründung', longAnswers)] }),
    specimen('letters', { sections: [section('Alle Buchstaben', inChunks(characters, 40))] }),
    specimen('sequences', {
      sections: [
        section(
          'Alle Zeichen mit Akzenten',
          inChunks(
            sequences.map((mark) => `Ma${mark}en `),
            10,
          ),
        ),
      ],
    }),
    specimen('languages', languages),
    specimen('english', { ...languages, language: 'en' }),
    specimen('large-print', { ...languages, attachments: [attachment(0)] }, { options: { print: 'large' } }),
    specimen('large-print-long', { sections: sectionsOf(12) }, { options: { print: 'large', logo: drawing } }),
    specimen('logo-drawing', languages, { options: { logo: drawing } }),
    specimen('logo-pixels', languages, { options: { logo: { bytes: discPng(300), alt: 'Wappen: eine Scheibe' } } }),
    specimen('attachments-inside', { attachments: [attachment(0), attachment(1)] }, { options: { embedAttachments: true } }),
    specimen('nothing-answered', { sections: [section('Leer', emptyItems)] }),
    specimen('signatures', { sections: [section('Mandate', Array.from({ length: 12 }, mandate))] }),
    specimen('many-attachments', { attachments: Array.from({ length: 60 }, (_, index) => attachment(index)) }),
    specimen(
      'long-head',
      { title: { text: 'Antrag auf Erteilung einer Genehmigung '.repeat(8) } },
      { authority: longAuthority, number: 'X'.repeat(90) },
    ),
    specimen('markup', {
      sections: [
        section(
          '</text> ]]> & "<',
          markup.map((text) => entry(text, text)),
        ),
      ],
      sample: true,
    }),
    ...fc.sample(anyOutline, { numRuns: 12, seed: 91379 }).map((outline, index) => specimen(`random-${index + 1}`, outline)),
  ];
}

const longAuthority = {
  name: 'Zweckverband für die gemeinsame Erledigung öffentlicher Aufgaben der Städte und Gemeinden im Regionalverband',
  address: Array.from({ length: 9 }, (_, index) => `Dienststelle ${index + 1} im Verwaltungsgebäude an der Europagalerie`),
};

const entry = (label: string, ...lines: readonly string[]): OutlineItem => ({
  kind: 'entry',
  path: '/text',
  label: { text: label },
  lines: lines.map((text) => ({ text })),
  computed: false,
});

const group = (label: string, items: readonly OutlineItem[]): OutlineItem => ({
  kind: 'group',
  path: '/text',
  label: { text: label },
  items,
});

const section = (title: string, items: readonly OutlineItem[]): OutlineSection => ({
  step: 'step',
  title: { text: title },
  items,
});

const questions = (count: number): OutlineItem[] =>
  Array.from({ length: count }, (_, index) =>
    entry(`Frage ${index + 1} mit einem Wortlaut, der eine Zeile füllt`, `Antwort ${'und noch mehr '.repeat(index % 9)}`),
  );

const sectionsOf = (count: number): OutlineSection[] =>
  Array.from({ length: count }, (_, index) => section(`Abschnitt ${index + 1}`, questions(20)));

/** Areas, a line, a group that is turned, colours by class. */
const drawing = {
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><style>.a{fill:#0a5}</style><rect class="a" width="60" height="40" rx="6"/><g transform="rotate(8 30 20)" fill="#fff"><circle cx="20" cy="20" r="9"/><path d="M34 11a9 9 0 0118 0v18H34z"/></g><path d="M4 36h52" fill="none" stroke="#ffd400" stroke-width="2"/></svg>',
  ),
};

const list = (label: string, rows: number, fields: number): OutlineItem => ({
  kind: 'list',
  path: '/text',
  label: { text: label },
  rows: Array.from({ length: rows }, (_, index) => ({
    path: `/text/${index}`,
    row: String(index + 1),
    title: { text: `${label} ${index + 1}` },
    items: questions(fields),
  })),
});

const deep = (level: number): OutlineItem =>
  level === 0
    ? list('Ganz innen', 2, 2)
    : group(`Ebene ${level}`, [entry('Auf dieser Ebene', String(level)), deep(level - 1), entry('Danach', 'wieder oben')]);

const longAnswers = [
  entry('Ein Wort, länger als jede Zeile', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(12)),
  entry('Länger als eine Seite', 'Der Antrag wird begründet wie folgt. '.repeat(400)),
  entry('Viele kurze Zeilen', Array.from({ length: 150 }, (_, index) => `Zeile ${index + 1}`).join('\n')),
  entry('Zeilen jeder Art', 'eins\r\nzwei\rdrei\u2028vier\u2029fünf\n\n\n  \tsechs'),
  entry('Eine Frage, '.repeat(8), 'kurz'),
  entry(
    'Trennstellen und feste Leerzeichen',
    'Ver\u00adwal\u00adtungs\u00adver\u00adfah\u00adren § 3a Abs. 2 – „so“ … 10\u00a0000\u202f€',
  ),
];

function inChunks(texts: readonly string[], size: number): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let from = 0; from < texts.length; from += size)
    items.push(entry(`Ab ${from + 1}`, texts.slice(from, from + size).join('')));
  return items;
}

const languages: Partial<Outline> = {
  sections: [
    {
      step: 'en',
      title: { text: 'Your dogs', lang: 'en' },
      items: [
        {
          kind: 'entry',
          path: '/text',
          label: { text: 'Όνομα', lang: 'el' },
          lines: [{ text: 'Αθηνά Παπαδοπούλου', lang: 'el' }, { text: 'Athena' }],
          computed: true,
        },
        {
          kind: 'entry',
          path: '/text',
          label: { text: 'Име' },
          lines: [{ text: 'Георги Димитров', lang: 'bg' }],
          computed: false,
        },
        { kind: 'notice', path: '/text', text: { text: 'Read this first.\nThen sign.', lang: 'en-GB' } },
      ],
    },
  ],
  declarations: [
    { path: '/richtig', text: { text: 'I have told the truth.', lang: 'en' }, agreed: true },
    { path: '/werbung', text: { text: 'Sie dürfen mir schreiben.' }, agreed: false },
  ],
};

const emptyItems: readonly OutlineItem[] = [
  entry('Nicht beantwortet'),
  entry('Leerer Text', ''),
  entry('Nur Leerzeichen', ' \u00a0 '),
  group('Gruppe ohne Inhalt', []),
  list('Liste ohne Zeilen', 0, 0),
  list('Zeilen ohne Felder', 2, 0),
  { kind: 'notice', path: '/text', text: { text: '' } },
];

const mandate = (): OutlineItem => ({
  kind: 'entry',
  path: '/text',
  label: { text: 'SEPA-Lastschriftmandat' },
  lines: [{ text: 'Ich ermächtige die Stadt, Zahlungen von meinem Konto einzuziehen.' }],
  computed: false,
  signature: true,
});

const attachment = (index: number): Outline['attachments'][number] => ({
  path: `/text/${index}`,
  label: { text: `Nachweis ${index + 1}` },
  name: `${'Sehr langer Dateiname Straße '.repeat(index % 6)}${index + 1}.pdf`,
  type: 'application/pdf',
  ...digestOf(bytesOf(index)),
});

const bytesOf = (index: number) => Buffer.from(`attachment ${index}`);
const digestOf = (bytes: Buffer) => ({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
const allFiles = new Map(Array.from({ length: 60 }, (_, index) => [digestOf(bytesOf(index)).sha256, bytesOf(index)]));

const markup = [
  '<b>fett</b> & &amp; &#13; ]]>',
  '(\\) \\( \\\\ %PDF-1.7 endobj',
  'q BT (x) Tj ET Q <</Type /Page>>',
  "' OR 1=1 --",
  '<!DOCTYPE x [<!ENTITY y "z">]>',
  'a\rb\tc',
  '{halter.name}',
];

/** A form with one question that takes any number of texts. */
const fields: readonly FieldPlan[] = [{ id: 'text', key: 'text', type: 'choices', parent: -1, step: 0, depth: 0 }];
const namespace = 'urn:vordruck:form:generated';
const hash = createHash('sha256').update(namespace).digest('hex');

const text = (name: string, occurs = '') => `<xs:element name="${name}" type="xs:string"${occurs}/>`;
const inOrder = (...elements: readonly string[]) =>
  `<xs:complexType><xs:sequence>${elements.join('')}</xs:sequence></xs:complexType>`;
const nested = (name: string, occurs: string, ...elements: readonly string[]) =>
  `<xs:element name="${name}"${occurs}>${inOrder(...elements)}</xs:element>`;
const any = ' minOccurs="0" maxOccurs="unbounded"';
const xsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified">${nested(
  'submission',
  '',
  ...['form', 'hash', 'number', 'received', 'language', 'today'].map((name) => text(name)),
  nested('values', '', text('text', any)),
  nested(
    'attachments',
    ' minOccurs="0"',
    nested('attachment', any, ...['path', 'name', 'type', 'size', 'sha256'].map((name) => text(name))),
  ),
  nested('record', '', text('name'), text('sha256')),
  '<xs:any namespace="http://www.w3.org/2000/09/xmldsig#" processContents="lax" minOccurs="0"/>',
)}</xs:schema>`;

function specimen(
  name: string,
  changes: Partial<Outline>,
  rest: Partial<Pick<Specimen, 'authority' | 'number' | 'options'>> = {},
): Specimen {
  const outline: Outline = {
    form: 'generated',
    hash,
    language: 'de',
    title: { text: 'Vordruck' },
    sections: [],
    declarations: [],
    attachments: [],
    sample: false,
    ...changes,
  };
  const values = { text: textsOf(outline.sections.flatMap(({ items }) => items)) };
  return {
    name: `generated.${name}`,
    session: {
      form: { form: 'generated', hash, xml: { namespace }, fields },
      texts: { language: outline.language },
      inputs: { today: '2026-01-31' },
      values: () => values,
      outline: () => outline,
    },
    xsd,
    authority: { name: 'Stadt' },
    files: allFiles,
    ...rest,
  };
}

/** What the entries say, so that the XML carries the same letters as the record. */
function textsOf(items: readonly OutlineItem[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === 'entry') return item.lines.map(({ text }) => text);
    if (item.kind === 'group') return textsOf(item.items);
    return item.kind === 'list' ? item.rows.flatMap((row) => textsOf(row.items)) : [];
  });
}
