import type { X509Certificate } from 'node:crypto';
import { SealError } from '../errors.ts';

/** Made before this was known; what is sealed now needs 3072 (BSI TR-02102-1). */
const RSA_BITS_MIN = 2048;
const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1', 'secp521r1'];

/** Why a key's signatures prove nothing: whoever has money can make them. */
export function weaknessOf({ publicKey }: X509Certificate): string | undefined {
  const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = publicKey;
  if (type === 'rsa' || type === 'rsa-pss') {
    const bits = details?.modulusLength ?? 0;
    return bits < RSA_BITS_MIN ? `RSA with ${bits} bits` : undefined;
  }
  if (type === 'ec')
    return CURVES.includes(details?.namedCurve) ? undefined : `a curve that is not taken (${details?.namedCurve})`;
  return `a kind that is not taken (${type})`;
}

/** Throws {@link SealError} for a certificate whose key proves nothing. */
export function assertStrong(certificate: X509Certificate | undefined): void {
  const weakness = certificate && weaknessOf(certificate);
  if (weakness) throw new SealError(`The key is too weak to prove anything: ${weakness}`);
}

/** Throws {@link SealError} for an algorithm by whose collisions other texts can be put under a signature. */
export function assertUnbroken(name: string | undefined): void {
  if (name) throw new SealError(`The seal uses ${name}, which is broken: it proves nothing`);
}
