import type { SigningKey } from '../sign/key.ts';
import { layOut, type Mark } from './layout.ts';
import { recordTexts, type RecordTexts } from './record-texts.ts';
import { recordStructure, type Leaf, type RecordSource } from './structure.ts';
import { GRID, HAIRLINE, STYLE } from './style.ts';
import { breakLines } from './text-lines.ts';
import type { Furniture } from './write/content.ts';
import { writeDocument } from './write/write-document.ts';

export interface RecordOptions {
  /** The bytes of the unsigned `submission.xml`, embedded as associated file. */
  readonly xml: Uint8Array;
  /** The time the seal will claim. */
  readonly sealedAt: Date;
  /** Who will seal: as much room is left as its certificates need. */
  readonly key: Pick<SigningKey, 'chain'>;
}

/** Signature value, attributes and what later levels add (a time-stamp token takes up to 6 KB). */
const SEAL_ROOM = 10_240;

/** Writes the record of a submission: outline → structure → layout → PDF, with an open place for the seal. */
export async function writeRecord(source: RecordSource, { xml, sealedAt, key }: RecordOptions): Promise<Uint8Array> {
  const { outline, authority, number, received } = source;
  const { texts } = recordTexts(outline.language);
  const structure = recordStructure(source);
  const pages = layOut(structure);
  return writeDocument({
    facts: { title: `${outline.title.text} · ${number}`, author: authority.name, language: outline.language, date: received },
    structure,
    pages,
    furniture: (page) => furniture({ source, texts, page, pages: pages.length }),
    embedded: { name: 'submission.xml', type: 'application/xml', description: texts.embedded, bytes: xml },
    seal: {
      title: texts.sealTitle,
      at: sealedAt,
      room: SEAL_ROOM + key.chain.reduce((sum, certificate) => sum + certificate.length, 0),
    },
  });
}

interface FurnitureSource {
  readonly source: RecordSource;
  readonly texts: RecordTexts;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

const line = (y: number): Mark => ({ kind: 'rule', x: GRID.left, y, length: GRID.right - GRID.left, ...HAIRLINE });

/** What repeats: from the second page on whose record it is, on each page its number. */
function furniture({ source, texts, page, pages }: FurnitureSource): Furniture[] {
  const footer: Furniture = {
    kind: 'Footer',
    marks: [
      line(GRID.footer + 16),
      atLeft(`${texts.number} ${source.number}`, GRID.footer),
      atRight(texts.page(page + 1, pages), GRID.footer),
    ],
  };
  if (page === 0) return [footer];
  const header: Furniture = {
    kind: 'Header',
    marks: [
      atLeft(source.outline.title.text, GRID.header, 0.6),
      atRight(source.authority.name, GRID.header, 0.38),
      line(GRID.header - 9),
    ],
  };
  return [header, footer];
}

const WIDTH = GRID.right - GRID.left;

function atLeft(text: string, y: number, share = 0.7): Mark {
  return firstLine(text, y, share, () => GRID.left);
}

function atRight(text: string, y: number, share = 0.28): Mark {
  return firstLine(text, y, share, (width) => GRID.right - width);
}

/** Furniture never grows: what is wider than its share of the line ends there; the whole stands on the first page. */
function firstLine(text: string, y: number, share: number, x: (width: number) => number): Mark {
  const leaf: Leaf = { kind: 'leaf', tag: 'P', text, path: '/title', style: STYLE.small, before: 0 };
  const [line] = breakLines(leaf, STYLE.small, WIDTH * share);
  return { kind: 'text', leaf, line: line ?? { style: STYLE.small, clusters: [], width: 0 }, x: x(line?.width ?? 0), y };
}
