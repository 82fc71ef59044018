import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Compressed } from '../write/compress.ts';
import { Ref, Written, type Entries, type Entry, type Objects } from '../write/objects.ts';

/** Puts our objects into a file that pdf-lib has read. */
export class PdfLibObjects implements Objects {
  private readonly context: PDFContext;

  constructor(context: PDFContext) {
    this.context = context;
  }

  next(): Ref {
    return new Ref(this.context.nextRef().objectNumber);
  }

  assign(ref: Ref, entry: Entry): void {
    this.context.assign(theirs(ref), this.object(entry));
  }

  register(entry: Entry): Ref {
    const ref = this.next();
    this.assign(ref, entry);
    return ref;
  }

  raw(entries: Entries, bytes: Uint8Array): Ref {
    const ref = this.next();
    this.context.assign(theirs(ref), PDFRawStream.of(this.dictionary({ ...entries, Length: bytes.length }), bytes));
    return ref;
  }

  deflated(entries: Entries, { deflated }: Compressed): Ref {
    return this.raw({ ...entries, Filter: 'FlateDecode' }, deflated);
  }

  object(entry: Entry): PDFObject {
    if (entry instanceof Ref) return theirs(entry);
    if (entry instanceof Written) return string(entry.notation);
    if (typeof entry === 'string') return PDFName.of(entry);
    if (typeof entry === 'number') return PDFNumber.of(entry);
    if (typeof entry === 'boolean') return entry ? PDFBool.True : PDFBool.False;
    if (entry === undefined) return PDFNull;
    if (!isArray(entry)) return this.dictionary(entry);
    const array = PDFArray.withContext(this.context);
    for (const item of entry) array.push(this.object(item));
    return array;
  }

  private dictionary(entries: Entries): PDFDict {
    const dictionary = PDFDict.withContext(this.context);
    for (const [key, value] of Object.entries(entries))
      if (value !== undefined) dictionary.set(PDFName.of(key), this.object(value));
    return dictionary;
  }
}

export const theirs = ({ number }: Ref): PDFRef => PDFRef.of(number);

/** We write nothing else by hand than strings. */
const string = (notation: string): PDFObject =>
  notation.startsWith('<') ? PDFHexString.of(notation.slice(1, -1)) : PDFString.of(notation.slice(1, -1));

const isArray = (entry: readonly Entry[] | Entries): entry is readonly Entry[] => Array.isArray(entry);
