import type {
  Authority,
  Outline,
  OutlineAttachment,
  OutlineDeclaration,
  OutlineEntry,
  OutlineItem,
  Printed,
} from '@vordruck/engine';
import { receivedText, recordTexts, type RecordTexts } from './record-texts.ts';
import { STYLE, type Style } from './style.ts';

/** What the PDF record is made from; it knows neither answers nor field types. */
export interface RecordSource {
  readonly outline: Outline;
  readonly authority: Authority;
  /** AGS */
  readonly municipality?: string;
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly received: string;
}

type HeadingTag = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/** A part of the document in reading order. Its tag is what assistive technology is told (ISO 32000-1, 14.8.4). */
export type StructureNode = Branch | Leaf;

export interface Branch {
  readonly kind: 'branch';
  readonly tag: 'Document' | 'Sect' | 'Table' | 'TR' | 'TD' | 'Div';
  readonly children: readonly StructureNode[];
  /** `row`: label and answer beside each other; `signing`: two fields for writing by hand. Else one below the other. */
  readonly layout?: 'row' | 'signing';
}

/** A text of one style. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly tag: HeadingTag | 'P' | 'TH' | 'TD';
  readonly text: string;
  /** JSON Pointer to where the text comes from. */
  readonly path: string;
  readonly style: Style;
  /** The text's language where it differs from the document's. */
  readonly lang?: string;
  /** Space above, in points. */
  readonly before: number;
}

/** The record as a tree: what layout walks and what the PDF's structure tree shows. */
export function recordStructure(source: RecordSource): Branch {
  const { outline } = source;
  const own = recordTexts(outline.language);
  const words: Words = { ...own, ownLang: own.lang === outline.language.split('-')[0] ? undefined : own.lang };
  return branch('Document', [
    ...sender(source.authority),
    leaf('H1', outline.title, '/title', STYLE.title, 26),
    receipt(source, words),
    ...(outline.sample ? [leaf('P', ownText(words.texts.sample, words), '/sample', STYLE.heading, 12)] : []),
    ...outline.sections.map((section) =>
      branch('Sect', [
        leaf('H2', section.title, `/sections/${section.step}`, STYLE.section, 26),
        ...itemNodes(section.items, 3, words),
      ]),
    ),
    ...declarations(outline.declarations, words),
    attachments(outline.attachments, words),
    proof(outline, words),
  ]);
}

interface Words {
  readonly texts: RecordTexts;
  readonly ownLang: string | undefined;
}

const branch = (tag: Branch['tag'], children: readonly StructureNode[], layout?: Branch['layout']): Branch => ({
  kind: 'branch',
  tag,
  children,
  ...(layout ? { layout } : {}),
});

function leaf(tag: Leaf['tag'], printed: Printed, path: string, style: Style, before = 0): Leaf {
  return { kind: 'leaf', tag, text: printed.text, path, style, before, ...(printed.lang ? { lang: printed.lang } : {}) };
}

/** The lines that someone parted, each a paragraph of its own, so that they are not read as one. */
function paragraphs({ text, ...printed }: Printed): Printed[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/u).map((line) => ({ ...printed, text: line }));
}

const ownText = (text: string, words: Words): Printed => ({ text, ...(words.ownLang ? { lang: words.ownLang } : {}) });

function sender(authority: Authority): Leaf[] {
  const address = authority.address ?? [];
  return [
    leaf('P', { text: authority.name }, '/authority/name', STYLE.heading),
    ...(address.length > 0 ? [leaf('P', { text: address.join(' · ') }, '/authority/address', STYLE.small)] : []),
  ];
}

function receipt({ number, received, municipality }: RecordSource, words: Words): Branch {
  const { texts } = words;
  return branch('Table', [
    row(ownText(texts.number, words), [leaf('TD', { text: number }, '/number', STYLE.heading)], '/number', 14),
    row(
      ownText(texts.received, words),
      [leaf('TD', ownText(receivedText(received, texts), words), '/received', STYLE.text)],
      '/received',
    ),
    ...(municipality === undefined
      ? []
      : [
          row(
            ownText(texts.municipality, words),
            [leaf('TD', { text: municipality }, '/municipality', STYLE.text)],
            '/municipality',
          ),
        ]),
  ]);
}

/** A question and its answer: a row of a table whose header is the question. */
function row(label: Printed, answers: readonly Leaf[], path: string, before = 0): Branch {
  const [only] = answers;
  const cell = answers.length === 1 && only ? { ...only, tag: 'TD' as const } : branch('TD', answers);
  return branch('TR', [leaf('TH', label, path, STYLE.label, before), cell], 'row');
}

