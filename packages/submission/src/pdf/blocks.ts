import { leavesOf, type Branch, type Figure, type GridColumn, type Leaf, type StructureNode } from './structure-node.ts';
import { GRID_GUTTER, type Theme } from './style.ts';
import { breakLines, type TextLine } from './text-lines.ts';

/** Texts that stand beside each other and are kept together as far as a page allows. */
export interface Block {
  readonly columns: readonly Column[];
  readonly before: number;
  /** A heading: never the last on a page. */
  readonly keepsWithNext: boolean;
  /** Hairline above, over the whole width; or a line to write on above each column. */
  readonly rule?: 'hairline' | 'line';
  /** Space below. */
  readonly after?: number;
  /** So many blocks, from this one on, stay on one page if they fit on one. */
  readonly together?: number;
  /** The header of the table it is in, drawn again where a page starts with it. */
  readonly header?: Branch;
}

export interface Column {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly { readonly leaf: Leaf; readonly line: TextLine }[];
  /** `left` unless given. */
  readonly align?: GridColumn['align'];
  /** At the right of the column. */
  readonly figure?: Figure;
}

/** A structure tree as what is set below each other. */
export function blocksOf(node: StructureNode, theme: Theme): Block[] {
  if (node.kind === 'figure') return [];
  if (node.kind === 'leaf') return [leafBlock(node, theme)];
  switch (node.layout?.kind) {
    case 'row':
      return [theme.isStacked ? stackedBlock(node, theme) : rowBlock(node, theme)];
    case 'signing':
      return [signingBlock(node, theme)];
    case 'contents':
      return [contentsBlock(node, theme)];
    case 'letterhead':
      return [letterheadBlock(node, theme)];
    case 'grid':
      return [gridBlock(node, node.layout, theme)];
    default: {
      const blocks = node.children.flatMap((child) => blocksOf(child, theme));
      if (node.together) return keptTogether(blocks, 0, blocks.length);
      return node.tag === 'Table' || node.tag === 'TBody' ? withoutLoneRows(blocks) : blocks;
    }
  }
}

function keptTogether(blocks: Block[], from: number, count: number): Block[] {
  return blocks.map((block, index) => (index === from ? { ...block, together: count } : block));
}

/** A longer row may stand alone on its page. */
const SHORT_ROW_LINES = 4;

const isShortRow = ({ rule, columns }: Block): boolean =>
  rule === 'hairline' && columns.every(({ lines }) => lines.length <= SHORT_ROW_LINES);

/** Two rows of a table stay together at the end of a page and at the start of the next. */
function withoutLoneRows(rows: Block[]): Block[] {
  const last = rows.length - 1;
  if (rows.length < 2 || !rows.every(isShortRow)) return rows;
  return rows.length === 3 ? keptTogether(rows, 0, 3) : keptTogether(keptTogether(rows, 0, 2), last - 1, 2);
}

/** The header of a table for a page that it continues on. */
export function headerBlock(header: Branch, theme: Theme): Block {
  return header.layout?.kind === 'grid'
    ? gridBlock(header, header.layout, theme)
    : { columns: [], before: 0, keepsWithNext: true };
}

const widthOf = ({ grid }: Theme): number => grid.right - grid.left;

function leafBlock(leaf: Leaf, theme: Theme): Block {
  return {
    columns: [column([leaf], theme.grid.left, widthOf(theme))],
    before: leaf.before,
    keepsWithNext: leaf.tag.startsWith('H'),
  };
}

/** A longer question stands over the whole width, its answer below: beside it the answer would be read amid the question. */
const LABEL_LINES_MAX = 12;

function rowBlock(node: Branch, theme: Theme): Block {
  const { left, right, answers, gutter } = theme.grid;
  const [label, answer] = node.children;
  const labels = label ? leavesOf(label) : [];
  const question = column(labels, left, answers - left - gutter);
  if (question.lines.length > LABEL_LINES_MAX) return stackedBlock(node, theme);
  return {
    columns: [question, column(answer ? leavesOf(answer) : [], answers, right - answers)],
    before: labels[0]?.before ?? 0,
    keepsWithNext: false,
    rule: 'hairline',
  };
}

function stackedBlock(node: Branch, theme: Theme): Block {
  const leaves = leavesOf(node);
  return {
    columns: [column(leaves, theme.grid.left, widthOf(theme))],
    before: leaves[0]?.before ?? 0,
    keepsWithNext: false,
    rule: 'hairline',
  };
}

function gridBlock(node: Branch, layout: Extract<Branch['layout'], { kind: 'grid' }>, theme: Theme): Block {
  let x = theme.grid.left;
  const columns = layout.columns.map(({ width, align }, index): Column => {
    const cell = node.children[index];
    const made = { ...column(cell ? leavesOf(cell) : [], x, width), align };
    x += width + GRID_GUTTER;
    return made;
  });
  const isHeader = layout.header === undefined;
  return {
    columns,
    before: isHeader ? (leavesOf(node)[0]?.before ?? 0) : 0,
    keepsWithNext: isHeader,
    ...(isHeader ? { after: 4 } : { rule: 'hairline' as const, header: layout.header }),
  };
}

/** Space for the number of a page. */
const PAGE_NUMBER = 40;

function contentsBlock(node: Branch, theme: Theme): Block {
  const [title, page] = leavesOf(node);
  const { left, right } = theme.grid;
  return {
    columns: [
      column(title ? [title] : [], left, right - left - PAGE_NUMBER),
      { ...column(page ? [page] : [], right - PAGE_NUMBER, PAGE_NUMBER), align: 'right' },
    ],
    before: title?.before ?? 0,
    keepsWithNext: false,
  };
}

function letterheadBlock(node: Branch, theme: Theme): Block {
  const { left, gutter } = theme.grid;
  const figure = node.children.find((child) => child.kind === 'figure');
  const width = widthOf(theme) - (figure ? figure.width + gutter : 0);
  return {
    columns: [
      column(leavesOf(node), left, width),
      ...(figure ? [{ x: left + width + gutter, width: figure.width, lines: [], figure }] : []),
    ],
    before: 0,
    keepsWithNext: true,
  };
}

function signingBlock(node: Branch, theme: Theme): Block {
  const fields = leavesOf(node);
  const { left, gutter } = theme.grid;
  const width = (widthOf(theme) - gutter * (fields.length - 1)) / fields.length;
  return {
    columns: fields.map((leaf, index) => column([leaf], left + index * (width + gutter), width)),
    before: fields[0]?.before ?? 0,
    keepsWithNext: false,
    rule: 'line',
  };
}

function column(leaves: readonly Leaf[], x: number, width: number): Column {
  return { x, width, lines: leaves.flatMap((leaf) => breakLines(leaf, leaf.style, width).map((line) => ({ leaf, line }))) };
}
