import type { X509Certificate } from 'node:crypto';
import { EvidenceError, SealError } from '../errors.ts';
import { findPath, type CertificateUse } from '../sign/certification-path.ts';
import { readEvidence, revocationDoubt, type Evidence, type ReadEvidence } from '../sign/evidence.ts';
import { readCertificates } from '../sign/pem-key.ts';
import type { TimestampAuthority } from '../sign/timestamp-authority.ts';
import { checkPdf, type PdfCheck } from './check-pdf.ts';
import { evidenceRevision, stampRevision } from './write/revision.ts';

export interface ArchiveOptions {
  /** Roots in PEM under which seal and time-stamps stand. */
  readonly trust: readonly string[];
  /** Gives the evidence for chains, from their first certificate to the root: `gatherEvidence`, or what was kept. */
  readonly evidence: (chains: readonly (readonly X509Certificate[])[]) => Evidence | Promise<Evidence>;
  /** Stamps the whole: level B-LTA; without it B-LT. */
  readonly timestamps?: TimestampAuthority;
  readonly signal?: AbortSignal;
}

/**
 * Adds to a sealed record what proves it when its certificates have expired (EN 319 142-1, levels B-LT and B-LTA): certificates, what
 * was said of their revocation, and a time-stamp over all of it. Done again on an archived record it renews the proof. The sealed bytes
 * stay as they are. Throws {@link EvidenceError} where a certificate was revoked or nothing is said of it.
 */
export async function archivePdf(bytes: Uint8Array, options: ArchiveOptions): Promise<Uint8Array> {
  const check = await checkPdf(bytes);
  if (!check.isUnchanged) throw new SealError('The file was changed after it was sealed');
  if (!check.timestamp) throw new SealError('A seal without time-stamp cannot be kept: nothing says when it was there');
  const anchors = options.trust.flatMap(readCertificates);
  const chains = chainsOf(check, anchors);
  const evidence = await options.evidence(chains);
  assertEvidence(evidence, chains, check);
  let archived: Uint8Array = Buffer.concat([bytes, await evidenceRevision(bytes, evidence)]);
  if (options.timestamps) archived = await stamped(archived, options.timestamps, options.signal);
  const after = await checkPdf(archived);
  if (!after.isUnchanged) throw new SealError('The archived file does not hold');
  return archived;
}

function chainsOf(
  { chain, timestamp, documentTimestamps = [] }: PdfCheck,
  anchors: readonly X509Certificate[],
): (readonly X509Certificate[])[] {
  const path = (given: readonly X509Certificate[], at: Date, use: CertificateUse): readonly X509Certificate[] => {
    const found = findPath({ chain: given, anchors, at, use });
    if (!found.path) throw new EvidenceError(`${use === 'seal' ? 'The seal' : 'A time-stamp'} is not trusted: ${found.doubt}`);
    return found.path;
  };
  return [
    path(chain, timestamp ? new Date(timestamp.time) : new Date(), 'seal'),
    ...[timestamp, ...documentTimestamps].flatMap((stamp) =>
      stamp ? [path(stamp.chain, new Date(stamp.time), 'time-stamp')] : [],
    ),
  ];
}

function assertEvidence(evidence: Evidence, chains: readonly (readonly X509Certificate[])[], { timestamp }: PdfCheck): void {
  const read = readable(evidence, chains.flat());
  const at = timestamp ? new Date(timestamp.time) : new Date();
  for (const chain of chains) {
    const doubt = revocationDoubt(chain, read.statements, at);
    if (doubt) throw new EvidenceError(doubt);
  }
}

function readable(evidence: Evidence, beside: readonly X509Certificate[]): ReadEvidence {
  try {
    return readEvidence(evidence, beside);
  } catch (cause) {
    throw new EvidenceError('The evidence cannot be read, or nothing proves it', { cause });
  }
}

async function stamped(bytes: Uint8Array, timestamps: TimestampAuthority, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const { revision, from, to } = await stampRevision(bytes);
  const whole = Buffer.concat([bytes, revision]);
  const covered = Buffer.concat([whole.subarray(0, from), whole.subarray(to)]);
  const token = Buffer.from(await timestamps.stamp(covered, signal ? { signal } : {}));
  if (2 * token.length > to - from - 2) throw new SealError('The time-stamp does not fit its place');
  whole.write(token.toString('hex'), from + 1, 'latin1');
  return whole;
}
