import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { UnusableKeyError } from '../errors.ts';
import type { SigningKey } from './key.ts';
import { localKey, type KeyOptions } from './local-key.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const PRIVATE_KEY =
  /-----BEGIN (?:EC |RSA |ENCRYPTED )?PRIVATE KEY-----[\s\S]+?-----END (?:EC |RSA |ENCRYPTED )?PRIVATE KEY-----/;

/** The signing key in a PEM text that holds a private key and its certificate, followed by those of its issuers. */
export function pemKey(pem: string, options: KeyOptions = {}): SigningKey {
  return localKey(readPrivateKey(pem, options.passphrase), readCertificates(pem), options);
}

/** All certificates in a PEM text; throws {@link UnusableKeyError} where one cannot be read. */
export function readCertificates(pem: string): X509Certificate[] {
  try {
    return (pem.match(CERTIFICATE) ?? []).map((text) => new X509Certificate(text));
  } catch (cause) {
    throw new UnusableKeyError('A certificate in the file cannot be read', { cause });
  }
}

function readPrivateKey(pem: string, passphrase: string | undefined): KeyObject {
  const [text] = PRIVATE_KEY.exec(pem) ?? [];
  if (!text) throw new UnusableKeyError('The file holds no private key in PEM');
  try {
    return createPrivateKey({ key: text, format: 'pem', ...(passphrase === undefined ? {} : { passphrase }) });
  } catch (cause) {
    throw new UnusableKeyError('The private key cannot be opened: wrong passphrase, or damaged', { cause });
  }
}
