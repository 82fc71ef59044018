import type { Outline, OutlineItem } from '@vordruck/engine';

/** An outline as plain text: what a case's outline.txt holds. */
export function printOutline(outline: Outline): string {
  const lines = [outline.title.text];
  for (const section of outline.sections)
    lines.push('', `# ${section.title.text}`, ...section.items.flatMap((item) => printItem(item, '')));
  if (outline.declarations.length > 0)
    lines.push('', ...outline.declarations.map(({ text, agreed }) => `[${agreed ? 'x' : ' '}] ${text.text}`));
  if (outline.attachments.length > 0) {
    lines.push('', ...outline.attachments.map(({ label, name, sha256 }) => `${label.text}: ${name} ${sha256.slice(0, 12)}`));
  }
  return `${lines.join('\n')}\n`;
}

function printItem(item: OutlineItem, indent: string): readonly string[] {
  switch (item.kind) {
    case 'entry':
      return [`${indent}${item.label.text}: ${item.lines.map(({ text }) => text).join(' | ')}`];
    case 'notice':
      return [`${indent}(${item.text.text})`];
    case 'group':
      return [`${indent}${item.label.text}`, ...item.items.flatMap((inner) => printItem(inner, `${indent}  `))];
    case 'list':
      return [
        `${indent}${item.label.text}`,
        ...item.rows.flatMap((row) => [
          `${indent}  ${row.title.text}`,
          ...row.items.flatMap((inner) => printItem(inner, `${indent}    `)),
        ]),
      ];
  }
}
