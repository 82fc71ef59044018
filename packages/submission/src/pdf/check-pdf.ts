import type { X509Certificate } from 'node:crypto';
import { SealError } from '../errors.ts';
import { checkDetached } from '../sign/cms.ts';
import { readElement } from '../sign/der.ts';
import type { ReadEvidence } from '../sign/evidence.ts';
import type { Timestamp } from '../sign/timestamp-token.ts';
import type { Print } from './style.ts';
import { closedRange } from './sign-pdf.ts';
import { checkRevisions } from './check-revisions.ts';
import { readDocument } from './write/read-document.ts';

export interface PdfCheck {
  readonly isUnchanged: boolean;
  readonly chain: readonly X509Certificate[];
  /** The time the signer claims, as in the signature dictionary. */
  readonly signingTime: string;
  readonly timestamp?: Timestamp;
  /** What was appended to prove the seal later: level B-LT. */
  readonly evidence?: ReadEvidence;
  /** Over all that stands before them, from the first to the last: level B-LTA. */
  readonly documentTimestamps?: readonly Timestamp[];
  /** Empty unless the file is unchanged: nothing is read from what is not proved. */
  readonly embedded: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What was sealed, without what was appended later. */
  readonly original: Uint8Array;
  readonly print: Print;
}

const RANGE = /\/ByteRange \[ 0 (\d+) (\d+) (\d+) \] */g;
const LOWER_HEX = /^<([0-9a-f]{2})+>$/;

/**
 * Checks a sealed record: one signature whose range is the whole file but its own value, that value in our spelling, nothing after
 * it but zeros; after the sealed bytes nothing but evidence and document time-stamps. Throws {@link SealError} with the reason where there is no such seal.
 */
export async function checkPdf(bytes: Uint8Array): Promise<PdfCheck> {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [found] = pdf.toString('latin1').matchAll(RANGE);
  if (!found) throw new SealError('The PDF carries no seal of ours');
  const [from = 0, to = 0, rest = 0] = found.slice(1).map(Number);
  if (to + rest > pdf.length) throw new SealError(`The file was cut off: ${to + rest - pdf.length} bytes are missing`);
  const sealed = pdf.subarray(0, to + rest);
  const text = sealed.toString('latin1');
  const [, ...others] = text.matchAll(RANGE);
  if (others.length > 0 || !text.startsWith(closedRange(from, to, sealed.length), found.index))
    throw new SealError('The place of the seal was changed');
  const hex = text.slice(from, to);
  if (from >= to || !LOWER_HEX.test(hex)) throw new SealError('The seal was changed');

  const place = Buffer.from(hex.slice(1, -1), 'hex');
  const cms = readElement(place).raw;
  const hasOnlyZeros = place.subarray(cms.length).every((byte) => byte === 0);
  const { isUnchanged, ...signed } = checkDetached(cms, sealed.subarray(0, from), sealed.subarray(to));
  if (!isUnchanged || !hasOnlyZeros)
    return { isUnchanged: false, ...signed, signingTime: '', embedded: [], original: sealed, print: 'normal' };
  const read = await readDocument(sealed);
  if (read.range.join(' ') !== [0, from, to, rest].join(' ')) throw new SealError('The signature field names another seal');
  const appended = await checkRevisions(pdf, sealed.length, [...signed.chain, ...(signed.timestamp?.chain ?? [])]);
  const { embedded, print } = read;
  return { isUnchanged: true, ...signed, ...appended, signingTime: signingTime(text), embedded, original: sealed, print };
}

/** /M of the signature dictionary, which we write in UTC. */
function signingTime(text: string): string {
  const [, year, month, day, hour, minute, second] = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(text) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
