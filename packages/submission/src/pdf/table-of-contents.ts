import type { Branch, Leaf, StructureNode } from './structure-node.ts';
import { branch, leaf } from './structure-node.ts';
import { fixedLeaf, ownText, type Writing } from './writing.ts';

/** The pages of the listed headings, in order, as printed. */
export type ContentsPages = readonly string[];

/** Where its own heading comes from. */
export const CONTENTS_PATH = '/contents';
/** Records of more pages get a table of contents. */
export const CONTENTS_FROM_PAGES = 7;
/** With more headings of the second rank than these, only sections are listed. */
const ENTRIES_MAX = 24;

/** The headings that a table of contents lists, in order. */
export function contentsHeadings(document: Branch): Leaf[] {
  const all = headings(document).filter(({ tag }) => tag === 'H2' || tag === 'H3');
  return all.length > ENTRIES_MAX ? all.filter(({ tag }) => tag === 'H2') : all;
}

function headings(node: StructureNode): Leaf[] {
  if (node.kind === 'branch') return node.children.flatMap(headings);
  return node.kind === 'leaf' && node.tag.startsWith('H') ? [node] : [];
}

/** Headings and pages, each a link (ISO 14289-1, 7.18.5). */
export function tableOfContents(pages: ContentsPages, body: readonly StructureNode[], writing: Writing): Branch {
  const { texts, theme } = writing;
  const title = { path: CONTENTS_PATH, style: theme.style.section, before: 26 };
  return branch('Sect', [
    fixedLeaf('H2', ownText(texts.contents, writing), title, writing),
    branch(
      'TOC',
      contentsHeadings(branch('Document', body)).map((heading, index) =>
        entry(heading, pages[index] ?? '', index === 0, writing),
      ),
    ),
  ]);
}

function entry(heading: Leaf, page: string, isFirst: boolean, { theme: { style, space } }: Writing): Branch {
  const isSection = heading.tag === 'H2';
  const look = isSection ? style.heading : { ...style.text, gray: style.label.gray };
  const before = (isFirst ? 8 : isSection ? 3 : 0) * space;
  const printed = { text: heading.text, ...(heading.lang ? { lang: heading.lang } : {}) };
  const link = branch(
    'Link',
    [leaf('Span', printed, heading.path, look, before), leaf('Span', { text: page }, heading.path, look)],
    { target: heading },
  );
  return branch('TOCI', [branch('Reference', [link])], { layout: { kind: 'contents' } });
}
