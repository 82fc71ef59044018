import {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObject,
  PDFRawStream,
  PDFString,
  PDFWriter,
  type PDFRef,
} from 'pdf-lib';
import { sha256 } from '../../sign/hash.ts';
import { recordFont } from '../font.ts';
import type { LaidPage } from '../layout.ts';
import type { Branch, Leaf, StructureNode } from '../structure.ts';
import { PAGE } from '../style.ts';
import { pageContent, type Furniture, type PageContent } from './content.ts';
import { compressed, fontPlan, subsetFont, utf16Hex, type Compressed, type FontPlan } from './font-plan.ts';
import { srgbProfile } from './srgb.ts';
import { PRODUCER, xmpPacket, type DocumentFacts } from './xmp.ts';

/** A record ready to be written. */
export interface WritableDocument {
  readonly facts: DocumentFacts;
  readonly structure: Branch;
  readonly pages: readonly LaidPage[];
  readonly furniture: (page: number) => readonly Furniture[];
  readonly embedded: { readonly name: string; readonly type: string; readonly description: string; readonly bytes: Uint8Array };
  /** Room for a seal, in bytes, and the time it will claim. */
  readonly seal: { readonly title: string; readonly at: Date; readonly room: number };
}

/** ISO 32000-1, 12.8.1: numbers as wide as a file of 10 GB needs, to be overwritten in place. */
export const OPEN_RANGE = '/ByteRange [ 0 9999999999 9999999999 9999999999 ]';

