import type { X509Certificate } from 'node:crypto';
import { maySign } from '../sign/certificate.ts';

/**
 * Why a chain does not lead to a trusted certificate, or `undefined` if it does. Each certificate must be issued and signed
 * by the next, every issuer be an authority, all be valid at the time (RFC 5280, 6.1). Whether one was revoked is not asked.
 */
export function distrust(chain: readonly X509Certificate[], anchors: readonly X509Certificate[], at: Date): string | undefined {
  const [leaf] = chain;
  if (!leaf) return 'The seal names no certificate';
  if (!maySign(leaf)) return 'The certificate may not be used for seals';
  let current = leaf;
  for (const seen = new Set<X509Certificate>(); !seen.has(current);) {
    seen.add(current);
    if (at < new Date(current.validFrom) || at > new Date(current.validTo))
      return `A certificate was valid from ${current.validFrom} to ${current.validTo} only`;
    if (anchors.some((anchor) => anchor.raw.equals(current.raw))) return undefined;
    const issuer = [...anchors, ...chain].find(
      (candidate) =>
        candidate !== current && candidate.ca && current.checkIssued(candidate) && current.verify(candidate.publicKey),
    );
    if (!issuer) break;
    current = issuer;
  }
  return 'The seal does not come from a trusted authority';
}
