import type {
  Authority,
  Outline,
  OutlineAttachment,
  OutlineDeclaration,
  OutlineEntry,
  OutlineItem,
  OutlineRow,
  Printed,
} from '@vordruck/engine';
import { listEntry, listTable } from './list-table.ts';
import type { Logo, Picture } from './picture/picture.ts';
import { receivedText } from './record-texts.ts';
import { branch, headingTag, leaf, type Branch, type Leaf, type StructureNode } from './structure-node.ts';
import { THEMES, type Print, type Style } from './style.ts';
import { tableOfContents, type ContentsPages } from './table-of-contents.ts';
import { fixedLeaf, ownText, paragraphs, writingIn, type Writing } from './writing.ts';

/** What the PDF record is made from; it knows neither answers nor field types. */
export interface RecordSource {
  readonly outline: Outline;
  readonly authority: Authority;
  readonly logo?: Logo;
  /** AGS */
  readonly municipality?: string;
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly received: string;
}

export interface StructureOptions {
  /** `normal` unless given. */
  readonly print?: Print;
  /** The pages of the headings that are listed at the front, if they are. */
  readonly contents?: ContentsPages;
  readonly picture?: Picture;
}

/** The record as a tree: what layout walks and what the PDF's structure tree shows. */
export function recordStructure(source: RecordSource, { print = 'normal', contents, picture }: StructureOptions = {}): Branch {
  const { outline } = source;
  const writing = writingIn(outline.language, THEMES[print]);
  const { style } = writing.theme;
  const body = [
    ...outline.sections.map((section) =>
      branch('Sect', [
        sectionHeading(section.title, `/sections/${section.step}`, writing),
        ...itemNodes(section.items, 3, { ...writing, authority: source.authority }),
      ]),
    ),
    ...declarations(outline.declarations, writing),
    attachments(outline.attachments, writing),
    proof(outline, writing),
  ];
  return branch('Document', [
    letterhead(source.authority, { picture, alt: source.logo?.alt }, writing),
    fixedLeaf('H1', outline.title, { path: '/title', style: style.title, before: 26 }, writing),
    receipt(source, writing),
    ...(outline.sample
      ? [fixedLeaf('P', ownText(writing.texts.sample, writing), { path: '/sample', style: style.heading, before: 12 }, writing)]
      : []),
    ...(contents ? [tableOfContents(contents, body, writing)] : []),
    ...body,
  ]);
}

/** In the answers the authority is named where it is the creditor. */
interface BodyWriting extends Writing {
  readonly authority: Authority;
}

const sectionHeading = (title: Printed, path: string, writing: Writing): Leaf =>
  fixedLeaf('H2', title, { path, style: writing.theme.style.section, before: 26 }, writing);

/** Height of a logo, and the widest it may become, in points. */
const LOGO = { height: 44, width: 150 };

interface Shown {
  readonly picture: Picture | undefined;
  readonly alt: string | undefined;
}

function letterhead(authority: Authority, { picture, alt }: Shown, { texts, theme: { style } }: Writing): Branch {
  const address = authority.address ?? [];
  const scale = picture ? Math.min(LOGO.height / picture.height, LOGO.width / picture.width) : 0;
  return branch(
    'Div',
    [
      leaf('P', { text: authority.name }, '/authority/name', style.heading),
      ...(address.length > 0 ? [leaf('P', { text: address.join(' · ') }, '/authority/address', style.small)] : []),
      ...(picture
        ? [
            {
              kind: 'figure' as const,
              tag: 'Figure' as const,
              picture,
              alt: alt ?? texts.logo(authority.name),
              width: picture.width * scale,
              height: picture.height * scale,
            },
          ]
        : []),
    ],
    { layout: { kind: 'letterhead' } },
  );
}

function receipt({ number, received, municipality }: RecordSource, writing: Writing): Branch {
  const { texts, theme } = writing;
  const { heading, text } = theme.style;
  return branch('Table', [
    row(
      ownText(texts.number, writing),
      [leaf('TD', { text: number }, '/number', heading)],
      { path: '/number', before: 14 },
      writing,
    ),
    row(
      ownText(texts.received, writing),
      [leaf('TD', ownText(receivedText(received, texts), writing), '/received', text)],
      { path: '/received' },
      writing,
    ),
    ...(municipality === undefined
      ? []
      : [
          row(
            ownText(texts.municipality, writing),
            [leaf('TD', { text: municipality }, '/municipality', text)],
            { path: '/municipality' },
            writing,
          ),
        ]),
  ]);
}