/** Writes a tagged PDF (PDF/A-3a, PDF/UA-1) with an open place for its seal. The same input gives the same bytes. */
export async function writeDocument(document: WritableDocument): Promise<Uint8Array> {
  const writer = new Writer(document);
  writer.write();
  return PDFWriter.forContext(writer.context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

const SRGB = compressed(srgbProfile());

/** Where a text was drawn. */
interface Place {
  readonly page: number;
  readonly mcid: number;
  readonly actualText?: string;
}

class Writer {
  readonly context = PDFContext.create();
  private readonly document: WritableDocument;
  private readonly fonts: Readonly<Record<'regular' | 'bold', FontPlan>>;
  private readonly pages: readonly { readonly ref: PDFRef; readonly content: PageContent }[];
  private readonly places = new Map<Leaf, Place[]>();
  /** By page and number of the marked content: the element it belongs to. */
  private readonly parents: PDFRef[][];

  constructor(document: WritableDocument) {
    this.document = document;
    this.context.header = PDFHeader.forVersion(1, 7);
    this.fonts = { regular: fontPlan(recordFont('regular'), 'F1'), bold: fontPlan(recordFont('bold'), 'F2') };
    this.pages = document.pages.map((page, index) => ({
      ref: this.context.nextRef(),
      content: pageContent(page, document.furniture(index), this.fonts),
    }));
    this.pages.forEach(({ content }, page) =>
      content.marked.forEach(({ leaf, actualText }, mcid) =>
        this.places.set(leaf, [
          ...(this.places.get(leaf) ?? []),
          { page, mcid, ...(actualText === undefined ? {} : { actualText }) },
        ]),
      ),
    );
    this.parents = this.pages.map(() => []);
  }

  write(): void {
    const { facts } = this.document;
    const date = PDFString.of(pdfDate(facts.date));
    const pages = this.context.nextRef();
    const seal = this.seal();
    const tree = this.structureTree(seal.widget);
    this.writePages(pages, seal.widget);
    const file = this.embeddedFile(date);
    const id = PDFHexString.of(sha256(Buffer.from(sha256(this.document.embedded.bytes) + facts.title)).slice(0, 32));
    this.context.trailerInfo.Root = this.register({
      Type: 'Catalog',
      Pages: pages,
      Lang: text(facts.language),
      MarkInfo: { Marked: true },
      ViewerPreferences: { DisplayDocTitle: true },
      StructTreeRoot: tree,
      Outlines: this.bookmarks(),
      Metadata: this.raw({ Type: 'Metadata', Subtype: 'XML' }, Buffer.from(xmpPacket(facts))),
      OutputIntents: [this.outputIntent()],
      Names: { EmbeddedFiles: { Names: [text(this.document.embedded.name), file] } },
      AF: [file],
      AcroForm: { Fields: [seal.widget], SigFlags: 3 },
    });
    this.context.trailerInfo.Info = this.register({
      Title: text(facts.title),
      Author: text(facts.author),
      Creator: text(PRODUCER),
      Producer: text(PRODUCER),
      CreationDate: date,
      ModDate: date,
    });
    this.context.trailerInfo.ID = toObject(this.context, [id, id]);
  }

  private writePages(parent: PDFRef, widget: PDFRef): void {
    const fonts = { F1: this.font(this.fonts.regular), F2: this.font(this.fonts.bold) };
    const last = this.pages.length - 1;
    this.pages.forEach(({ ref, content }, index) =>
      this.assign(ref, {
        Type: 'Page',
        Parent: parent,
        MediaBox: [0, 0, PAGE.width, PAGE.height],
        Resources: { Font: fonts },
        Contents: this.stream({}, Buffer.from(content.operators, 'latin1')),
        StructParents: index,
        // ISO 14289-1, 7.18.3: tabs follow the structure.
        Tabs: 'S',
        ...(index === last ? { Annots: [widget] } : {}),
      }),
    );
    this.assign(parent, { Type: 'Pages', Kids: this.pages.map(({ ref }) => ref), Count: this.pages.length });
  }

  /** ISO 32000-1, 14.7. Its parent tree leads from marked content back to the elements. */
  private structureTree(widget: PDFRef): PDFRef {
    const root = this.context.nextRef();
    const documentRef = this.context.nextRef();
    const form = this.register({
      Type: 'StructElem',
      S: 'Form',
      P: documentRef,
      Alt: text(this.document.seal.title),
      K: { Type: 'OBJR', Obj: widget, Pg: this.pages.at(-1)?.ref },
    });
    const children = this.document.structure.children.map((child) => this.element(child, documentRef));
    this.assign(documentRef, { Type: 'StructElem', S: 'Document', P: root, K: [...children, form] });
    const parents = this.parents.flatMap((refs, index) => [index, this.register(refs)]);
    this.assign(root, {
      Type: 'StructTreeRoot',
      K: documentRef,
      ParentTree: this.register({ Nums: [...parents, this.pages.length, form] }),
      ParentTreeNextKey: this.pages.length + 1,
    });
    return root;
  }

  private element(node: StructureNode, parent: PDFRef): PDFRef {
    const ref = this.context.nextRef();
    const isHeader = node.tag === 'TH';
    const kids: readonly Entry[] =
      node.kind === 'branch'
        ? node.children.map((child) => this.element(child, ref))
        : (this.places.get(node) ?? []).map((place) => this.content(place, ref));
    this.assign(ref, {
      Type: 'StructElem',
      S: node.tag,
      P: parent,
      K: kids,
      ...(node.kind === 'leaf' && node.lang ? { Lang: text(node.lang) } : {}),
      ...(isHeader ? { A: { O: 'Table', Scope: 'Row' } } : {}),
    });
    return ref;
  }

  /** Marked content as part of an element; a word with a text of its own is an element within. */
  private content({ page, mcid, actualText }: Place, parent: PDFRef): Entry {
    const reference = { Type: 'MCR', Pg: this.pages[page]?.ref, MCID: mcid };
    const owner =
      actualText === undefined
        ? parent
        : this.register({ Type: 'StructElem', S: 'Span', P: parent, ActualText: text(actualText), K: reference });
    const refs = this.parents[page];
    if (refs) refs[mcid] = owner;
    return actualText === undefined ? reference : owner;
  }

  /** One bookmark a section. */
  private bookmarks(): PDFRef {
    const root = this.context.nextRef();
    const targets = this.document.pages.flatMap((page, index) =>
      page.marks.flatMap((mark) =>
        mark.kind === 'text' && mark.leaf.tag === 'H2'
          ? [{ leaf: mark.leaf, page: index, y: mark.y + mark.leaf.style.leading }]
          : [],
      ),
    );
    const entries = targets.filter(({ leaf }, index) => targets.findIndex((other) => other.leaf === leaf) === index);
    const refs = entries.map(() => this.context.nextRef());
    entries.forEach(({ leaf, page, y }, index) => {
      const [before, ref, after] = [refs[index - 1], refs[index], refs[index + 1]];
      if (!ref) return;
      this.assign(ref, {
        Title: text(leaf.text),
        Parent: root,
        Dest: [this.pages[page]?.ref, 'XYZ', 0, Math.round(y), 0],
        ...(before ? { Prev: before } : {}),
        ...(after ? { Next: after } : {}),
      });
    });
    this.assign(root, {
      Type: 'Outlines',
      Count: refs.length,
      ...(refs.length > 0 ? { First: refs[0], Last: refs.at(-1) } : {}),
    });
    return root;
  }

  private font(plan: FontPlan): PDFRef {
    const subset = subsetFont(plan);
    const { font, unitsPerEm } = plan.font;
    const scaled = (units: number): number => Math.round((units * 1000) / unitsPerEm);
    const descriptor = this.register({
      Type: 'FontDescriptor',
      FontName: subset.name,
      Flags: 4,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(scaled),
      ItalicAngle: 0,
      Ascent: scaled(font.ascent),
      Descent: scaled(font.descent),
      CapHeight: scaled(font.capHeight),
      StemV: plan.font.weight === 'bold' ? 140 : 80,
      FontFile2: this.deflated({ Length1: subset.program.size }, subset.program),
    });
    const descendant = this.register({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: subset.name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: this.deflated({}, subset.glyphs),
      DW: 1000,
      W: [1, [...subset.widths]],
    });
    return this.register({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: subset.name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.deflated({}, subset.unicode),
    });
  }

  /** ISO 19005-3, 6.8 and annex E: an associated file says what it is to the document. */
  private embeddedFile(date: PDFString): PDFRef {
    const { name, type, description, bytes } = this.document.embedded;
    const stream = this.stream({ Type: 'EmbeddedFile', Subtype: type, Params: { Size: bytes.length, ModDate: date } }, bytes);
    return this.register({
      Type: 'Filespec',
      F: text(name),
      UF: text(name),
      Desc: text(description),
      AFRelationship: 'Data',
      EF: { F: stream, UF: stream },
    });
  }

  private outputIntent(): PDFRef {
    const profile = this.deflated({ N: 3 }, SRGB);
    const name = PDFString.of('sRGB IEC61966-2.1');
    return this.register({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: name,
      Info: name,
      DestOutputProfile: profile,
    });
  }

  /** The signature field with an empty place for the seal; PAdES, EN 319 142-1: the claimed time stands in /M. */
  private seal(): { readonly widget: PDFRef } {
    const { title, at, room } = this.document.seal;
    const value = this.register({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, 9_999_999_999, 9_999_999_999, 9_999_999_999],
      Contents: PDFHexString.of('0'.repeat(2 * room)),
      M: PDFString.of(pdfDate(at.toISOString())),
    });
    const appearance = this.raw({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0] }, new Uint8Array());
    const widget = this.register({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: text('Siegel'),
      TU: text(title),
      // Print and Locked.
      F: 132,
      Rect: [0, 0, 0, 0],
      P: this.pages.at(-1)?.ref,
      StructParent: this.pages.length,
      AP: { N: appearance },
      V: value,
    });
    return { widget };
  }

  private stream(entries: Entries, bytes: Uint8Array): PDFRef {
    return this.deflated(entries, compressed(bytes));
  }

  private deflated(entries: Entries, { deflated }: Compressed): PDFRef {
    return this.raw({ ...entries, Filter: 'FlateDecode' }, deflated);
  }

  private raw(entries: Entries, bytes: Uint8Array): PDFRef {
    const dictionary = toDictionary(this.context, { ...entries, Length: bytes.length });
    return this.context.register(PDFRawStream.of(dictionary, bytes));
  }

  private register(entries: Entries | readonly Entry[]): PDFRef {
    const ref = this.context.nextRef();
    this.assign(ref, entries);
    return ref;
  }

  private assign(ref: PDFRef, entries: Entries | readonly Entry[]): void {
    this.context.assign(ref, toObject(this.context, entries));
  }
}

