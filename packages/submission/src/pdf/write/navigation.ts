import type { LaidPage } from '../layout.ts';
import { leavesOf, type Branch, type Leaf, type StructureNode } from '../structure-node.ts';
import { text, type Entry, type ObjectFile, type Ref } from './objects.ts';
import type { StructuredAnnotation } from './structure-tree.ts';

export interface NavigationSource {
  readonly objects: ObjectFile;
  readonly structure: Branch;
  readonly pages: readonly LaidPage[];
  readonly refs: readonly Ref[];
}

/** What leads about in a document: bookmarks and links. */
export class Navigation {
  private readonly source: NavigationSource;
  private readonly targets = new Map<Leaf, { readonly page: number; readonly y: number }>();

  constructor(source: NavigationSource) {
    this.source = source;
    source.pages.forEach((page, index) => {
      for (const mark of page.marks) {
        if (mark.kind !== 'text' || mark.isRepeated || !/^H\d$/.test(mark.leaf.tag) || this.targets.has(mark.leaf)) continue;
        this.targets.set(mark.leaf, { page: index, y: Math.round(mark.y + mark.leaf.style.leading) });
      }
    });
  }

  private destination(heading: Leaf): Entry {
    const { page, y } = this.targets.get(heading) ?? { page: 0, y: 0 };
    return [this.source.refs[page], 'XYZ', 0, y, 0];
  }

  /** A tree of the headings below the title; only sections are open. */
  bookmarks(): Ref {
    const { objects } = this.source;
    const root = objects.next();
    const sections = nested([...this.targets.keys()].filter(({ tag }) => tag !== 'H1'));
    const { first, last } = this.siblings(sections, root);
    objects.assign(root, { Type: 'Outlines', Count: sections.length, First: first, Last: last });
    return root;
  }

  private siblings(nodes: readonly Bookmark[], parent: Ref): { readonly first: Ref | undefined; readonly last: Ref | undefined } {
    const { objects } = this.source;
    const refs = nodes.map(() => objects.next());
    nodes.forEach(({ heading, children }, index) => {
      const ref = refs[index];
      if (!ref) return;
      const inner = this.siblings(children, ref);
      objects.assign(ref, {
        Title: text(heading.text),
        Parent: parent,
        Dest: this.destination(heading),
        Prev: refs[index - 1],
        Next: refs[index + 1],
        First: inner.first,
        Last: inner.last,
        // Closed.
        ...(children.length > 0 ? { Count: -children.length } : {}),
      });
    });
    return { first: refs[0], last: refs.at(-1) };
  }

  /** ISO 14289-1, 7.18.5: each link is an annotation that says in words where it leads. */
  links(firstKey: number): Map<Branch, StructuredAnnotation> {
    const { objects, structure, pages } = this.source;
    const found = new Map<Branch, StructuredAnnotation>();
    const links = linksIn(structure);
    if (links.length === 0) return found;
    const boxes = boxesOf(pages);
    for (const link of links) {
      const [title] = leavesOf(link);
      const box = leavesOf(link).reduce<Box | undefined>((sum, leaf) => union(sum, boxes.get(leaf)), undefined);
      if (!title || !box || !link.target) continue;
      const ref = objects.register({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [box.left, box.bottom, box.right, box.top],
        Border: [0, 0, 0],
        // Print: PDF/A wants it of every annotation.
        F: 4,
        Contents: text(title.text),
        Dest: this.destination(link.target),
        P: this.source.refs[box.page],
        StructParent: firstKey + found.size,
      });
      found.set(link, { ref, page: box.page });
    }
    return found;
  }
}

interface Bookmark {
  readonly heading: Leaf;
  readonly children: Bookmark[];
}

function nested(headings: readonly Leaf[]): Bookmark[] {
  const root: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const heading of headings) {
    const made: Bookmark = { heading, children: [] };
    while (open.length > 0 && (open.at(-1)?.heading.tag ?? '') >= heading.tag) open.pop();
    (open.at(-1)?.children ?? root).push(made);
    open.push(made);
  }
  return root;
}

function linksIn(node: StructureNode): Branch[] {
  if (node.kind !== 'branch') return [];
  return node.tag === 'Link' ? [node] : node.children.flatMap(linksIn);
}

interface Box {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function boxesOf(pages: readonly LaidPage[]): Map<Leaf, Box> {
  const boxes = new Map<Leaf, Box>();
  pages.forEach((page, index) => {
    for (const mark of page.marks) {
      if (mark.kind !== 'text') continue;
      const { leaf, line, x, y } = mark;
      const size = line.style.size;
      const box = union(boxes.get(leaf), {
        page: index,
        left: x,
        right: x + line.width,
        bottom: y - size * 0.25,
        top: y + size * 0.9,
      });
      if (box) boxes.set(leaf, box);
    }
  });
  return boxes;
}

function union(first: Box | undefined, second: Box | undefined): Box | undefined {
  if (!first || !second) return first ?? second;
  return {
    page: first.page,
    left: Math.min(first.left, second.left),
    right: Math.max(first.right, second.right),
    bottom: Math.min(first.bottom, second.bottom),
    top: Math.max(first.top, second.top),
  };
}
