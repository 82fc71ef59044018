import { createHash } from 'node:crypto';

/** The digests we sign with. */
export type Digest = 'SHA-256' | 'SHA-384' | 'SHA-512';

export function hash(digest: Digest, ...parts: readonly Uint8Array[]): Buffer {
  const hasher = createHash(digest.replace('-', '').toLowerCase());
  for (const part of parts) hasher.update(part);
  return hasher.digest();
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return hash('SHA-256', bytes).toString('hex');
}
