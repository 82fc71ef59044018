import { X509Certificate } from 'node:crypto';
import { nameOf } from '../sign/certificate.ts';
import type { SigningKey } from '../sign/key.ts';
import { missingLetters } from './letters.ts';
import { layOut, type LaidPage, type Mark } from './layout.ts';
import { readPicture } from './picture/picture.ts';
import { recordTexts, type RecordTexts } from './record-texts.ts';
import type { Branch, Leaf } from './structure-node.ts';
import { recordStructure, type RecordSource, type StructureOptions } from './structure.ts';
import { HAIRLINE, PAGE, THEMES, type Print, type Theme } from './style.ts';
import { CONTENTS_FROM_PAGES, CONTENTS_PATH, contentsHeadings, type ContentsPages } from './table-of-contents.ts';
import { breakLines } from './text-lines.ts';
import type { Furniture } from './write/content.ts';
import type { EmbeddedFile } from './write/embed-file.ts';
import type { SealPlace } from './write/seal-field.ts';
import { writeDocument } from './write/write-document.ts';

export interface RecordOptions {
  /** The bytes of the unsigned `submission.xml`, embedded as associated file. */
  readonly xml: Uint8Array;
  /** Attachments to be embedded as well, under the names they have in the container; none unless given. */
  readonly attachments?: readonly {
    readonly name: string;
    readonly title: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }[];
  /** The time the seal will claim. */
  readonly sealedAt: Date;
  /** Who will seal: as much room is left as its certificates need. */
  readonly key: Pick<SigningKey, 'chain'>;
  /** `normal` unless given. */
  readonly print?: Print;
}

/** Signature value, attributes and what later levels add (a time-stamp token takes up to 6 KB). */
const SEAL_ROOM = 10_240;

/** Writes the record of a submission: outline → structure → layout → PDF, with an open place for the seal. */
export async function writeRecord(source: RecordSource, options: RecordOptions): Promise<Uint8Array> {
  const { outline, authority, logo, number, received } = source;
  const { sealedAt, key, print = 'normal' } = options;
  const { texts } = recordTexts(outline.language);
  const theme = THEMES[print];
  const { structure, pages } = paginated(source, theme, {
    print,
    ...(logo ? { picture: await readPicture(logo.bytes) } : {}),
  });
  return writeDocument({
    facts: {
      title: `${outline.title.text} · ${number}${print === 'large' ? ` (${texts.largePrint})` : ''}`,
      author: authority.name,
      language: outline.language,
      date: received,
      print,
    },
    structure,
    pages,
    furniture: (page) => furniture({ source, texts, theme, page, pages: pages.length }),
    embedded: embeddedFiles(options, texts),
    seal: {
      title: texts.sealTitle,
      at: sealedAt,
      room: SEAL_ROOM + key.chain.reduce((sum, certificate) => sum + certificate.length, 0),
      ...visibleSeal(texts.sealTitle, key, theme),
    },
  });
}

/** Lays a record out; a long one again, with the pages that its table of contents names. */
function paginated(
  source: RecordSource,
  theme: Theme,
  options: StructureOptions,
): { readonly structure: Branch; readonly pages: readonly LaidPage[] } {
  const structure = recordStructure(source, options);
  const pages = layOut(structure, theme);
  if (pages.length < CONTENTS_FROM_PAGES) return { structure, pages };
  // The numbers stand in a column of their own, so that they move nothing.
  const draft = recordStructure(source, { ...options, contents: [] });
  const listed = recordStructure(source, { ...options, contents: contentsPages(draft, layOut(draft, theme)) });
  return { structure: listed, pages: layOut(listed, theme) };
}

function contentsPages(structure: Branch, pages: readonly LaidPage[]): ContentsPages {
  const firstPage = new Map<Leaf, number>();
  pages.forEach((page, index) =>
    page.marks.forEach((mark) => {
      if (mark.kind === 'text' && !firstPage.has(mark.leaf)) firstPage.set(mark.leaf, index + 1);
    }),
  );
  return contentsHeadings(structure)
    .filter(({ path }) => path !== CONTENTS_PATH)
    .map((heading) => String(firstPage.get(heading) ?? ''));
}

