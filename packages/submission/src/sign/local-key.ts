import { sign, X509Certificate, type KeyObject } from 'node:crypto';
import { UnusableKeyError } from '../errors.ts';
import { maySign } from './certificate.ts';
import { cryptoOptions, schemeOf, type SigningKey } from './key.ts';

/** How a key is opened. */
export interface KeyOptions {
  /** Opens an encrypted key. */
  readonly passphrase?: string;
  /** When the certificate must be valid; now unless given, never asked if `any-time`: then whoever seals must ask. */
  readonly at?: Date | 'any-time';
}

/** A signing key in memory, from a private key and certificates among which its own must be. */
export function localKey(
  key: KeyObject,
  certificates: readonly X509Certificate[],
  { at = new Date() }: KeyOptions = {},
): SigningKey {
  const chain = inOrder(key, certificates);
  const [leaf] = chain;
  if (!leaf) throw new UnusableKeyError('The file holds no certificate of the private key');
  assertUsable(leaf, at);
  const scheme = schemeOf(leaf);
  return {
    ...scheme,
    chain: chain.map((certificate) => certificate.raw),
    sign: async (message) => sign(scheme.digest, message, { key, ...cryptoOptions(scheme) }),
  };
}

/** The certificate of a key. */
export function ownCertificate({ chain: [leaf] }: Pick<SigningKey, 'chain'>): X509Certificate {
  if (!leaf) throw new UnusableKeyError('A key without certificate cannot seal');
  return new X509Certificate(leaf);
}

/** Throws {@link UnusableKeyError} for a certificate that may not seal, or not at that time. */
export function assertUsable(leaf: X509Certificate, at: Date | 'any-time'): void {
  if (at !== 'any-time' && (at < new Date(leaf.validFrom) || at > new Date(leaf.validTo)))
    throw new UnusableKeyError(`The certificate is valid from ${leaf.validFrom} to ${leaf.validTo} only`);
  if (!maySign(leaf)) throw new UnusableKeyError('The certificate does not allow seals (key usage)');
}

function inOrder(key: KeyObject, certificates: readonly X509Certificate[]): X509Certificate[] {
  const leaf = certificates.find((certificate) => certificate.checkPrivateKey(key));
  return leaf ? chainFrom(leaf, certificates) : [];
}

/** A certificate, then issuer by issuer as far as others lead. */
export function chainFrom(leaf: X509Certificate, certificates: readonly X509Certificate[]): X509Certificate[] {
  const chain = [leaf];
  for (let last = chain[0]; last; last = chain.at(-1)) {
    const issuer = certificates.find(
      (candidate) => !chain.includes(candidate) && last?.checkIssued(candidate) && last.verify(candidate.publicKey),
    );
    if (!issuer) break;
    chain.push(issuer);
  }
  return chain;
}
