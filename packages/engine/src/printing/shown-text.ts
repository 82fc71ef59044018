import type { Outline, OutlineItem } from '../outline.ts';

/**
 * What people saw before they sent, as far as it depends on more than their answers: which questions there were, what was
 * computed, and what they declared. Where a form is filled in without its server, both sides compare it: a day or a figure may
 * have changed meanwhile.
 */
export function shownText({ hash, sections, declarations }: Outline): string {
  return JSON.stringify([
    hash,
    sections.flatMap(({ items }) => items.flatMap(shownOf)),
    declarations.map(({ text }) => text.text),
  ]);
}

function shownOf(item: OutlineItem): readonly unknown[] {
  switch (item.kind) {
    case 'entry':
      return [item.computed ? [item.path, ...item.lines.map(({ text }) => text)] : item.path];
    case 'group':
      return item.items.flatMap(shownOf);
    case 'list':
      return item.rows.flatMap(({ items }) => items.flatMap(shownOf));
    case 'notice':
      return [[item.path, item.text.text]];
  }
}
