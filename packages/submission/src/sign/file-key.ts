import type { SigningKey } from './key.ts';
import type { KeyOptions } from './local-key.ts';
import { pemKey } from './pem-key.ts';
import { pkcs12Key } from './pkcs12-key.ts';

/** The signing key in the bytes of a file, PEM or PKCS#12. */
export function fileKey(bytes: Uint8Array, options: KeyOptions = {}): SigningKey {
  const text = Buffer.from(bytes).toString('latin1');
  return text.includes('-----BEGIN ') ? pemKey(text, options) : pkcs12Key(bytes, options);
}
