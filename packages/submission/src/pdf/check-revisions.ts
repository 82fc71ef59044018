import type { X509Certificate } from 'node:crypto';
import { SealError } from '../errors.ts';
import { readElement } from '../sign/der.ts';
import { readEvidence, type ReadEvidence } from '../sign/evidence.ts';
import { checkTimestamp, type Timestamp } from '../sign/timestamp-token.ts';
import { evidenceAt, evidenceRevision, stampRevision } from './write/revision.ts';

/** What stands after the sealed bytes of a record. */
export interface Revisions {
  readonly evidence?: ReadEvidence;
  readonly documentTimestamps?: readonly Timestamp[];
}

/** Nobody renews more often. */
const REVISIONS_MAX = 64;

/**
 * Checks what was appended to sealed bytes: revisions of evidence and document time-stamps, each written anew from what it holds and
 * compared. Throws {@link SealError} for anything else.
 */
export async function checkRevisions(pdf: Buffer, sealed: number, beside: readonly X509Certificate[]): Promise<Revisions> {
  const evidence: ReadEvidence[] = [];
  const stamps: Timestamp[] = [];
  let start = sealed;
  for (let count = 0; start < pdf.length && count < REVISIONS_MAX; count += 1) {
    const known = [...beside, ...stamps.flatMap(({ chain }) => chain), ...evidence.flatMap(({ certificates }) => certificates)];
    const revision = (await evidenceRevisionAt(pdf, start, known)) ?? (await stampRevisionAt(pdf, start));
    if (!revision) break;
    if ('evidence' in revision) evidence.push(revision.evidence);
    else stamps.push(revision.stamp);
    start += revision.length;
  }
  if (start < pdf.length) throw new SealError(`After sealing, ${pdf.length - start} bytes were appended`);
  return {
    ...(evidence.length > 0
      ? {
          evidence: {
            certificates: evidence.flatMap((one) => one.certificates),
            statements: evidence.flatMap((one) => one.statements),
          },
        }
      : {}),
    ...(stamps.length > 0 ? { documentTimestamps: stamps } : {}),
  };
}

async function evidenceRevisionAt(
  pdf: Buffer,
  start: number,
  known: readonly X509Certificate[],
): Promise<{ readonly length: number; readonly evidence: ReadEvidence } | undefined> {
  const found = evidenceAt(pdf, start);
  if (!found) return undefined;
  const written = await evidenceRevision(pdf.subarray(0, start), found);
  if (!pdf.subarray(start, start + written.length).equals(written)) return undefined;
  try {
    return { length: written.length, evidence: readEvidence(found, known) };
  } catch (cause) {
    throw new SealError('The evidence that was added to the seal does not hold', { cause });
  }
}

const LOWER_HEX = /^([0-9a-f]{2})+$/;

async function stampRevisionAt(
  pdf: Buffer,
  start: number,
): Promise<{ readonly length: number; readonly stamp: Timestamp } | undefined> {
  const { revision, from, to } = await stampRevision(pdf.subarray(0, start));
  const end = start + revision.length;
  const hex = pdf.subarray(from + 1, to - 1).toString('latin1');
  if (pdf.length < end || !LOWER_HEX.test(hex)) return undefined;
  const token = readElement(Buffer.from(hex, 'hex')).raw;
  revision.write(token.toString('hex'), from + 1 - start, 'latin1');
  if (!pdf.subarray(start, end).equals(revision)) return undefined;
  const stamp = checkTimestamp(token, pdf.subarray(0, from), pdf.subarray(to, end));
  return stamp && { length: revision.length, stamp };
}
