import { createHmac, createPrivateKey, timingSafeEqual, X509Certificate, type KeyObject } from 'node:crypto';
import { UnusableKeyError } from '../errors.ts';
import { members, readElement, readElements, readOid, TAG, type Element } from './der.ts';
import type { SigningKey } from './key.ts';
import { localKey, type KeyOptions } from './local-key.ts';
import { contentOf, decrypt, numberIn, pkcs12Derive } from './pkcs12-cipher.ts';

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
} as const;
const MAC_DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** The signing key in a PKCS#12 file (RFC 7292) with one private key, its certificate and those of its issuers. */
export function pkcs12Key(bytes: Uint8Array, options: KeyOptions = {}): SigningKey {
  const { keys, certificates } = opened(bytes, options.passphrase ?? '');
  const [key, ...others] = keys;
  if (!key) throw new UnusableKeyError('The PKCS#12 file holds no private key');
  if (others.length > 0) throw new UnusableKeyError('The PKCS#12 file holds more than one private key');
  return localKey(key, certificates, options);
}

interface Content {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

function opened(bytes: Uint8Array, password: string): Content {
  try {
    const [, safe, mac] = members(readElement(Buffer.from(bytes)), TAG.sequence);
    const [type, wrapped] = members(safe, TAG.sequence);
    if (readOid(type) !== DATA) throw new UnusableKeyError('The PKCS#12 file is not protected by a password');
    const content = contentOf(members(wrapped, 0xa0)[0]);
    assertPassword(mac, content, password);
    const bags = members(readElement(content), TAG.sequence).flatMap((part) => bagsIn(part, password));
    return { keys: bags.flatMap((bag) => keyIn(bag, password)), certificates: bags.flatMap(certificateIn) };
  } catch (cause) {
    if (cause instanceof UnusableKeyError) throw cause;
    throw new UnusableKeyError('The file is neither PEM nor PKCS#12 in DER, or it is damaged', { cause });
  }
}

/** The file's own checksum, which only the right password gives. */
function assertPassword(mac: Element | undefined, content: Buffer, password: string): void {
  if (!mac) throw new UnusableKeyError('The PKCS#12 file has no checksum');
  const [info, saltElement, roundsElement] = members(mac, TAG.sequence);
  const [algorithm, wanted] = members(info, TAG.sequence);
  const digest = MAC_DIGESTS[readOid(members(algorithm, TAG.sequence)[0])];
  if (!digest) throw new UnusableKeyError('The checksum of the PKCS#12 file is of a kind that is not known');
  const rounds = roundsElement ? numberIn(roundsElement) : 1;
  const expected = contentOf(wanted);
  const key = pkcs12Derive({ digest, password, salt: contentOf(saltElement), rounds, purpose: 3, size: expected.length });
  const found = createHmac(digest, key).update(content).digest();
  if (found.length !== expected.length || !timingSafeEqual(found, expected))
    throw new UnusableKeyError('The PKCS#12 file cannot be opened: wrong passphrase, or damaged');
}

/** A bag: its kind and value. */
type Bag = readonly [kind: string, value: Element | undefined];

function bagsIn(part: Element, password: string): Bag[] {
  const [type, wrapped] = members(part, TAG.sequence);
  const [inner] = members(wrapped, 0xa0);
  const content = readOid(type) === ENCRYPTED_DATA ? decrypted(inner, password) : contentOf(inner);
  return members(readElement(content), TAG.sequence).map((bag) => {
    const [kind, value] = members(bag, TAG.sequence);
    return [readOid(kind), value && members(value, 0xa0)[0]];
  });
}

/** EncryptedData → EncryptedContentInfo: type, algorithm, `[0]` content */
function decrypted(data: Element | undefined, password: string): Buffer {
  const [, info] = members(data, TAG.sequence);
  const [, algorithm, content] = members(info, TAG.sequence);
  if (content?.tag !== 0x80) throw new RangeError('no encrypted content');
  return decrypt(algorithm, password, content.content);
}

function keyIn([kind, value]: Bag, password: string): KeyObject[] {
  if (!value) return [];
  if (kind === BAG.key) return [createPrivateKey({ key: value.raw, format: 'der', type: 'pkcs8' })];
  if (kind !== BAG.shroudedKey) return [];
  const [algorithm, encrypted] = members(value, TAG.sequence);
  return [createPrivateKey({ key: decrypt(algorithm, password, contentOf(encrypted)), format: 'der', type: 'pkcs8' })];
}

/** CertBag: kind, `[0]` the certificate in an octet string. Attributes of no use here are left out. */
function certificateIn([kind, value]: Bag): X509Certificate[] {
  if (kind !== BAG.certificate || !value) return [];
  const [, wrapped] = members(value, TAG.sequence);
  const [certificate] = wrapped ? readElements(wrapped.content) : [];
  return [new X509Certificate(contentOf(certificate))];
}