/** What our objects are made of; strings are names. */
type Entry = PDFObject | string | number | boolean | undefined | readonly Entry[] | Entries;
interface Entries {
  readonly [key: string]: Entry;
}

/** Names by their text: the library decodes one each time it is asked. */
const names = new Map<string, PDFName>();

function nameOf(name: string): PDFName {
  const known = names.get(name);
  if (known) return known;
  const made = PDFName.of(name);
  names.set(name, made);
  return made;
}

function toObject(context: PDFContext, entry: Entry): PDFObject {
  if (entry instanceof PDFObject) return entry;
  if (typeof entry === 'string') return nameOf(entry);
  if (typeof entry === 'number') return PDFNumber.of(entry);
  if (typeof entry === 'boolean') return entry ? PDFBool.True : PDFBool.False;
  if (entry === undefined) return PDFNull;
  if (isArray(entry)) {
    const array = PDFArray.withContext(context);
    for (const item of entry) array.push(toObject(context, item));
    return array;
  }
  return toDictionary(context, entry);
}

function toDictionary(context: PDFContext, entries: Entries): PDFDict {
  const dictionary = PDFDict.withContext(context);
  for (const [key, value] of Object.entries(entries))
    if (value !== undefined) dictionary.set(nameOf(key), toObject(context, value));
  return dictionary;
}

const isArray = (entry: readonly Entry[] | Entries): entry is readonly Entry[] => Array.isArray(entry);

const text = (content: string): PDFHexString => PDFHexString.of(`FEFF${utf16Hex(content)}`);

/** ISO 32000-1, 7.9.4: `D:20261123120000+01'00'` */
function pdfDate(iso: string): string {
  const [, date = '', time = '', zone = ''] = /^([\d-]+)T([\d:]+)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(iso) ?? [];
  return `D:${date.replaceAll('-', '')}${time.replaceAll(':', '')}${zone === 'Z' ? 'Z' : `${zone.replace(':', "'")}'`}`;
}
