import type { Outline, OutlineItem, Printed } from '@vordruck/engine';

/**
 * The texts of an outline in the order in which they are read. Of the rows of a list only the answers: set as a table they
 * share their labels and are numbered.
 */
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
      // What is signed is a text that is confirmed, not a question with an answer.
      return item.signature ? [item.label.text, ...printed([item.help ?? []].flat())] : [item.label.text, ...printed(item.lines)];
    case 'notice':
      return [item.text.text];
    case 'group':
      return [item.label.text, ...item.items.flatMap(itemTexts)];
    case 'list':
      return [item.label.text, ...item.rows.flatMap((row) => row.items.flatMap(answers))];
  }
}

function answers(item: OutlineItem): readonly string[] {
  switch (item.kind) {
    case 'entry':
      return printed(item.lines);
    case 'notice':
      return [];
    case 'group':
      return item.items.flatMap(answers);
    case 'list':
      return item.rows.flatMap((row) => row.items.flatMap(answers));
  }
}

const printed = (texts: readonly Printed[]) => texts.map(({ text }) => text);
