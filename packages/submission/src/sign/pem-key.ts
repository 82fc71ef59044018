import { createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { UnusableKeyError } from '../errors.ts';
import { maySign } from './certificate.ts';
import { cryptoOptions, schemeOf, type SigningKey } from './key.ts';

export interface PemKeyOptions {
  /** Opens an encrypted key. */
  readonly passphrase?: string;
  /** When the certificate must be valid; now unless given. */
  readonly at?: Date;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const PRIVATE_KEY =
  /-----BEGIN (?:EC |RSA |ENCRYPTED )?PRIVATE KEY-----[\s\S]+?-----END (?:EC |RSA |ENCRYPTED )?PRIVATE KEY-----/;

/** The signing key in a PEM text that holds a private key and its certificate, followed by those of its issuers. */
export function pemKey(pem: string, { passphrase, at = new Date() }: PemKeyOptions = {}): SigningKey {
  const key = readPrivateKey(pem, passphrase);
  const chain = inOrder(key, readCertificates(pem));
  const [leaf] = chain;
  if (!leaf) throw new UnusableKeyError('The file holds no certificate of the private key');
  if (at < new Date(leaf.validFrom) || at > new Date(leaf.validTo))
    throw new UnusableKeyError(`The certificate is valid from ${leaf.validFrom} to ${leaf.validTo} only`);
  if (!maySign(leaf)) throw new UnusableKeyError('The certificate does not allow signatures (key usage)');
  const scheme = schemeOf(leaf);
  return {
    ...scheme,
    chain: chain.map((certificate) => certificate.raw),
    sign: async (message) => sign(scheme.digest, message, { key, ...cryptoOptions(scheme) }),
  };
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

/** The key's certificate, then issuer by issuer as far as the file goes. */
function inOrder(key: KeyObject, certificates: readonly X509Certificate[]): X509Certificate[] {
  const chain = certificates.filter((certificate) => certificate.checkPrivateKey(key)).slice(0, 1);
  for (let last = chain[0]; last; last = chain.at(-1)) {
    const issuer = certificates.find(
      (candidate) => !chain.includes(candidate) && last?.checkIssued(candidate) && last.verify(candidate.publicKey),
    );
    if (!issuer) break;
    chain.push(issuer);
  }
  return chain;
}
