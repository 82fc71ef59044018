import { blocksOf, headerBlock, type Block, type Column } from './blocks.ts';
import type { Figure, Leaf, Branch } from './structure-node.ts';
import { HAIRLINE, LINE, THEMES, type Theme } from './style.ts';
import type { TextLine } from './text-lines.ts';

/** Something drawn at a place, lengths in points from the lower left corner. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly leaf: Leaf;
      readonly line: TextLine;
      readonly x: number;
      readonly y: number;
      /** Drawn again for the eye, as a table's header on its next page. */
      readonly isRepeated?: true;
    }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly x: number; readonly y: number }
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

/** Space between a row's hairline and its text, above and below. */
const ROW_PADDING = 4;
/** At least as many lines stay together at a page's end and start. */
const LINES_TOGETHER = 2;

/** Sets the record on pages. */
export function layOut(document: Branch, theme: Theme = THEMES.normal): LaidPage[] {
  const blocks = blocksOf(document, theme);
  const setter = new PageSetter(theme);
  blocks.forEach((block, index) => {
    if (!setter.hasRoomFor(neededHeight(blocks, index, theme))) setter.newPage(block);
    setter.place(block);
  });
  return setter.pages;
}

/** What must fit for a block to start here; what stays together does so only where a page is long enough for it. */
function neededHeight(blocks: readonly Block[], index: number, theme: Theme): number {
  const { grid } = theme;
  const run = blocks.slice(index, index + (blocks[index]?.together ?? 0));
  const height = run.reduce((sum, block) => sum + wholeHeight(block), 0);
  return height <= grid.top - grid.bottom
    ? Math.max(height, startHeight(blocks, index, theme))
    : startHeight(blocks, index, theme);
}

function wholeHeight(block: Block): number {
  const below = block.rule === 'hairline' ? 0 : (block.after ?? 0);
  return block.before + paddingOf(block) + Math.max(0, ...block.columns.map(heightOf)) + below;
}

/** What must fit for a block to start here: headings with the start of what follows them, a mandate with its lines for signing. */
function startHeight(blocks: readonly Block[], index: number, theme: Theme): number {
  const block = blocks[index];
  if (!block) return 0;
  const around = block.before + paddingOf(block);
  const whole = around + Math.max(0, ...block.columns.map(heightOf));
  if (block.keepsWithNext || blocks[index + 1]?.rule === 'line') {
    const withNext = whole + neededHeight(blocks, index + 1, theme);
    // What the next keeps together may need a page of its own.
    return withNext <= theme.grid.top - theme.grid.bottom ? withNext : whole + startHeight(blocks, index + 1, theme);
  }
  const starts = block.columns.map((column) => {
    const { lines } = column;
    return heightOf({ ...column, lines: lines.slice(0, lines.length < 2 * LINES_TOGETHER ? lines.length : LINES_TOGETHER) });
  });
  return Math.min(whole, around + Math.max(0, ...starts));
}

class PageSetter {
  readonly pages: { marks: Mark[] }[] = [{ marks: [] }];
  private readonly theme: Theme;
  private y: number;
  private isFresh = true;

  constructor(theme: Theme) {
    this.theme = theme;
    this.y = theme.grid.firstTop;
  }

  hasRoomFor(height: number): boolean {
    return this.isFresh || this.y - height >= this.theme.grid.bottom;
  }

  /** A table's header is drawn again before its next row. */
  newPage(next: Block): void {
    this.pages.push({ marks: [] });
    this.y = this.theme.grid.top;
    this.isFresh = true;
    if (!next.header) return;
    this.y -= ROW_PADDING;
    this.draw(headerBlock(next.header, this.theme).columns, true);
    this.y -= ROW_PADDING;
  }

  place(block: Block): void {
    if (!this.isFresh || this.pages.length === 1) this.y -= block.before;
    this.rule(block);
    let rest = block.columns;
    for (;;) {
      const cut = rest.map((column) => linesThatFit(column, this.y - this.theme.grid.bottom));
      const fitsWhole = rest.every((column, index) => cut[index] === column.lines.length);
      // A page that holds nothing yet takes at least one line, so that the end is always reached.
      const taken = fitsWhole || cut.some((count) => count > 0) ? cut : rest.map(({ lines }) => Math.min(1, lines.length));
      this.draw(rest.map((column, index) => ({ ...column, lines: column.lines.slice(0, taken[index]) })));
      rest = rest.map(({ figure: _drawn, ...column }, index) => ({ ...column, lines: column.lines.slice(taken[index]) }));
      if (rest.every(({ lines }) => lines.length === 0)) break;
      this.newPage(block);
    }
    this.y -= block.rule === 'hairline' ? ROW_PADDING : (block.after ?? 0);
  }

  private rule(block: Block): void {
    const marks = this.pages.at(-1)?.marks;
    const { left, right } = this.theme.grid;
    if (block.rule === 'hairline') marks?.push({ kind: 'rule', x: left, y: this.y, length: right - left, ...HAIRLINE });
    if (block.rule === 'line')
      block.columns.forEach(({ x, width }) => marks?.push({ kind: 'rule', x, y: this.y, length: width, ...LINE }));
    this.y -= paddingOf(block) - (block.rule === 'hairline' ? ROW_PADDING : 0);
  }

  private draw(columns: readonly Column[], isRepeated = false): void {
    const marks = this.pages.at(-1)?.marks;
    // What stands beside each other shares the first baseline, whatever its size.
    const shared = Math.max(0, ...columns.map(({ lines: [first] }) => (first ? baselineOf(first.line) : 0)));
    for (const { x, width, align, lines, figure } of columns) {
      if (figure) marks?.push({ kind: 'figure', figure, x: x + width - figure.width, y: this.y - figure.height });
      let y = this.y - (lines[0] ? shared - baselineOf(lines[0].line) : 0);
      for (const { leaf, line } of lines) {
        const start = align === 'right' ? x + width - line.width : x;
        marks?.push({ kind: 'text', leaf, line, x: start, y: y - baselineOf(line), ...(isRepeated ? { isRepeated } : {}) });
        y -= line.style.leading;
      }
    }
    this.y -= Math.max(0, ...columns.map(heightOf));
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

function heightOf({ lines, figure }: Column): number {
  let height = 0;
  for (const { line } of lines) height += line.style.leading;
  return Math.max(height, figure?.height ?? 0);
}

function paddingOf(block: Block): number {
  if (block.rule === 'hairline') return 2 * ROW_PADDING;
  return block.rule === 'line' ? 2 : 0;
}
