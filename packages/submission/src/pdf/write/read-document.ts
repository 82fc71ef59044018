import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';

import type { Print } from '../style.ts';
import { printOf } from './xmp.ts';

/** What a sealed record holds, as far as a check needs it. */
export interface ReadDocument {
  /** The numbers of /ByteRange of its only signature field. */
  readonly range: readonly number[];
  readonly embedded: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly print: Print;
}

/** Anyone can seal a file that unpacks into a huge one. */
const EMBEDDED_MAX = 64 * 1024 * 1024;

/** Reads a PDF; throws where it is not the kind of file that {@link writeDocument} makes. */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (Buffer.from(bytes).includes('/ObjStm')) throw new RangeError('objects are packed, which ours are not');
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const fields = catalog.lookup(PDFName.of('AcroForm'), PDFDict).lookup(PDFName.of('Fields'), PDFArray);
  if (fields.size() !== 1) throw new RangeError('not one signature field');
  const value = fields.lookup(0, PDFDict).lookup(PDFName.of('V'), PDFDict);
  const range = value.lookup(PDFName.of('ByteRange'), PDFArray);
  const files = catalog.lookup(PDFName.of('AF'), PDFArray);
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new RangeError('no metadata');
  return {
    range: Array.from({ length: range.size() }, (_, index) => range.lookup(index, PDFNumber).asNumber()),
    embedded: Array.from({ length: files.size() }, (_, index) => embeddedFile(files.lookup(index, PDFDict))),
    print: printOf(Buffer.from(metadata.contents).toString('utf8')),
  };
}

function embeddedFile(file: PDFDict): { name: string; bytes: Uint8Array } {
  const name = file.lookup(PDFName.of('UF'));
  const stream = file.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
  if (!(name instanceof PDFHexString || name instanceof PDFString) || !(stream instanceof PDFRawStream))
    throw new RangeError('not an embedded file');
  return { name: name.decodeText(), bytes: inflateSync(stream.contents, { maxOutputLength: EMBEDDED_MAX }) };
}
