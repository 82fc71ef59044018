import { recordFont } from '../font.ts';
import type { Style } from '../style.ts';
import { breakLines, type TextLine } from '../text-lines.ts';
import { textRun, type FontPlans } from '../write/content.ts';
import type { FormField } from './form-fields.ts';

/** Space around a text in its field, in points. */
const PADDING = 2;
/** Smaller print is not legible; such a text goes to the annex. */
const SIZE_MIN = 7;
const SIZE_USUAL = 10;
const LEADING = 1.2;

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A text as it stands in its field; `undefined` if it has no room there. */
export function setText(text: string, field: FormField, box: Box): FieldText | undefined {
  const size = field.fontSize ?? Math.min(SIZE_USUAL, Math.max(SIZE_MIN, box.height * 0.7));
  if (field.maxLength !== undefined && [...text.normalize('NFC')].length > field.maxLength) return undefined;
  if (field.isComb) return { lines: comb(text, field, Math.min(size, box.height)), box, field };
  for (let tried = size; tried >= Math.min(size, SIZE_MIN); tried -= 0.5) {
    const lines = breakLines({ text, path: `/${field.name}` }, styleOf(tried), box.width - 2 * PADDING);
    const fits = field.isMultiline
      ? lines.length * tried * LEADING <= box.height - PADDING
      : lines.length === 1 && (lines[0]?.width ?? 0) <= box.width - 2 * PADDING;
    if (fits) return { lines, box, field };
  }
  return undefined;
}

export interface FieldText {
  readonly lines: readonly TextLine[];
  readonly box: Box;
  readonly field: FormField;
}

const styleOf = (size: number): Style => ({ weight: 'regular', size, leading: size * LEADING, gray: 0 });

function comb(text: string, field: FormField, size: number): TextLine[] {
  return breakLines({ text, path: `/${field.name}` }, styleOf(size), Number.POSITIVE_INFINITY);
}

/** The operators of a field's appearance (ISO 32000-1, 12.7.3.3). */
export function appearance({ lines, box, field }: FieldText, fonts: FontPlans): string {
  const runs = field.isComb ? combRuns(lines, box, { field, fonts }) : lineRuns(lines, box, { field, fonts });
  return `/Tx BMC q 1 1 ${round(box.width - 2)} ${round(box.height - 2)} re W n\n${runs.join('\n')}\nQ EMC\n`;
}

interface Drawing {
  readonly field: FormField;
  readonly fonts: FontPlans;
}

function lineRuns(lines: readonly TextLine[], box: Box, { field, fonts }: Drawing): string[] {
  const size = lines[0]?.style.size ?? 0;
  const first = field.isMultiline ? box.height - PADDING - size : (box.height - size * 0.72) / 2;
  return lines.map((line, index) => {
    const free = box.width - 2 * PADDING - line.width;
    const x = PADDING + (field.align === 'left' ? 0 : field.align === 'center' ? free / 2 : free);
    return textRun(line, x, first - index * size * LEADING, fonts);
  });
}

function combRuns(lines: readonly TextLine[], box: Box, { field, fonts }: Drawing): string[] {
  const cell = box.width / (field.maxLength ?? 1);
  const font = recordFont('regular');
  return lines.flatMap((line) =>
    line.clusters.map((cluster, index) => {
      const width = (cluster.advance * line.style.size) / font.unitsPerEm;
      const letter = { ...line, clusters: [cluster], width };
      return textRun(letter, index * cell + (cell - width) / 2, (box.height - line.style.size * 0.72) / 2, fonts);
    }),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