const HEADINGS: readonly HeadingTag[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const heading = (level: number): HeadingTag => HEADINGS[level - 1] ?? 'H6';

/** Entries that follow each other share a table; groups and rows of lists become sections with headings of their own. */
function itemNodes(items: readonly OutlineItem[], level: number, words: Words): StructureNode[] {
  const nodes: StructureNode[] = [];
  let rows: Branch[] = [];
  const endTable = (): void => {
    if (rows.length > 0) nodes.push(branch('Table', rows));
    rows = [];
  };
  for (const item of items) {
    if (item.kind === 'entry') {
      rows.push(entryRow(item, words, spaceBefore(rows.length, nodes.length)));
      if (!item.signature) continue;
    }
    endTable();
    nodes.push(...otherNodes(item, level, words));
  }
  endTable();
  return nodes;
}

/** The first row of a table stands close to its heading, but apart from another part of the section. */
function spaceBefore(rows: number, parts: number): number {
  if (rows > 0) return 0;
  return parts > 0 ? 18 : 8;
}

function otherNodes(item: OutlineItem, level: number, words: Words): StructureNode[] {
  switch (item.kind) {
    case 'entry':
      return [signing(item.path, words)];
    case 'notice':
      return paragraphs(item.text).map((text, index) => leaf('P', text, item.path, STYLE.text, index === 0 ? 10 : 4));
    case 'group':
      return [
        branch('Sect', [
          leaf(heading(level), item.label, item.path, STYLE.heading, 16),
          ...itemNodes(item.items, level + 1, words),
        ]),
      ];
    case 'list':
      return [
        branch('Sect', [
          leaf(heading(level), item.label, item.path, STYLE.heading, 16),
          ...item.rows.map((entry) =>
            branch('Sect', [
              leaf(heading(level + 1), entry.title, entry.path, STYLE.heading, 14),
              ...itemNodes(entry.items, level + 2, words),
            ]),
          ),
        ]),
      ];
  }
}

function entryRow(entry: OutlineEntry, words: Words, before: number): Branch {
  const lines = entry.lines.filter((line) => line.text !== '').flatMap(paragraphs);
  const answers =
    lines.length > 0
      ? lines.map((line) => leaf('P', line, entry.path, STYLE.text))
      : [leaf('P', ownText(words.texts.unanswered, words), entry.path, STYLE.label)];
  return row(entry.label, answers, entry.path, before);
}

/** Lines for place, date and signature, where an authority wants them by hand. */
function signing(path: string, words: Words): Branch {
  const field = (text: string): Leaf => leaf('P', ownText(text, words), path, STYLE.small, 44);
  return branch('Div', [field(words.texts.placeAndDate), field(words.texts.signature)], 'signing');
}

function declarations(items: readonly OutlineDeclaration[], words: Words): Branch[] {
  if (items.length === 0) return [];
  const rows = items.map((item, index) =>
    row(
      ownText(item.agreed ? words.texts.agreed : words.texts.notAgreed, words),
      paragraphs(item.text).map((text) => leaf('P', text, item.path, STYLE.text)),
      item.path,
      index === 0 ? 8 : 0,
    ),
  );
  return [
    branch('Sect', [
      leaf('H2', ownText(words.texts.declarations, words), '/declarations', STYLE.section, 26),
      branch('Table', rows),
    ]),
  ];
}

function attachments(items: readonly OutlineAttachment[], words: Words): Branch {
  const title = leaf('H2', ownText(words.texts.attachments, words), '/attachments', STYLE.section, 26);
  if (items.length === 0)
    return branch('Sect', [title, leaf('P', ownText(words.texts.noAttachments, words), '/attachments', STYLE.text, 8)]);
  const rows = items.map((item, index) =>
    row(
      item.label,
      [
        leaf('P', { text: item.name }, item.path, STYLE.text),
        leaf('P', { text: `${item.type}, ${words.texts.size(item.size)}, SHA-256:` }, item.path, STYLE.small),
        leaf('P', { text: item.sha256 }, item.path, STYLE.small),
      ],
      item.path,
      index === 0 ? 8 : 0,
    ),
  );
  return branch('Sect', [title, branch('Table', rows)]);
}

function proof(outline: Outline, words: Words): Branch {
  const { texts } = words;
  return branch('Sect', [
    leaf('H2', ownText(texts.proof, words), '/proof', STYLE.section, 26),
    leaf('P', ownText(texts.seal, words), '/proof', STYLE.text, 8),
    leaf('P', ownText(texts.embedded, words), '/proof', STYLE.text, 4),
    branch('Table', [
      row(ownText(texts.form, words), [leaf('TD', { text: outline.form }, '/form', STYLE.text)], '/form', 10),
      row(ownText(texts.version, words), [leaf('TD', { text: outline.hash }, '/hash', STYLE.small)], '/hash'),
    ]),
  ]);
}
