import type { Outline, OutlineItem, Printed } from '@vordruck/engine';

/** All texts of an outline in the order in which they are read. */
export function outlineTexts({ title, sections, declarations, attachments }: Outline): readonly string[] {
  return [
    title.text,
    ...sections.flatMap((section) => [section.title.text, ...section.items.flatMap(itemTexts)]),
    ...declarations.map(({ text }) => text.text),
    ...attachments.flatMap(({ label, name, sha256 }) => [label.text, name, sha256]),
  ].filter((text) => text.trim() !== '');
}

function itemTexts(item: OutlineItem): readonly string[] {
  switch (item.kind) {
    case 'entry':
      return [item.label.text, ...printed(item.lines)];
    case 'notice':
      return [item.text.text];
    case 'group':
      return [item.label.text, ...item.items.flatMap(itemTexts)];
    case 'list':
      return [item.label.text, ...item.rows.flatMap((row) => [row.title.text, ...row.items.flatMap(itemTexts)])];
  }
}

const printed = (texts: readonly Printed[]) => texts.map(({ text }) => text);
