import type { Outline, OutlineEntry, OutlineItem, OutlineRow, Value } from '@vordruck/engine';
import type { Submission } from '../../build/submission.ts';
import type { AnnexEntry, PdfTemplate, TemplateField } from './template.ts';

/** The submission's facts that a template may show. */
export const TEMPLATE_FACTS = ['number', 'received', 'form', 'language', 'municipality'] as const;

/** A submission by its paths, as values and as printed. */
export class TemplateSource {
  private readonly submission: Submission;
  private readonly entries = new Map<string, OutlineEntry>();
  private readonly rows: { readonly list: string; readonly row: OutlineRow }[] = [];

  constructor(submission: Submission, outline: Outline) {
    this.submission = submission;
    outline.sections.forEach(({ items }) => this.read(items));
  }

  private read(items: readonly OutlineItem[]): void {
    for (const item of items) {
      if (item.kind === 'entry') this.entries.set(item.path, item);
      if (item.kind === 'group') this.read(item.items);
      if (item.kind === 'list') {
        for (const row of item.rows) {
          this.rows.push({ list: item.path, row });
          this.read(row.items);
        }
      }
    }
  }

  label(path: string): string {
    return this.entries.get(path)?.label.text ?? path;
  }

  /** The text for a field; empty if there is no answer. */
  text({ from, format }: TemplateField): string {
    const fact = TEMPLATE_FACTS.find((name) => from === `@${name}`);
    if (fact) return this.submission[fact] ?? '';
    const shown = this.entries.get(from);
    if (format !== 'value' && shown) return shown.lines.map(({ text }) => text).join('\n');
    const value = this.value(from);
    return value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
  }

  /** The values for a button: several where several may be chosen. */
  chosen({ from }: TemplateField): string[] {
    const value = this.value(from);
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map(String) : [String(value)];
  }

  private value(path: string): Value | undefined {
    let value: Value | undefined = this.submission.values;
    for (const step of path.split('/').slice(1)) {
      if (typeof value !== 'object') return undefined;
      value = (Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined) as Value | undefined;
    }
    return value;
  }

  /** Rows of lists that the template has boxes for, but not enough of them. */
  rowsLeftOver({ fields }: PdfTemplate): AnnexEntry[] {
    return this.rows.flatMap(({ list, row }) => {
      const isKnown = fields.some(({ from }) => from.startsWith(`${list}/`));
      const isPlaced = fields.some(({ from }) => from.startsWith(`${row.path}/`));
      if (!isKnown || isPlaced) return [];
      return row.items.flatMap((item) =>
        item.kind === 'entry' && item.lines.length > 0
          ? [{ path: item.path, label: `${row.title.text}: ${item.label.text}`, lines: item.lines.map(({ text }) => text) }]
          : [],
      );
    });
  }
}
