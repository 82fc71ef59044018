import type { X509Certificate } from 'node:crypto';
import { findPath } from '../sign/certification-path.ts';
import type { Timestamp } from '../sign/timestamp-token.ts';
import type { Seal } from './check-file.ts';

/** By whom and when seals are judged. */
export interface Judge {
  readonly anchors: readonly X509Certificate[];
  readonly at: Date;
  /** Anchors were given; without any nothing is asked here. */
  readonly signerChecked: boolean;
}

/** What holds of a seal whose bytes hold. */
export interface Trust {
  /** Why not to trust it. */
  readonly doubt?: string;
  /** Why not to trust its time-stamp. */
  readonly timestampDoubt?: string;
  /** When it was there already, by a time-stamp that is not in doubt. */
  readonly provedTime?: string;
}

/** A signer's clock may be a little ahead of the authority's. */
const CLOCKS_APART_MS = 300_000;

/**
 * Whether a seal comes from a trusted authority. It is judged at the time that its time-stamp proves, and the time-stamp now: so a seal
 * outlives its certificate (EN 319 102-1, 5.5). Whether a certificate was revoked is not asked.
 */
export function trustIn(seal: Seal, judge: Judge): Trust {
  const { timestamp } = seal;
  const timestampDoubt = timestamp && doubtOfTimestamp(timestamp, seal, judge);
  const isProved = timestamp !== undefined && timestampDoubt === undefined;
  const at = isProved ? new Date(timestamp.time) : judge.at;
  const doubt = judge.signerChecked ? findPath({ chain: seal.chain, anchors: judge.anchors, at, use: 'seal' }).doubt : undefined;
  return {
    ...(doubt === undefined ? {} : { doubt: `The seal is not trusted: ${doubt}` }),
    ...(timestampDoubt === undefined ? {} : { timestampDoubt: `The time-stamp is not trusted: ${timestampDoubt}` }),
    ...(isProved ? { provedTime: timestamp.time } : {}),
  };
}

function doubtOfTimestamp({ chain, time }: Timestamp, { signingTime }: Seal, judge: Judge): string | undefined {
  if (Date.parse(signingTime) > Date.parse(time) + CLOCKS_APART_MS) return `The seal claims a later time, ${signingTime}`;
  if (!judge.signerChecked) return undefined;
  return findPath({ chain, anchors: judge.anchors, at: judge.at, use: 'time-stamp' }).doubt;
}