function embeddedFiles({ xml, attachments = [] }: RecordOptions, texts: RecordTexts): EmbeddedFile[] {
  return [
    { name: 'submission.xml', type: 'application/xml', description: texts.embedded, bytes: xml, relationship: 'Data' },
    ...attachments.map(({ name, title, type, bytes }): EmbeddedFile => ({
      // A slash would be a folder, which embedded files have not.
      name: name.slice(name.lastIndexOf('/') + 1),
      type,
      description: `${texts.attachment}: ${title}`,
      bytes,
      relationship: 'Supplement',
    })),
  ];
}

interface FurnitureSource {
  readonly source: RecordSource;
  readonly texts: RecordTexts;
  readonly theme: Theme;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** What repeats: from the second page on whose record it is, on each page its number. */
function furniture({ source, texts, theme, page, pages }: FurnitureSource): Furniture[] {
  const { header, footer } = theme.grid;
  const { size } = theme.style.small;
  const bottom: Furniture = {
    kind: 'Footer',
    marks: [
      hairline(footer + 2 * size, theme),
      furnitureText(`${texts.number} ${source.number}`, { y: footer, share: 0.68, align: 'left' }, theme),
      furnitureText(texts.page(page + 1, pages), { y: footer, share: 0.3, align: 'right' }, theme),
    ],
  };
  if (page === 0) return [bottom];
  const name = furnitureText(source.authority.name, { y: header, share: 0.55, align: 'right' }, theme);
  const share = (name.x - theme.grid.left - theme.grid.gutter) / (theme.grid.right - theme.grid.left);
  const top: Furniture = {
    kind: 'Header',
    marks: [
      furnitureText(source.outline.title.text, { y: header, share, align: 'left' }, theme),
      name,
      hairline(header - 9, theme),
    ],
  };
  return [top, bottom];
}

function hairline(y: number, { grid: { left, right } }: Theme): Mark {
  return { kind: 'rule', x: left, y, length: right - left, ...HAIRLINE };
}

interface FurniturePlace {
  readonly y: number;
  /** Of the line. */
  readonly share: number;
  readonly align: 'left' | 'right';
}

/** Furniture never grows: what is wider than its share of the line ends there; the whole stands on the first page. */
function furnitureText(
  text: string,
  { y, share, align }: FurniturePlace,
  { grid, style }: Theme,
): Extract<Mark, { kind: 'text' }> {
  const leaf: Leaf = { kind: 'leaf', tag: 'P', text, path: '/title', style: style.small, before: 0 };
  const [line = { style: style.small, clusters: [], width: 0 }] = breakLines(leaf, style.small, (grid.right - grid.left) * share);
  return { kind: 'text', leaf, line, x: align === 'left' ? grid.left : grid.right - line.width, y };
}

/** Between the lines around the seal and its text. */
const SEAL_PADDING = 4;

/** The seal as it is seen: in the upper margin of the first page, where the others have their header. Who sealed, and at what level. */
function visibleSeal(title: string, key: Pick<SigningKey, 'chain'>, theme: Theme): Pick<SealPlace, 'box' | 'marks'> {
  const { right } = theme.grid;
  const { size } = theme.style.small;
  const leading = 1.2 * size;
  const top = PAGE.height - 14;
  const texts = [title, signerOf(key)].filter((text) => text !== '');
  const marks = texts.map((text, index) =>
    furnitureText(text, { y: top - SEAL_PADDING - size - index * leading, share: 1, align: 'right' }, theme),
  );
  const left = Math.min(...marks.map(({ x }) => x));
  const bottom = top - texts.length * leading - 2 * SEAL_PADDING;
  const edge = (y: number): Mark => ({ kind: 'rule', x: left, y, length: right - left, ...HAIRLINE });
  return { box: [left, bottom, right, top], marks: [edge(top - 0.25), ...marks, edge(bottom + 0.25)] };
}

/** Whom the certificate names; a name that the record cannot show is not worth failing for. */
function signerOf({ chain: [leaf] }: Pick<SigningKey, 'chain'>): string {
  const name = leaf ? nameOf(new X509Certificate(leaf)) : '';
  return missingLetters(name).length > 0 ? '' : name;
}
