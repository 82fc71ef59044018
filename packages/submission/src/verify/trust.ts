import type { X509Certificate } from 'node:crypto';
import { findPath, type CertificateUse } from '../sign/certification-path.ts';
import { revocationDoubt } from '../sign/evidence.ts';
import type { Timestamp } from '../sign/timestamp-token.ts';
import type { Seal } from './check-file.ts';

/** By whom and when seals are judged. */
export interface Judge {
  readonly anchors: readonly X509Certificate[];
  readonly at: Date;
  /** Anchors were given; without any nothing is asked here. */
  readonly signerChecked: boolean;
}

/** A time-stamp and why not to trust it. */
export interface JudgedTimestamp {
  readonly timestamp: Timestamp;
  /** `seal`: over the signature; `document`: over the whole file as it was then. */
  readonly over: 'seal' | 'document';
  readonly doubt?: string;
}

/** What holds of a seal whose bytes hold. */
export interface Trust {
  /** Why not to trust it. */
  readonly doubt?: string;
  /** From the one over the seal to the last over the document. */
  readonly timestamps: readonly JudgedTimestamp[];
  /** When it was there already, by a time-stamp that is not in doubt. */
  readonly provedTime?: string;
}

/** A signer's clock may be a little ahead of the authority's. */
const CLOCKS_APART_MS = 300_000;

/**
 * Whether a seal comes from a trusted authority. The last time-stamp is judged now, each before it at the time that the next one proves,
 * the seal at the time of the first: so a seal outlives its certificate (EN 319 102-1, 5.5 and 5.6). Revocation is asked of the evidence
 * in the file, if there is any.
 */
export function trustIn(seal: Seal, judge: Judge): Trust {
  const { timestamp, documentTimestamps = [] } = seal;
  let at = judge.at;
  const judged: JudgedTimestamp[] = [];
  for (const stamp of documentTimestamps.toReversed()) {
    const doubt = pathDoubt(stamp.chain, seal, { ...judge, at }, 'time-stamp');
    judged.unshift({ timestamp: stamp, over: 'document', ...(doubt === undefined ? {} : { doubt }) });
    if (doubt === undefined) at = new Date(stamp.time);
  }
  if (timestamp) {
    const doubt = lateClaim(timestamp, seal) ?? pathDoubt(timestamp.chain, seal, { ...judge, at }, 'time-stamp');
    judged.unshift({ timestamp, over: 'seal', ...(doubt === undefined ? {} : { doubt }) });
    if (doubt === undefined) at = new Date(timestamp.time);
  }
  const doubt = pathDoubt(seal.chain, seal, { ...judge, at }, 'seal');
  const first = judged.find((each) => each.doubt === undefined);
  return {
    timestamps: judged,
    ...(doubt === undefined ? {} : { doubt: `The seal is not trusted: ${doubt}` }),
    ...(first ? { provedTime: first.timestamp.time } : {}),
  };
}

/** All reasons not to trust a seal. */
export function doubtsIn({ doubt, timestamps }: Trust): string[] {
  const stamps = timestamps.flatMap((each) => (each.doubt === undefined ? [] : [`The time-stamp is not trusted: ${each.doubt}`]));
  return [...stamps, ...(doubt === undefined ? [] : [doubt])];
}

function lateClaim({ time }: Timestamp, { signingTime }: Seal): string | undefined {
  return Date.parse(signingTime) > Date.parse(time) + CLOCKS_APART_MS
    ? `The seal claims a later time, ${signingTime}`
    : undefined;
}

function pathDoubt(chain: readonly X509Certificate[], seal: Seal, judge: Judge, use: CertificateUse): string | undefined {
  if (!judge.signerChecked) return undefined;
  const { evidence, documentTimestamps = [] } = seal;
  const { path, doubt } = findPath({
    chain: [...chain, ...(evidence?.certificates ?? [])],
    anchors: judge.anchors,
    at: judge.at,
    use,
  });
  if (!path || !evidence) return doubt;
  // Of the authority of the last time-stamp nothing can be in the file yet.
  const isLast = documentTimestamps.at(-1)?.chain === chain;
  return isLast ? undefined : revocationDoubt(path, evidence.statements, judge.at);
}
