import type { Branch, Leaf, StructureNode } from './structure.ts';
import { GRID, HAIRLINE, LINE } from './style.ts';
import { breakLines, type TextLine } from './text-lines.ts';

/** Something drawn at a place, lengths in points from the lower left corner. */
export type Mark =
  | { readonly kind: 'text'; readonly leaf: Leaf; readonly line: TextLine; readonly x: number; readonly y: number }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly length: number;
      readonly width: number;
      readonly gray: number;
    };

export interface LaidPage {
  readonly marks: readonly Mark[];
}

/** Texts that stand beside each other and are kept together as far as a page allows. */
interface Block {
  readonly columns: readonly Column[];
  readonly before: number;
  /** A heading: never the last on a page. */
  readonly keepsWithNext: boolean;
  /** Hairline above, over the whole width; or a line to write on above each column. */
  readonly rule?: 'hairline' | 'line';
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly { readonly leaf: Leaf; readonly line: TextLine }[];
}

/** Space between a row's hairline and its text, above and below. */
const ROW_PADDING = 4;
/** At least as many lines stay together at a page's end and start. */
const LINES_TOGETHER = 2;

/** Sets the record on pages. */
export function layOut(document: Branch): LaidPage[] {
  const blocks = blocksOf(document);
  const setter = new PageSetter();
  blocks.forEach((block, index) => {
    if (!setter.hasRoomFor(startHeight(blocks, index))) setter.newPage();
    setter.place(block);
  });
  return setter.pages;
}

/** What must fit for a block to start here: headings with the start of what follows them, a mandate with its lines for signing. */
function startHeight(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (!block) return 0;
  const whole = block.before + paddingOf(block) + Math.max(...block.columns.map(({ lines }) => heightOf(lines)));
  if (block.keepsWithNext || blocks[index + 1]?.rule === 'line') return whole + startHeight(blocks, index + 1);
  const first =
    block.before +
    paddingOf(block) +
    Math.max(
      ...block.columns.map(({ lines }) =>
        heightOf(lines.slice(0, lines.length < 2 * LINES_TOGETHER ? lines.length : LINES_TOGETHER)),
      ),
    );
  return Math.min(whole, first);
}

class PageSetter {
  readonly pages: { marks: Mark[] }[] = [{ marks: [] }];
  private y: number = GRID.firstTop;
  private isFresh = true;

  hasRoomFor(height: number): boolean {
    return this.isFresh || this.y - height >= GRID.bottom;
  }

  newPage(): void {
    this.pages.push({ marks: [] });
    this.y = GRID.top;
    this.isFresh = true;
  }

  place(block: Block): void {
    if (!this.isFresh || this.pages.length === 1) this.y -= block.before;
    this.rule(block);
    let rest = block.columns;
    for (;;) {
      const cut = rest.map((column) => linesThatFit(column, this.y - GRID.bottom));
      const fitsWhole = rest.every((column, index) => cut[index] === column.lines.length);
      // A page that holds nothing yet takes at least one line, so that the end is always reached.
      const taken = fitsWhole || cut.some((count) => count > 0) ? cut : rest.map(({ lines }) => Math.min(1, lines.length));
      this.draw(rest.map((column, index) => ({ ...column, lines: column.lines.slice(0, taken[index]) })));
      rest = rest.map((column, index) => ({ ...column, lines: column.lines.slice(taken[index]) }));
      if (rest.every(({ lines }) => lines.length === 0)) break;
      this.newPage();
    }
    this.y -= block.rule === 'hairline' ? ROW_PADDING : 0;
  }

  private rule(block: Block): void {
    const marks = this.pages.at(-1)?.marks;
    if (block.rule === 'hairline')
      marks?.push({ kind: 'rule', x: GRID.left, y: this.y, length: GRID.right - GRID.left, ...HAIRLINE });
    if (block.rule === 'line')
      block.columns.forEach(({ x, width }) => marks?.push({ kind: 'rule', x, y: this.y, length: width, ...LINE }));
    this.y -= paddingOf(block) - (block.rule === 'hairline' ? ROW_PADDING : 0);
  }

  private draw(columns: readonly Column[]): void {
    const marks = this.pages.at(-1)?.marks;
    // What stands beside each other shares the first baseline, whatever its size.
    const shared = Math.max(...columns.map(({ lines: [first] }) => (first ? baselineOf(first.line) : 0)));
    for (const { x, lines } of columns) {
      let y = this.y - (lines[0] ? shared - baselineOf(lines[0].line) : 0);
      for (const { leaf, line } of lines) {
        marks?.push({ kind: 'text', leaf, line, x, y: y - baselineOf(line) });
        y -= line.style.leading;
      }
    }
    this.y -= Math.max(...columns.map(({ lines }) => heightOf(lines)));
    this.isFresh = false;
  }
}

/** From the top of a line to its baseline: a capital, 0.72 of the size, stands in the middle of the leading. */
const baselineOf = ({ style }: TextLine): number => (style.leading + style.size * 0.72) / 2;

function linesThatFit({ lines }: Column, room: number): number {
  let count = 0;
  for (let height = 0; count < lines.length; count += 1) {
    height += lines[count]?.line.style.leading ?? 0;
    if (height > room + 0.01) break;
  }
  if (count === lines.length) return count;
  const kept = Math.min(count, lines.length - LINES_TOGETHER);
  return kept < LINES_TOGETHER ? 0 : kept;
}

const heightOf = (lines: Column['lines']): number => lines.reduce((sum, { line }) => sum + line.style.leading, 0);

function paddingOf(block: Block): number {
  if (block.rule === 'hairline') return 2 * ROW_PADDING;
  return block.rule === 'line' ? 2 : 0;
}

function blocksOf(node: StructureNode): Block[] {
  if (node.kind === 'leaf') return [leafBlock(node)];
  if (node.layout === 'row') return [rowBlock(node)];
  if (node.layout === 'signing') return [signingBlock(node)];
  return node.children.flatMap(blocksOf);
}

function leafBlock(leaf: Leaf): Block {
  return {
    columns: [column([leaf], GRID.left, GRID.right - GRID.left)],
    before: leaf.before,
    keepsWithNext: leaf.tag.startsWith('H'),
  };
}

function rowBlock(node: Branch): Block {
  const [label, answer] = node.children;
  const labels = label ? leavesOf(label) : [];
  return {
    columns: [
      column(labels, GRID.left, GRID.answers - GRID.left - GRID.gutter),
      column(answer ? leavesOf(answer) : [], GRID.answers, GRID.right - GRID.answers),
    ],
    before: labels[0]?.before ?? 0,
    keepsWithNext: false,
    rule: 'hairline',
  };
}

function signingBlock(node: Branch): Block {
  const fields = leavesOf(node);
  const width = (GRID.right - GRID.left - GRID.gutter * (fields.length - 1)) / fields.length;
  return {
    columns: fields.map((leaf, index) => column([leaf], GRID.left + index * (width + GRID.gutter), width)),
    before: fields[0]?.before ?? 0,
    keepsWithNext: false,
    rule: 'line',
  };
}

function column(leaves: readonly Leaf[], x: number, width: number): Column {
  return { x, width, lines: leaves.flatMap((leaf) => breakLines(leaf, leaf.style, width).map((line) => ({ leaf, line }))) };
}

function leavesOf(node: StructureNode): Leaf[] {
  return node.kind === 'leaf' ? [node] : node.children.flatMap(leavesOf);
}
