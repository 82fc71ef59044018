import type { X509Certificate } from 'node:crypto';
import { brokenDigest } from './algorithms.ts';
import { der, members, readElement, readOid, sequence, TAG } from './der.ts';
import { readExtensions, type Extensions } from './extensions.ts';
import { liesWithin } from './name-constraints.ts';
import { weaknessOf } from './strength.ts';

/** What a certificate is to be used for. */
export type CertificateUse = 'seal' | 'time-stamp' | 'ocsp';

export interface PathQuestion {
  /** The certificate in question first, then any that may lead from it to an anchor. */
  readonly chain: readonly X509Certificate[];
  readonly anchors: readonly X509Certificate[];
  readonly at: Date;
  readonly use: CertificateUse;
}

/** The way from a certificate to an anchor, both included, or why there is none. */
export type CertificationPath =
  | { readonly path: readonly X509Certificate[]; readonly doubt?: undefined }
  | { readonly path?: undefined; readonly doubt: string };

const USES: Readonly<Record<CertificateUse, string>> = {
  seal: 'seals',
  'time-stamp': 'time-stamps',
  ocsp: 'answers about certificates',
};
/** More authorities than that stand above nobody; it bounds the search. */
const LENGTH_MAX = 8;

/**
 * Looks for a way from a certificate to a trusted one (RFC 5280, 6.1): each issued and signed by the next, all valid at the time, issuers
 * authorities that may issue, lengths and names within what they allow, nothing critical that we do not know.
 */
export function findPath({ chain, anchors, at, use }: PathQuestion): CertificationPath {
  const [leaf] = chain;
  if (!leaf) return { doubt: 'No certificate is named' };
  try {
    if (!isFor(readExtensions(leaf), use)) return { doubt: `The certificate may not be used for ${USES[use]}` };
    let doubt = 'The certificate does not come from a trusted authority';
    for (const path of pathsFrom([leaf], [...anchors, ...chain], anchors)) {
      const found = doubtOf(path, at);
      if (found === undefined) return { path };
      doubt = found;
    }
    return { doubt };
  } catch {
    return { doubt: 'A certificate cannot be read' };
  }
}

/** All ways to an anchor, each certificate signed by the next. */
function* pathsFrom(
  path: readonly X509Certificate[],
  candidates: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
): Generator<readonly X509Certificate[]> {
  const last = path.at(-1);
  if (!last) return;
  if (anchors.some((anchor) => anchor.raw.equals(last.raw))) {
    yield path;
    return;
  }
  if (path.length > LENGTH_MAX) return;
  for (const candidate of candidates)
    if (!path.some((known) => known.raw.equals(candidate.raw)) && isIssuedBy(last, candidate))
      yield* pathsFrom([...path, candidate], candidates, anchors);
}

/** Whether one certificate is issued and signed by another. */
export function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function doubtOf(path: readonly X509Certificate[], at: Date): string | undefined {
  for (const [index, certificate] of path.entries()) {
    if (at < new Date(certificate.validFrom) || at > new Date(certificate.validTo))
      return `A certificate was valid from ${certificate.validFrom} to ${certificate.validTo} only`;
    const weakness = weaknessOf(certificate);
    if (weakness) return `A certificate has a key that is too weak: ${weakness}`;
    const extensions = readExtensions(certificate);
    if (extensions.unknownCritical.length > 0)
      return `A certificate has rules that are not known here: ${extensions.unknownCritical.join(', ')}`;
    const below = path.slice(0, index);
    if (index > 0 && !mayIssue(extensions, below)) return 'A certificate in the chain may not issue the one below it';
    if (extensions.nameConstraints && !below.every((one) => liesWithin(one, extensions.nameConstraints ?? NONE)))
      return 'A certificate bears a name that its authority may not certify';
    // What an anchor says of itself is not asked: it is trusted as it stands.
    if (index < path.length - 1 && isWeaklySigned(certificate)) return 'A certificate is signed with a broken algorithm';
  }
  return undefined;
}

const NONE = { permitted: [], excluded: [] };

/** Its usage allows issuing, and no more authorities stand below than it allows; those that issued themselves do not count. */
function mayIssue({ keyUsage, pathLength }: Extensions, below: readonly X509Certificate[]): boolean {
  const authorities = below.slice(1).filter(({ subject, issuer }) => subject !== issuer).length;
  return (keyUsage?.issues ?? true) && authorities <= (pathLength ?? Number.POSITIVE_INFINITY);
}

const PURPOSE = { any: '2.5.29.37.0', timeStamping: '1.3.6.1.5.5.7.3.8', ocsp: '1.3.6.1.5.5.7.3.9' } as const;
/** Mail, documents (RFC 9336), documents as Microsoft and Adobe named them before. */
const SEALING: readonly string[] = [
  PURPOSE.any,
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
];

/** Whether what a certificate says of its use allows one. */
export function isFor({ keyUsage, purposes }: Extensions, use: CertificateUse): boolean {
  if (keyUsage && !keyUsage.signs) return false;
  // RFC 3161, 2.3: critical, and nothing else.
  if (use === 'time-stamp') return purposes?.critical === true && purposes.ids.join() === PURPOSE.timeStamping;
  if (use === 'ocsp') return purposes?.ids.includes(PURPOSE.ocsp) === true;
  return purposes === undefined || purposes.ids.some((id) => SEALING.includes(id));
}

function isWeaklySigned(certificate: X509Certificate): boolean {
  const [, algorithm] = members(readElement(certificate.raw), TAG.sequence);
  return brokenDigest(readOid(members(algorithm, TAG.sequence)[0])) !== undefined;
}

/** Whether a certificate is written in the only way its parts can be: then its signature covers each of its bytes. */
export function isStrict(certificate: X509Certificate): boolean {
  const parts = members(readElement(certificate.raw), TAG.sequence);
  return parts.length === 3 && sequence(...parts.map(({ tag, content }) => der(tag, content))).equals(certificate.raw);
}
