import type { Printed } from '@vordruck/engine';
import type { Picture } from './picture/picture.ts';
import type { Style } from './style.ts';

type HeadingTag = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/** A part of the document in reading order. Its tag is what assistive technology is told (ISO 32000-1, 14.8.4). */
export type StructureNode = Branch | Leaf | Figure;

export interface Branch {
  readonly kind: 'branch';
  readonly tag: 'Document' | 'Sect' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TD' | 'Div' | 'TOC' | 'TOCI' | 'Reference' | 'Link';
  readonly children: readonly StructureNode[];
  /** One below the other unless given. */
  readonly layout?: Layout;
  /** Stays on one page, if it fits on one. */
  readonly together?: true;
  /** Where a link leads. */
  readonly target?: Leaf;
}

/**
 * `row`: label and answer beside each other; `signing`: fields for writing by hand; `contents`: a line of the table of contents;
 * `letterhead`: texts, and a picture at the right; `grid`: cells in columns, `header` repeated on each page of its table.
 */
export type Layout =
  | { readonly kind: 'row' | 'signing' | 'contents' | 'letterhead' }
  | { readonly kind: 'grid'; readonly columns: readonly GridColumn[]; readonly header: Branch | undefined };

export interface GridColumn {
  /** In points. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** A text of one style. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly tag: HeadingTag | 'P' | 'TH' | 'TD' | 'Span';
  readonly text: string;
  /** JSON Pointer to where the text comes from. */
  readonly path: string;
  readonly style: Style;
  /** The text's language where it differs from the document's. */
  readonly lang?: string;
  /** Space above, in points. */
  readonly before: number;
  /** The language by whose rules words may be parted at a line's end; not given for answers. */
  readonly hyphenate?: string;
  /** Of a header cell; `Row` unless given. */
  readonly scope?: 'Row' | 'Column';
}

export interface Figure {
  readonly kind: 'figure';
  readonly tag: 'Figure';
  readonly picture: Picture;
  /** What it shows, in words. */
  readonly alt: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export const branch = (
  tag: Branch['tag'],
  children: readonly StructureNode[],
  more: Pick<Branch, 'layout' | 'target' | 'together'> = {},
): Branch => ({ kind: 'branch', tag, children, ...more });

export function leaf(tag: Leaf['tag'], printed: Printed, path: string, style: Style, before = 0): Leaf {
  return { kind: 'leaf', tag, text: printed.text, path, style, before, ...(printed.lang ? { lang: printed.lang } : {}) };
}

/** All texts in a part, in order. */
export function leavesOf(node: StructureNode): Leaf[] {
  if (node.kind === 'figure') return [];
  return node.kind === 'leaf' ? [node] : node.children.flatMap(leavesOf);
}

const HEADINGS: readonly HeadingTag[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** The tag of a heading; deeper ones than PDF knows share the last. */
export const headingTag = (level: number): HeadingTag => HEADINGS[level - 1] ?? 'H6';
