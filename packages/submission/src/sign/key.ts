import { constants, verify, X509Certificate, type VerifyKeyObjectInput } from 'node:crypto';
import { UnusableKeyError } from '../errors.ts';
import type { Digest } from './hash.ts';

export type Algorithm = 'ECDSA' | 'RSA-PKCS1' | 'RSA-PSS';

/**
 * A key that seals documents. It signs messages, not hashes, so that tokens and remote services fit behind it.
 * RSA-PSS seals PDF only: few XML tools know it.
 */
export interface SigningKey {
  /** Certificates in DER, the key's own first, each followed by its issuer. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: Algorithm;
  readonly digest: Digest;
  /** Signs a message; an ECDSA signature comes as DER sequence of r and s. */
  sign(message: Uint8Array, options?: { readonly signal?: AbortSignal }): Promise<Uint8Array>;
  close?(): Promise<void>;
}

/** How signatures of one kind are made and checked. */
export interface Scheme {
  readonly algorithm: Algorithm;
  readonly digest: Digest;
}

/** Digests by the size of the key: as strong as the curve (RFC 5753, 8). */
export function schemeOf(certificate: X509Certificate): Scheme {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  if (type === 'ec' && details?.namedCurve === 'prime256v1') return { algorithm: 'ECDSA', digest: 'SHA-256' };
  if (type === 'ec' && details?.namedCurve === 'secp384r1') return { algorithm: 'ECDSA', digest: 'SHA-384' };
  if (type === 'rsa' && (details?.modulusLength ?? 0) >= 3072) return { algorithm: 'RSA-PKCS1', digest: 'SHA-256' };
  // Ed25519 and Brainpool are refused by common verifiers, RSA below 3072 bits by BSI TR-03116.
  throw new UnusableKeyError('The key is neither ECDSA on P-256 or P-384 nor RSA with at least 3072 bits');
}

/** Options of node:crypto for one kind of signature. */
export function cryptoOptions(scheme: Scheme): Omit<VerifyKeyObjectInput, 'key'> {
  if (scheme.algorithm !== 'RSA-PSS') return {};
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
}

/** Whether a signature over a message is the one of a certificate's key; false, too, for keys that do not fit the scheme. */
export function isSignedBy(certificate: X509Certificate, scheme: Scheme, message: Uint8Array, signature: Uint8Array): boolean {
  const type = scheme.algorithm === 'ECDSA' ? 'ec' : 'rsa';
  if (certificate.publicKey.asymmetricKeyType !== type) return false;
  return verify(scheme.digest, message, { key: certificate.publicKey, ...cryptoOptions(scheme) }, signature);
}
