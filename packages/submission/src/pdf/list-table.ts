import type { OutlineEntry, OutlineItem, OutlineRow, Printed } from '@vordruck/engine';
import { branch, leaf, type Branch, type GridColumn, type Leaf } from './structure-node.ts';
import { GRID_GUTTER } from './style.ts';
import { measureText } from './text-lines.ts';
import { fixedLeaf, ownText, paragraphs, type Writing } from './writing.ts';

/** More columns than these are hard to follow, however narrow. */
const COLUMNS_MAX = 6;
/** A cell may take so many lines; longer answers read better below each other. */
const CELL_LINES_MAX = 2;
const HEADER_LINES_MAX = 3;
/** A longer word of a header is parted by hyphens. */
const HEADER_WORD_MAX = 58;
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
  const names = rowNames(rows, lines, writing);
  const columns = columnsFor(names, labels, lines, writing);
  return columns && tableOf(rows, labels, lines, { names, columns, writing });
}

/** A list of one question a row, such as nationalities, as one question with several answers; if the titles say no more. */
export function listEntry({ path, label, rows }: Extract<OutlineItem, { kind: 'list' }>): OutlineEntry | undefined {
  const entries = rows.map(({ items: [only, ...others] }) =>
    only?.kind === 'entry' && only.lines.length === 1 && others.length === 0 ? [only] : [],
  );
  if (rows.length === 0 || entries.some(({ length }) => length === 0) || titlesSayMore(rows, entries)) return undefined;
  return { kind: 'entry', path, label, lines: entries.flat().flatMap(({ lines }) => lines), computed: false };
}

/** What heads each row, and what heads that. */
interface RowNames {
  readonly header: Printed;
  readonly names: readonly Printed[];
}

/** The titles of rows where they say what stands nowhere else in the table, else numbers. */
function rowNames(rows: readonly OutlineRow[], lines: readonly OutlineEntry[][], writing: Writing): RowNames {
  return titlesSayMore(rows, lines)
    ? { header: ownText(writing.texts.row, writing), names: rows.map(({ title }) => title) }
    : { header: ownText(writing.texts.place, writing), names: rows.map((_, index) => ({ text: String(index + 1) })) };
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');

/** Whether titles hold more than their number, what their row answers, and what all titles say alike, as "Hund". */
function titlesSayMore(rows: readonly OutlineRow[], lines: readonly OutlineEntry[][]): boolean {
  const titles = rows.map(({ title }) => wordsOf(title.text));
  return titles.some((title, index) => {
    const number = title.indexOf(String(index + 1));
    const told = new Set((lines[index] ?? []).flatMap((entry) => entry.lines.flatMap(({ text }) => wordsOf(text))));
    const alike = (word: string, place: number): boolean =>
      rows.length === 1 ? place < number : titles.every((other) => other.includes(word));
    return title.some((word, place) => place !== number && !told.has(word) && !alike(word, place));
  });
}

function columnsFor(
  { header, names }: RowNames,
  labels: readonly Printed[],
  lines: readonly OutlineEntry[][],
  writing: Writing,
): GridColumn[] | undefined {
  const { grid, style } = writing.theme;
  const room = grid.right - grid.left - GRID_GUTTER * labels.length;
  const wishes = [
    wish(header, names, writing),
    ...labels.map((label, column) =>
      wish(
        label,
        lines.flatMap((entries) => cellTexts(entries[column], writing)),
        writing,
      ),
    ),
  ];
  const least = sum(wishes.map(({ least: own }) => own));
  if (least > room) return undefined;
  const widths = widened(wishes, room - least);
  // What is left over goes to the columns, not to the numbers before them.
  const rest = (room - sum(widths)) / labels.length;
  const columns = widths.map((width, index) => ({
    width: width + (index > 0 ? rest : 0),
    align: wishes[index]?.align ?? 'left',
  }));
  const isShort = wishes.every(
    ({ cell, header }, index) =>
      cell <= (columns[index]?.width ?? 0) * CELL_LINES_MAX * 0.9 &&
      header <= (columns[index]?.width ?? 0) * HEADER_LINES_MAX * 0.8,
  );
  return isShort && style.text.size < 16 ? columns : undefined;
}

/** Columns that lack little get it first, so that dates and numbers stay on one line; the others share what remains. */
function widened(wishes: readonly Wish[], room: number): number[] {
  const widths = wishes.map(({ least }) => least);
  const order = wishes.map((own, index) => ({ index, lack: own.whole - own.least })).toSorted((a, b) => a.lack - b.lack);
  let left = room;
  order.forEach(({ index, lack }, done) => {
    const share = Math.min(lack, left / (order.length - done));
    widths[index] = (widths[index] ?? 0) + share;
    left -= share;
  });
  return widths;
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
    least: Math.max(word, Math.min(header.word, HEADER_WORD_MAX)),
    whole: Math.max(cell, Math.min(header.word, 90), Math.min(header.whole, 90)),
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
  readonly names: RowNames;
  readonly columns: readonly GridColumn[];
  readonly writing: Writing;
}

function tableOf(
  rows: readonly OutlineRow[],
  labels: readonly Printed[],
  lines: readonly OutlineEntry[][],
  { names, columns, writing }: Setting,
): Branch {
  const { style } = writing.theme;
  const headerOf = (label: Printed, path: string): Leaf => ({
    ...fixedLeaf('TH', label, { path, style: style.label, before: 8 }, writing),
    scope: 'Column',
  });
  const header = branch(
    'TR',
    [
      headerOf(names.header, rows[0]?.path ?? ''),
      ...labels.map((label, column) => headerOf(label, lines[0]?.[column]?.path ?? '')),
    ],
    { layout: { kind: 'grid', columns, header: undefined } },
  );
  const body = rows.map((row, index) =>
    branch(
      'TR',
      [
        leaf('TH', names.names[index] ?? { text: '' }, row.path, style.label),
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
