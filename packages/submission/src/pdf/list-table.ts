import type { OutlineEntry, OutlineRow, Printed } from '@vordruck/engine';
import { branch, leaf, type Branch, type GridColumn, type Leaf } from './structure-node.ts';
import { measureText } from './text-lines.ts';
import { fixedLeaf, ownText, paragraphs, type Writing } from './writing.ts';

/** More columns than these are hard to follow, however narrow. */
const COLUMNS_MAX = 6;
/** A cell may take so many lines; longer answers read better below each other. */
const CELL_LINES_MAX = 2;
const HEADER_LINES_MAX = 3;
/** Amounts and counts: read from the right. */
const AMOUNT = /^[−-]?\d{1,3}(\.?\d{3})*(,\d+)?( €| %)?$/u;

/**
 * The rows of a list as one table, if all of them answer the same few questions shortly and the page is wide enough; else nothing,
 * and each row becomes a section of its own.
 */
export function listTable(rows: readonly OutlineRow[], writing: Writing): Branch | undefined {
  const lines = rows.map(({ items }) => items.filter((item) => item.kind === 'entry' && !item.signature) as OutlineEntry[]);
  const [first] = lines;
  if (!first || rows.length < 2 || first.length === 0 || first.length > COLUMNS_MAX) return undefined;
  const labels = first.map(({ label }) => label);
  const isRegular = lines.every(
    (entries, index) =>
      entries.length === rows[index]?.items.length &&
      entries.length === labels.length &&
      entries.every(({ label }, column) => label.text === labels[column]?.text),
  );
  if (!isRegular) return undefined;
  const columns = columnsFor(labels, lines, writing);
  return columns && tableOf(rows, labels, lines, { columns, writing });
}

function columnsFor(labels: readonly Printed[], lines: readonly OutlineEntry[][], writing: Writing): GridColumn[] | undefined {
  const { grid, style } = writing.theme;
  const room = grid.right - grid.left - grid.gutter * labels.length;
  const number = ownText(writing.texts.place, writing);
  const wishes = [
    wish(number, lines.map((_, index) => ({ text: String(index + 1) })), writing),
    ...labels.map((label, column) => wish(label, lines.flatMap((entries) => cellTexts(entries[column], writing)), writing)),
  ];
  const least = sum(wishes.map(({ least: own }) => own));
  if (least > room) return undefined;
  const stretch = sum(wishes.map(({ whole, least: own }) => whole - own));
  const share = stretch > 0 ? Math.min(1, (room - least) / stretch) : 0;
  const widths = wishes.map(({ whole, least: own }) => own + (whole - own) * share);
  // What is left over goes to the columns, not to the numbers before them.
  const rest = (room - sum(widths)) / labels.length;
  const columns = widths.map((width, index) => ({ width: width + (index > 0 ? rest : 0), align: wishes[index]?.align ?? 'left' }));
  const isShort = wishes.every(
    ({ cell, header }, index) =>
      cell <= (columns[index]?.width ?? 0) * CELL_LINES_MAX * 0.9 && header <= (columns[index]?.width ?? 0) * HEADER_LINES_MAX * 0.8,
  );
  return isShort && style.text.size < 16 ? columns : undefined;
}

interface Wish extends Pick<GridColumn, 'align'> {
  /** The widest word. */
  readonly least: number;
  /** All on one line. */
  readonly whole: number;
  readonly cell: number;
  readonly header: number;
}

function wish(label: Printed, cells: readonly Printed[], { theme: { style } }: Writing): Wish {
  const header = measureText({ text: label.text, path: '' }, style.label);
  const measured = cells.map(({ text }) => measureText({ text, path: '' }, style.text));
  const cell = Math.max(0, ...measured.map(({ whole }) => whole));
  const word = Math.max(0, ...measured.map((measure) => measure.word));
  const isAmount = cells.length > 0 && cells.every(({ text }) => AMOUNT.test(text));
  return {
    least: Math.max(word, header.word),
    whole: Math.max(cell, header.word, Math.min(header.whole, 90)),
    cell,
    header: header.whole,
    align: isAmount ? 'right' : 'left',
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function cellTexts(entry: OutlineEntry | undefined, writing: Writing): Printed[] {
  const lines = entry?.lines.filter(({ text }) => text !== '').flatMap(paragraphs) ?? [];
  return lines.length > 0 ? lines : [ownText(writing.texts.unanswered, writing)];
}

interface Setting {
  readonly columns: readonly GridColumn[];
  readonly writing: Writing;
}

function tableOf(
  rows: readonly OutlineRow[],
  labels: readonly Printed[],
  lines: readonly OutlineEntry[][],
  { columns, writing }: Setting,
): Branch {
  const { style } = writing.theme;
  const headerOf = (label: Printed, path: string): Leaf => ({
    ...fixedLeaf('TH', label, { path, style: style.label, before: 8 }, writing),
    scope: 'Column',
  });
  const number = ownText(writing.texts.place, writing);
  const header = branch(
    'TR',
    [headerOf(number, rows[0]?.path ?? ''), ...labels.map((label, column) => headerOf(label, lines[0]?.[column]?.path ?? ''))],
    { layout: { kind: 'grid', columns, header: undefined } },
  );
  const body = rows.map((row, index) =>
    branch(
      'TR',
      [
        leaf('TH', { text: String(index + 1) }, row.path, style.label),
        ...(lines[index] ?? []).map((entry) => cellOf(entry, writing)),
      ],
      { layout: { kind: 'grid', columns, header } },
    ),
  );
  return branch('Table', [branch('THead', [header]), branch('TBody', body)]);
}

function cellOf(entry: OutlineEntry, writing: Writing): Branch | Leaf {
  const { style } = writing.theme;
  const isAnswered = entry.lines.some(({ text }) => text !== '');
  const look = isAnswered ? style.text : { ...style.text, gray: style.label.gray };
  const leaves = cellTexts(entry, writing).map((line) => leaf('P', line, entry.path, look));
  const [only] = leaves;
  return only && leaves.length === 1 ? { ...only, tag: 'TD' } : branch('TD', leaves);
}