/** A question and its answer: a row of a table whose header is the question. */
function row(
  label: Printed,
  answers: readonly Leaf[],
  { path, before }: { readonly path: string; readonly before?: number },
  writing: Writing,
): Branch {
  const [only] = answers;
  const cell = answers.length === 1 && only ? { ...only, tag: 'TD' as const } : branch('TD', answers);
  const header = fixedLeaf('TH', label, { path, style: writing.theme.style.label, ...(before ? { before } : {}) }, writing);
  return branch('TR', [header, cell], { layout: { kind: 'row' } });
}

/** Entries that follow each other share a table; groups and rows of lists become sections with headings of their own. */
function itemNodes(items: readonly OutlineItem[], level: number, writing: BodyWriting): StructureNode[] {
  const nodes: StructureNode[] = [];
  let rows: Branch[] = [];
  const endTable = (): void => {
    if (rows.length > 0) nodes.push(branch('Table', rows));
    rows = [];
  };
  for (const item of items) {
    const entry = item.kind === 'list' ? (listEntry(item) ?? item) : item;
    if (entry.kind === 'entry' && !entry.signature) {
      rows.push(entryRow(entry, spaceBefore(rows.length, nodes.length), writing));
      continue;
    }
    endTable();
    nodes.push(...otherNodes(item, level, writing));
  }
  endTable();
  return nodes;
}

/** The first row of a table stands close to its heading, but apart from another part of the section. */
function spaceBefore(rows: number, parts: number): number {
  if (rows > 0) return 0;
  return parts > 0 ? 18 : 8;
}

function otherNodes(item: OutlineItem, level: number, writing: BodyWriting): StructureNode[] {
  const { style } = writing.theme;
  switch (item.kind) {
    case 'entry':
      return [signed(item, writing)];
    case 'notice':
      return paragraphs(item.text).map((text, index) =>
        fixedLeaf('P', text, { path: item.path, style: style.text, before: index === 0 ? 10 : 4 }, writing),
      );
    case 'group':
      return [
        branch(
          'Sect',
          [innerHeading(item.label, item.path, level, writing), ...itemNodes(item.items, level + 1, writing)],
          item.items.some(isSigned) ? { together: true } : {},
        ),
      ];
    case 'list': {
      const table = listTable(item.rows, writing);
      return [
        branch('Sect', [
          innerHeading(item.label, item.path, level, writing),
          ...(table ? [table] : item.rows.map((entry) => listRow(entry, level + 1, writing))),
        ]),
      ];
    }
  }
}

function innerHeading(label: Printed, path: string, level: number, writing: Writing): Leaf {
  return fixedLeaf(headingTag(level), label, { path, style: innerStyle(level, writing), before: level === 3 ? 18 : 14 }, writing);
}

function innerStyle(level: number, { theme: { style } }: Writing): Style {
  if (level === 3) return style.group;
  return level === 4 ? style.heading : style.minor;
}

/** A row with too much for a line of a table. Its title may hold an answer, so its words stay whole. */
function listRow({ title, path, items }: OutlineRow, level: number, writing: BodyWriting): Branch {
  const heading = leaf(headingTag(level), title, path, innerStyle(level, writing), 14 * writing.theme.space);
  return branch('Sect', [heading, ...itemNodes(items, level + 1, writing)]);
}

function entryRow(entry: OutlineEntry, before: number, writing: Writing): Branch {
  const { style } = writing.theme;
  const lines = entry.lines.filter((line) => line.text !== '').flatMap(paragraphs);
  const answers =
    lines.length > 0
      ? lines.map((line) => leaf('P', line, entry.path, style.text))
      : [leaf('P', ownText(writing.texts.unanswered, writing), entry.path, { ...style.text, gray: style.label.gray })];
  return row(entry.label, [...answers, ...accountNote(entry, writing)], { path: entry.path, before }, writing);
}

/** Where the answer comes from: who decides on it must see what was read from an identity card, and what was only typed. */
function accountNote({ path, account }: OutlineEntry, writing: Writing): Leaf[] {
  if (!account) return [];
  const { fromAccount, notFromAccount } = writing.texts;
  const text = account.corrected ? notFromAccount : fromAccount[account.trust];
  return [leaf('P', ownText(text, writing), path, { ...writing.theme.style.small, gray: writing.theme.style.label.gray })];
}

const isSigned = (item: OutlineItem): boolean => item.kind === 'entry' && item.signature === true;

