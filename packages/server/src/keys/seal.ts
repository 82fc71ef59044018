import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM; the result is nonce, ciphertext, tag. `bound` is authenticated but not kept. */
export function seal(key: Uint8Array, plain: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link seal} made; throws if a byte of it, the key or `bound` differs. */
export function open(key: Uint8Array, sealed: Uint8Array, bound: string): Buffer {
  const end = sealed.length - TAG_BYTES;
  if (end < NONCE_BYTES) throw new SealBrokenError();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]);
  } catch (cause) {
    throw new SealBrokenError({ cause });
  }
}

/** Sealed data was changed, or is opened with a wrong key. */
export class SealBrokenError extends Error {
  static readonly code = 'seal-broken';
  readonly code = SealBrokenError.code;
  constructor(options?: ErrorOptions) {
    super('Sealed data does not open: it was changed, or the key is another.', options);
  }
}

/** A key of 256 bits for one purpose, by HKDF (RFC 5869) with SHA-256. */
export function derive(secret: string | Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `vordruck/${purpose}`, 32));
}

export function newKey(): Buffer {
  return randomBytes(32);
}
