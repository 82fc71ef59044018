import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import type { Evidence } from '../../sign/evidence.ts';

/** What is appended to a sealed PDF: evidence (DSS, EN 319 142-1, 5.4) or a document time-stamp. The same input gives the same bytes. */

/** Room for the token of a document time-stamp, in bytes: one with a chain of RSA certificates takes 6 KB. */
const STAMP_ROOM = 12_288;

/** Evidence as a revision to be appended to a file. */
export async function evidenceRevision(previous: Uint8Array, { certificates, crls, ocsps }: Evidence): Promise<Buffer> {
  const revision = await Revision.after(previous);
  const add = (streams: readonly Uint8Array[]): string =>
    `[${streams.map((bytes) => `${revision.stream(bytes)} 0 R`).join(' ')}]`;
  const parts = [`/Certs ${add(certificates)}`, `/CRLs ${add(crls)}`, `/OCSPs ${add(ocsps)}`];
  const dss = revision.add(`<< /Type /DSS ${parts.join(' ')} >>`);
  revision.catalog.set(PDFName.of('DSS'), PDFRef.of(dss));
  return revision.bytes();
}

/** The place of a token in a revision, from the start of the file. */
export interface StampPlace {
  readonly revision: Buffer;
  readonly from: number;
  readonly to: number;
}

/**
 * A document time-stamp as a revision, its token to be written over the zeros. Its field has no widget: it shows nothing, and a page
 * without a new annotation needs no new structure (ISO 14289-1, 7.18).
 */
export async function stampRevision(previous: Uint8Array): Promise<StampPlace> {
  const revision = await Revision.after(previous);
  const number = revision.next;
  const head = `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 `;
  const contents = `/Contents <${'0'.repeat(2 * STAMP_ROOM)}>`;
  const openRange = '/ByteRange [ 0 9999999999 9999999999 9999999999 ]';
  revision.add(`${head}${openRange} ${contents} >>`);
  const field = revision.add(`<< /FT /Sig /T (Zeitstempel ${number}) /Ff 1 /V ${number} 0 R >>`);
  const form = revision.catalog.lookup(PDFName.of('AcroForm'), PDFDict).clone(revision.catalog.context);
  const fields = form.lookup(PDFName.of('Fields'), PDFArray).clone(revision.catalog.context);
  fields.push(PDFRef.of(field));
  form.set(PDFName.of('Fields'), fields);
  revision.catalog.set(PDFName.of('AcroForm'), form);
  const bytes = revision.bytes();
  const from = previous.length + bytes.indexOf('/Contents <', 0, 'latin1') + '/Contents '.length;
  const to = from + 2 + 2 * STAMP_ROOM;
  const range = `/ByteRange [ 0 ${from} ${to} ${previous.length + bytes.length - to} ]`.padEnd(openRange.length, ' ');
  bytes.write(range, bytes.indexOf(openRange, 0, 'latin1'), 'latin1');
  return { revision: bytes, from, to };
}

const STREAM = /(\d+) 0 obj\n<< \/Length (\d{1,9}) >>\nstream\n/y;
const DSS = /\d+ 0 obj\n<< \/Type \/DSS \/Certs \[([^\]]*)\] \/CRLs \[([^\]]*)\] \/OCSPs \[([^\]]*)\] >>\n/y;

/** The evidence that a revision at a place seems to hold; whoever uses it writes it anew and compares. */
export function evidenceAt(pdf: Buffer, start: number): Evidence | undefined {
  const text = pdf.toString('latin1');
  const streams: Buffer[] = [];
  let at = pdf[start] === LINE_FEED ? start + 1 : start;
  for (;;) {
    STREAM.lastIndex = at;
    const found = STREAM.exec(text);
    if (!found) break;
    const from = STREAM.lastIndex;
    streams.push(pdf.subarray(from, from + Number(found[2])));
    at = from + Number(found[2]) + END_STREAM.length;
  }
  DSS.lastIndex = at;
  const [, ...lists] = DSS.exec(text) ?? [];
  const [certificates = 0, crls = 0, ocsps = 0] = lists.map((list) => list.match(/ R/g)?.length ?? 0);
  if (lists.length === 0 || certificates + crls + ocsps !== streams.length) return undefined;
  return {
    certificates: streams.slice(0, certificates),
    crls: streams.slice(certificates, certificates + crls),
    ocsps: streams.slice(certificates + crls),
  };
}

