import type { X509Certificate } from 'node:crypto';
import { SealError } from '../errors.ts';
import { checkDetached } from '../sign/cms.ts';
import { readElement } from '../sign/der.ts';
import type { Timestamp } from '../sign/timestamp-token.ts';
import { closedRange } from './sign-pdf.ts';
import { readDocument } from './write/read-document.ts';

export interface PdfCheck {
  readonly isUnchanged: boolean;
  readonly chain: readonly X509Certificate[];
  /** The time the signer claims, as in the signature dictionary. */
  readonly signingTime: string;
  readonly timestamp?: Timestamp;
  /** Empty unless the file is unchanged: nothing is read from what is not proved. */
  readonly embedded: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const RANGE = /\/ByteRange \[ 0 (\d+) (\d+) (\d+) \] */g;
const LOWER_HEX = /^<([0-9a-f]{2})+>$/;

/**
 * Checks a sealed record: one signature whose range is the whole file but its own value, that value in our spelling, nothing after
 * it but zeros. Throws {@link SealError} with the reason where there is no such seal.
 */
export async function checkPdf(bytes: Uint8Array): Promise<PdfCheck> {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = pdf.toString('latin1');
  const [found, ...others] = text.matchAll(RANGE);
  if (!found) throw new SealError('The PDF carries no seal of ours');
  const [from = 0, to = 0, rest = 0] = found.slice(1).map(Number);
  if (to + rest < pdf.length) throw new SealError(`After sealing, ${pdf.length - to - rest} bytes were appended`);
  if (to + rest > pdf.length) throw new SealError(`The file was cut off: ${to + rest - pdf.length} bytes are missing`);
  if (others.length > 0 || !text.startsWith(closedRange(from, to, pdf.length), found.index))
    throw new SealError('The place of the seal was changed');
  const hex = text.slice(from, to);
  if (from >= to || !LOWER_HEX.test(hex)) throw new SealError('The seal was changed');

  const place = Buffer.from(hex.slice(1, -1), 'hex');
  const cms = readElement(place).raw;
  const hasOnlyZeros = place.subarray(cms.length).every((byte) => byte === 0);
  const { isUnchanged, ...signed } = checkDetached(cms, pdf.subarray(0, from), pdf.subarray(to));
  if (!isUnchanged || !hasOnlyZeros) return { isUnchanged: false, ...signed, signingTime: '', embedded: [] };
  const read = await readDocument(pdf);
  if (read.range.join(' ') !== [0, from, to, rest].join(' ')) throw new SealError('The signature field names another seal');
  return { isUnchanged: true, ...signed, signingTime: signingTime(text), embedded: read.embedded };
}

/** /M of the signature dictionary, which we write in UTC. */
function signingTime(text: string): string {
  const [, year, month, day, hour, minute, second] = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(text) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