/** What is signed stands over the whole width: it is a text to read, not a question with an answer. */
function signed(entry: OutlineEntry, writing: BodyWriting): Branch {
  const { texts, theme } = writing;
  const said = (printed: Printed, style: Style, before: number): Leaf =>
    fixedLeaf('P', printed, { path: entry.path, style, before }, writing);
  const agreed = entry.lines.length > 0 ? texts.agreed : texts.notAgreed;
  return branch(
    'Div',
    [
      ...paragraphs(entry.label).map((text, index) => said(text, theme.style.text, index === 0 ? 12 : 4)),
      ...(entry.help ? paragraphs(entry.help).map((text) => said(text, theme.style.text, 4)) : []),
      said(ownText(agreed, writing), theme.style.heading, 4),
      ...(entry.mandate ? [creditor(entry.path, writing)] : []),
      signing(entry.path, writing),
    ],
    { together: true },
  );
}

/**
 * What a SEPA mandate names beside account and text (SEPA Core Direct Debit Rulebook, DS-01): the creditor, its identifier, the
 * mandate reference. The reference is unique for the creditor, whose cash office gives it and tells it before the first debit;
 * the receipt number is none, since several mandates and forms may share one or change it.
 */
function creditor(path: string, writing: BodyWriting): Branch {
  const { texts, theme, authority } = writing;
  const later = ownText(texts.toldLater, writing);
  const told = (label: string, text: Printed, before = 0): Branch =>
    row(ownText(label, writing), [leaf('TD', text, path, theme.style.text)], { path, before }, writing);
  return branch('Table', [
    told(texts.creditor, { text: authority.name }, 8),
    told(texts.creditorId, authority.creditorId === undefined ? later : { text: authority.creditorId }),
    told(texts.mandateReference, later),
  ]);
}

/** Lines for place, date and signature, where an authority wants them by hand. */
function signing(path: string, writing: Writing): Branch {
  const field = (text: string): Leaf =>
    fixedLeaf('P', ownText(text, writing), { path, style: writing.theme.style.small, before: 44 }, writing);
  return branch('Div', [field(writing.texts.placeAndDate), field(writing.texts.signature)], { layout: { kind: 'signing' } });
}

function declarations(items: readonly OutlineDeclaration[], writing: Writing): Branch[] {
  if (items.length === 0) return [];
  const { texts, theme } = writing;
  const rows = items.map((item, index) =>
    row(
      ownText(item.agreed ? texts.agreed : texts.notAgreed, writing),
      paragraphs(item.text).map((text) => fixedLeaf('P', text, { path: item.path, style: theme.style.text }, writing)),
      { path: item.path, before: index === 0 ? 8 : 0 },
      writing,
    ),
  );
  return [
    branch('Sect', [sectionHeading(ownText(texts.declarations, writing), '/declarations', writing), branch('Table', rows)]),
  ];
}

function attachments(items: readonly OutlineAttachment[], writing: Writing): Branch {
  const { texts, theme } = writing;
  const { style } = theme;
  const title = sectionHeading(ownText(texts.attachments, writing), '/attachments', writing);
  if (items.length === 0) {
    const none = { path: '/attachments', style: style.text, before: 8 };
    return branch('Sect', [title, fixedLeaf('P', ownText(texts.noAttachments, writing), none, writing)]);
  }
  const rows = items.map((item, index) =>
    row(
      item.label,
      [
        leaf('P', { text: item.name }, item.path, style.text),
        leaf('P', { text: `${item.type}, ${texts.size(item.size)}, SHA-256:` }, item.path, style.small),
        leaf('P', { text: item.sha256 }, item.path, style.small),
      ],
      { path: item.path, before: index === 0 ? 8 : 0 },
      writing,
    ),
  );
  return branch('Sect', [title, branch('Table', rows)]);
}

function proof(outline: Outline, writing: Writing): Branch {
  const { texts, theme } = writing;
  const { text, small } = theme.style;
  const said = (own: string, before: number): Leaf =>
    fixedLeaf('P', ownText(own, writing), { path: '/proof', style: text, before }, writing);
  return branch('Sect', [
    sectionHeading(ownText(texts.proof, writing), '/proof', writing),
    said(texts.seal, 8),
    said(texts.embedded, 4),
    branch('Table', [
      row(
        ownText(texts.form, writing),
        [leaf('TD', { text: outline.form }, '/form', text)],
        { path: '/form', before: 10 },
        writing,
      ),
      row(ownText(texts.version, writing), [leaf('TD', { text: outline.hash }, '/hash', small)], { path: '/hash' }, writing),
    ]),
  ]);
}
