import type { Branch, Figure, Leaf, StructureNode } from '../structure-node.ts';
import type { PageContent } from './content.ts';
import { text, Written, type ObjectFile, type Ref } from './objects.ts';

/** Where a text was drawn. */
interface Place {
  readonly page: number;
  readonly mcid: number;
  readonly actualText?: string;
}

/** An annotation that is part of the structure: a link, or the seal. */
export interface StructuredAnnotation {
  readonly ref: Ref;
  readonly page: number;
}

export interface TreeSource {
  readonly objects: ObjectFile;
  readonly structure: Branch;
  readonly pages: readonly { readonly ref: Ref; readonly content: PageContent }[];
  /** The annotation of each link, made before. */
  readonly links: ReadonlyMap<Branch, StructuredAnnotation>;
  readonly seal: { readonly annotation: StructuredAnnotation; readonly title: string };
}

/**
 * The structure tree (ISO 32000-1, 14.7). Its parent tree leads back from marked content, and from annotations, whose keys follow
 * those of the pages: the links in order, then the seal.
 */
export class StructureTree {
  private readonly source: TreeSource;
  private readonly objects: ObjectFile;
  private readonly places = new Map<Leaf | Figure, Place[]>();
  /** By page and number of the marked content: the element it belongs to. */
  private readonly parents: Ref[][];
  private readonly annotationParents: Ref[] = [];

  constructor(source: TreeSource) {
    this.source = source;
    this.objects = source.objects;
    this.parents = source.pages.map(() => []);
    source.pages.forEach(({ content }, page) =>
      content.marked.forEach(({ node, actualText }, mcid) => {
        const place = { page, mcid, ...(actualText === undefined ? {} : { actualText }) };
        const known = this.places.get(node);
        if (known) known.push(place);
        else this.places.set(node, [place]);
      }),
    );
  }

  write(): Ref {
    const { structure, pages, seal } = this.source;
    const root = this.objects.next();
    const document = this.objects.next();
    const children = structure.children.map((child) => this.element(child, document));
    const form = this.objects.register({
      Type: 'StructElem',
      S: 'Form',
      P: document,
      Alt: text(seal.title),
      K: this.objectReference(seal.annotation),
    });
    this.annotationParents.push(form);
    this.objects.assign(document, { Type: 'StructElem', S: 'Document', P: root, K: [...children, form] });
    const contents = this.parents.flatMap((refs, index) => [index, this.objects.register(refs)]);
    const annotations = this.annotationParents.flatMap((ref, index) => [pages.length + index, ref]);
    this.objects.assign(root, {
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: this.objects.register({ Nums: [...contents, ...annotations] }),
      ParentTreeNextKey: pages.length + this.annotationParents.length,
    });
    return root;
  }

  private element(node: StructureNode, parent: Ref): Ref {
    const ref = this.objects.next();
    const kids = node.kind === 'branch' ? this.branchKids(node, ref) : this.contentKids(node, ref);
    // Written by hand: a record has hundreds of these.
    const more = node.kind === 'branch' ? '' : attributes(node);
    this.objects.assign(
      ref,
      new Written(`<< /Type /StructElem /S /${node.tag} /P ${parent.number} 0 R /K [ ${kids} ]${more} >>`),
    );
    return ref;
  }

  private branchKids(node: Branch, ref: Ref): string {
    const children = node.children.map((child) => `${this.element(child, ref).number} 0 R`);
    const annotation = this.source.links.get(node);
    if (!annotation) return children.join(' ');
    this.annotationParents.push(ref);
    return [...children, this.objectReference(annotation).notation].join(' ');
  }

  private contentKids(node: Leaf | Figure, ref: Ref): string {
    return (this.places.get(node) ?? []).map((place) => this.content(place, ref)).join(' ');
  }

  /** Marked content as part of an element; a word with a text of its own is an element within. */
  private content({ page, mcid, actualText }: Place, parent: Ref): string {
    const reference = `<< /Type /MCR /Pg ${this.source.pages[page]?.ref.number} 0 R /MCID ${mcid} >>`;
    const refs = this.parents[page];
    if (actualText === undefined) {
      if (refs) refs[mcid] = parent;
      return reference;
    }
    const span = this.objects.register(
      new Written(
        `<< /Type /StructElem /S /Span /P ${parent.number} 0 R /ActualText ${text(actualText).notation} /K ${reference} >>`,
      ),
    );
    if (refs) refs[mcid] = span;
    return `${span.number} 0 R`;
  }

  private objectReference({ ref, page }: StructuredAnnotation): Written {
    return new Written(`<< /Type /OBJR /Obj ${ref.number} 0 R /Pg ${this.source.pages[page]?.ref.number} 0 R >>`);
  }
}

function attributes(node: Leaf | Figure): string {
  // ISO 32000-1, 14.8.5.4: an illustration says how large it is.
  if (node.kind === 'figure')
    return ` /Alt ${text(node.alt).notation} /A << /O /Layout /Placement /Block /Width ${Math.round(node.width)} /Height ${Math.round(node.height)} >>`;
  const lang = node.lang ? ` /Lang ${text(node.lang).notation}` : '';
  return node.tag === 'TH' ? `${lang} /A << /O /Table /Scope /${node.scope ?? 'Row'} >>` : lang;
}
