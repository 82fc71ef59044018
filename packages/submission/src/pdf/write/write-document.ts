import { sha256 } from '../../sign/hash.ts';
import { recordFont } from '../font.ts';
import type { LaidPage } from '../layout.ts';
import type { Picture } from '../picture/picture.ts';
import type { Branch } from '../structure-node.ts';
import { PAGE } from '../style.ts';
import { compressed } from './compress.ts';
import { pageContent, type Furniture, type PageContent } from './content.ts';
import { embedFile, type EmbeddedFile } from './embed-file.ts';
import { embedFont } from './embed-font.ts';
import { fontPlan } from './font-plan.ts';
import { Navigation } from './navigation.ts';
import { ascii, date, ObjectFile, text, Written, type Entries, type Ref } from './objects.ts';
import { sealAppearance, sealField, type SealPlace } from './seal-field.ts';
import { srgbProfile } from './srgb.ts';
import { StructureTree, type StructuredAnnotation } from './structure-tree.ts';
import { PRODUCER, xmpPacket, type DocumentFacts } from './xmp.ts';

export { OPEN_RANGE } from './seal-field.ts';

/** A record ready to be written. */
export interface WritableDocument {
  readonly facts: DocumentFacts;
  readonly structure: Branch;
  readonly pages: readonly LaidPage[];
  readonly furniture: (page: number) => readonly Furniture[];
  /** The data of the record first, then what belongs to it. */
  readonly embedded: readonly EmbeddedFile[];
  readonly seal: SealPlace;
}

const SRGB = compressed(srgbProfile());

/** Writes a tagged PDF (PDF/A-3a, PDF/UA-1) with an open place for its seal. The same input gives the same bytes. */
export function writeDocument(document: WritableDocument): Uint8Array {
  const { facts, structure, embedded } = document;
  const objects = new ObjectFile();
  const fonts = { regular: fontPlan(recordFont('regular'), 'F1'), bold: fontPlan(recordFont('bold'), 'F2') };
  const pictures = new Map<Picture, string>();
  const pages = document.pages.map((page, index) => ({
    ref: objects.next(),
    content: pageContent(page, document.furniture(index), { fonts, pictures }),
  }));
  const refs = pages.map(({ ref }) => ref);
  const navigation = new Navigation({ objects, structure, pages: document.pages, refs });
  const links = navigation.links(pages.length);
  const appearance = sealAppearance(document.seal, fonts);
  const embeddedFonts = { F1: embedFont(objects, fonts.regular), F2: embedFont(objects, fonts.bold) };
  const place = { page: refs[0], structParent: pages.length + links.size, appearance, fonts: embeddedFonts };
  const seal: StructuredAnnotation = { ref: sealField(objects, document.seal, place), page: 0 };
  const tree = new StructureTree({ objects, structure, pages, links, seal: { annotation: seal, title: document.seal.title } });
  const files = embedded.map((file) => ({ name: file.name, ref: embedFile(objects, file, facts.date) }));
  const root = objects.register({
    Type: 'Catalog',
    Pages: writePages(objects, pages, {
      resources: {
        Font: embeddedFonts,
        ...(pictures.size > 0 ? { XObject: embedPictures(objects, pictures) } : {}),
      },
      annotations: [...links.values(), seal],
    }),
    Lang: text(facts.language),
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
    StructTreeRoot: tree.write(),
    Outlines: navigation.bookmarks(),
    Metadata: objects.raw({ Type: 'Metadata', Subtype: 'XML' }, Buffer.from(xmpPacket(facts))),
    OutputIntents: [outputIntent(objects)],
    // ISO 32000-1, 7.9.6: names in a name tree are sorted.
    Names: {
      EmbeddedFiles: {
        Names: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap(({ name, ref }) => [text(name), ref]),
      },
    },
    AF: files.map(({ ref }) => ref),
    AcroForm: { Fields: [seal.ref], SigFlags: 3 },
  });
  return objects.bytes({ Root: root, Info: information(objects, facts), ID: identity(document) });
}

interface PageParts {
  readonly resources: Entries;
  readonly annotations: readonly StructuredAnnotation[];
}

function writePages(
  objects: ObjectFile,
  pages: readonly { readonly ref: Ref; readonly content: PageContent }[],
  { resources, annotations }: PageParts,
): Ref {
  const parent = objects.next();
  const shared = objects.register(resources);
  pages.forEach(({ ref, content }, index) => {
    const own = annotations.filter(({ page }) => page === index).map((annotation) => annotation.ref);
    objects.assign(ref, {
      Type: 'Page',
      Parent: parent,
      MediaBox: [0, 0, PAGE.width, PAGE.height],
      Resources: shared,
      Contents: objects.stream({}, Buffer.from(content.operators, 'latin1')),
      StructParents: index,
      // ISO 14289-1, 7.18.3: tabs follow the structure.
      Tabs: 'S',
      ...(own.length > 0 ? { Annots: own } : {}),
    });
  });
  objects.assign(parent, { Type: 'Pages', Kids: pages.map(({ ref }) => ref), Count: pages.length });
  return parent;
}

function embedPictures(objects: ObjectFile, pictures: ReadonlyMap<Picture, string>): Entries {
  return Object.fromEntries(Array.from(pictures, ([picture, name]) => [name, embedPicture(objects, picture)]));
}

function embedPicture(objects: ObjectFile, picture: Picture): Ref {
  const { width, height, data } = picture;
  if (picture.kind === 'drawing') {
    const form = {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      // Onto the unit square, where pictures are drawn; a drawing's y goes downwards.
      Matrix: [1 / width, 0, 0, -1 / height, 0, 1],
      Resources: {},
    };
    return objects.deflated(form, data);
  }
  const image = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: picture.color,
    BitsPerComponent: 8,
    Filter: picture.filter,
  };
  return objects.raw(image, data.deflated);
}

function outputIntent(objects: ObjectFile): Ref {
  const name = ascii('sRGB IEC61966-2.1');
  return objects.register({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: objects.deflated({ N: 3 }, SRGB),
  });
}

function information(objects: ObjectFile, facts: DocumentFacts): Ref {
  return objects.register({
    Title: text(facts.title),
    Author: text(facts.author),
    Creator: text(PRODUCER),
    Producer: text(PRODUCER),
    CreationDate: date(facts.date),
    ModDate: date(facts.date),
  });
}

/** Taken from what the record holds, so that the same record has the same one. */
function identity({ embedded, facts }: WritableDocument): Written[] {
  const id = sha256(Buffer.from(embedded.map(({ bytes }) => sha256(bytes)).join('') + facts.title)).slice(0, 32);
  return [new Written(`<${id}>`), new Written(`<${id}>`)];
}