const LINE_FEED = 0x0a;
const END_STREAM = '\nendstream\nendobj\n';

/** An incremental update (ISO 32000-1, 7.5.6): new objects, the catalog anew, a cross-reference table, a trailer. */
class Revision {
  readonly catalog: PDFDict;
  private readonly start: number;
  private readonly root: PDFRef;
  private readonly trailer: string;
  private readonly parts: Buffer[] = [];
  private readonly offsets: number[] = [];
  private readonly first: number;

  private constructor(previous: Buffer, document: PDFDocument) {
    const { context } = document;
    const { Root, Info, ID } = context.trailerInfo;
    if (!(Root instanceof PDFRef)) throw new RangeError('no catalog');
    this.start = previous.length;
    this.root = Root;
    this.catalog = document.catalog.clone(context);
    this.catalog.set(PDFName.of('Extensions'), extensions(context));
    this.first = context.largestObjectNumber + 1;
    const before = /startxref\n(\d+)\n%%EOF\n?$/.exec(previous.subarray(-64).toString('latin1'))?.[1];
    if (before === undefined) throw new RangeError('no cross-reference table');
    // The file before may end without a line feed.
    if (previous.at(-1) !== LINE_FEED) this.parts.push(Buffer.of(LINE_FEED));
    this.trailer = `/Root ${Root} /Info ${String(Info)} /ID ${String(ID)} /Prev ${before}`;
  }

  static async after(previous: Uint8Array): Promise<Revision> {
    const document = await PDFDocument.load(previous, { updateMetadata: false, throwOnInvalidObject: true });
    return new Revision(Buffer.from(previous), document);
  }

  get next(): number {
    return this.first + this.offsets.length;
  }

  add(content: string | Buffer): number {
    const number = this.next;
    this.offsets.push(this.end);
    this.parts.push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(content), Buffer.from('\nendobj\n')]));
    return number;
  }

  stream(bytes: Uint8Array): number {
    const head = Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`);
    return this.add(Buffer.concat([head, bytes, Buffer.from('\nendstream')]));
  }

  bytes(): Buffer {
    const catalogAt = this.end;
    this.parts.push(Buffer.from(`${this.root.objectNumber} 0 obj\n${this.catalog.toString()}\nendobj\n`, 'latin1'));
    const tableAt = this.end;
    const table = [
      `xref\n${this.root.objectNumber} 1\n${entry(catalogAt)}`,
      `${this.first} ${this.offsets.length}\n${this.offsets.map(entry).join('')}`,
      `trailer\n<< /Size ${this.next} ${this.trailer} >>\nstartxref\n${tableAt}\n%%EOF\n`,
    ];
    return Buffer.concat([...this.parts, Buffer.from(table.join(''))]);
  }

  private get end(): number {
    return this.start + this.parts.reduce((sum, part) => sum + part.length, 0);
  }
}

/** A line of a cross-reference table, 20 bytes. */
const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

/** EN 319 142-1, annex A: the file uses what ISO 32000-1 does not know. */
function extensions(context: PDFDict['context']): PDFDict {
  const level = PDFDict.withContext(context);
  level.set(PDFName.of('BaseVersion'), PDFName.of('1.7'));
  level.set(PDFName.of('ExtensionLevel'), PDFNumber.of(5));
  const all = PDFDict.withContext(context);
  all.set(PDFName.of('ESIC'), level);
  return all;
}
