import { SealError } from '../errors.ts';
import { signDetached, type SealOptions } from '../sign/cms.ts';
import type { SigningKey } from '../sign/key.ts';
import { OPEN_RANGE } from './write/write-document.ts';

/** Seals a PDF written by {@link writeRecord}: PAdES B-B or B-T, one signature over every byte but its own. */
export async function signPdf(bytes: Uint8Array, key: SigningKey, options: SealOptions = {}): Promise<Uint8Array> {
  const pdf = Buffer.from(bytes);
  const rangeAt = pdf.indexOf(OPEN_RANGE, 0, 'latin1');
  const from = pdf.indexOf('/Contents <', rangeAt, 'latin1') + '/Contents '.length;
  const to = pdf.indexOf('>', from, 'latin1') + 1;
  if (rangeAt < 0 || from < rangeAt || pdf.indexOf(OPEN_RANGE, rangeAt + 1, 'latin1') >= 0)
    throw new SealError('The document has no single open place for a seal');
  pdf.write(closedRange(from, to, pdf.length), rangeAt, 'latin1');
  const cms = await signDetached(key, [pdf.subarray(0, from), pdf.subarray(to)], options);
  if (2 * cms.length > to - from - 2) throw new SealError('The seal does not fit its place');
  pdf.write(cms.toString('hex'), from + 1, 'latin1');
  return pdf;
}

/** The byte range as it stands in a sealed file, as wide as the open one. */
export function closedRange(from: number, to: number, size: number): string {
  return `/ByteRange [ 0 ${from} ${to} ${size - to} ]`.padEnd(OPEN_RANGE.length, ' ');
}
