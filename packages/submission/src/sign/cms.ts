import { X509Certificate } from 'node:crypto';
import { SealError } from '../errors.ts';
import { algorithmIdentifier, issuerAndSerial } from './certificate.ts';
import { der, integer, members, octets, oid, readElements, readOid, sequence, setOf, TAG, tagged, type Element } from './der.ts';
import { hash, type Digest } from './hash.ts';
import { isSignedBy, type Scheme, type SigningKey } from './key.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

const DIGESTS: Readonly<Record<Digest, string>> = {
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
};
const ECDSA: Readonly<Record<Digest, string>> = {
  'SHA-256': '1.2.840.10045.4.3.2',
  'SHA-384': '1.2.840.10045.4.3.3',
  'SHA-512': '1.2.840.10045.4.3.4',
};
const RSA_PKCS1 = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';

/** A detached signature over a message as CMS carries it. */
interface DetachedSignature extends Scheme {
  readonly chain: readonly Uint8Array[];
  readonly messageDigest: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * A detached CMS signature at the level CAdES and PAdES B-B (ETSI EN 319 122-1, 319 142-1): content type, message digest and
 * signing-certificate-v2 over the whole chain, no signing time. Checked before it is returned.
 */
export async function signDetached(key: SigningKey, ...content: readonly Uint8Array[]): Promise<Buffer> {
  const messageDigest = hash(key.digest, ...content);
  const signature = await key.sign(setOf(...signedAttributes(key.chain, messageDigest)));
  const cms = render({ chain: key.chain, algorithm: key.algorithm, digest: key.digest, messageDigest, signature });
  if (!checkDetached(cms, ...content).isUnchanged) throw new SealError('The signature of the key does not hold');
  return cms;
}

export interface DetachedCheck {
  readonly isUnchanged: boolean;
  readonly chain: readonly X509Certificate[];
}

/**
 * Checks a detached signature. It must be, byte by byte, what we would have written for its certificates and signature
 * value: so nothing in it can be changed, not even parts that no signature covers. Throws on anything unreadable.
 */
export function checkDetached(cms: Uint8Array, ...content: readonly Uint8Array[]): DetachedCheck {
  const read = parse(cms);
  const chain = read.chain.map((bytes) => new X509Certificate(bytes));
  const [leaf] = chain;
  const isUnchanged =
    leaf !== undefined &&
    render(read).equals(cms) &&
    hash(read.digest, ...content).equals(read.messageDigest) &&
    isSignedBy(leaf, read, setOf(...signedAttributes(read.chain, read.messageDigest)), read.signature);
  return { isUnchanged, chain };
}

function render(parts: DetachedSignature): Buffer {
  const [leaf] = parts.chain;
  if (!leaf) throw new SealError('A key without certificate cannot seal');
  const digest = algorithmIdentifier(DIGESTS[parts.digest], false);
  const signer = sequence(
    integer(1),
    issuerAndSerial(leaf),
    digest,
    der(0xa0, ...signedAttributes(parts.chain, parts.messageDigest).toSorted(Buffer.compare)),
    signatureAlgorithm(parts),
    octets(parts.signature),
  );
  const signedData = sequence(
    integer(1),
    setOf(digest),
    sequence(oid(DATA)),
    tagged(0, ...parts.chain.toSorted(Buffer.compare)),
    setOf(signer),
  );
  return sequence(oid(SIGNED_DATA), tagged(0, signedData));
}

function signedAttributes(chain: readonly Uint8Array[], messageDigest: Uint8Array): Buffer[] {
  // RFC 5035: SHA-256 is the default of an ESSCertIDv2, and DER leaves defaults out.
  const certificates = chain.map((certificate) => sequence(octets(hash('SHA-256', certificate))));
  return [
    sequence(oid(CONTENT_TYPE), setOf(oid(DATA))),
    sequence(oid(MESSAGE_DIGEST), setOf(octets(messageDigest))),
    sequence(oid(SIGNING_CERTIFICATE_V2), setOf(sequence(sequence(...certificates)))),
  ];
}

function signatureAlgorithm({ algorithm, digest }: Scheme): Buffer {
  if (algorithm === 'ECDSA') return algorithmIdentifier(ECDSA[digest], false);
  if (algorithm === 'RSA-PKCS1') return algorithmIdentifier(RSA_PKCS1, true);
  const digestId = algorithmIdentifier(DIGESTS[digest], true);
  const saltLength = integer({ 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 }[digest]);
  return sequence(oid(RSA_PSS), sequence(tagged(0, digestId), tagged(1, sequence(oid(MGF1), digestId)), tagged(2, saltLength)));
}

function parse(cms: Uint8Array): DetachedSignature {
  const [outer] = readElements(cms);
  const [, wrapped] = members(outer, TAG.sequence);
  const signedData = members(members(wrapped, 0xa0)[0], TAG.sequence);
  const signer = members(members(signedData[4], TAG.set)[0], TAG.sequence);
  const certificates = members(signedData[3], 0xa0).map((element) => element.raw);
  const [, , digestId, attributes, algorithmId, signature] = signer;
  const digest = digestNamed(readOid(members(digestId, TAG.sequence)[0]));
  const values = new Map(members(attributes, 0xa0).map(readAttribute));
  const messageDigest = values.get(MESSAGE_DIGEST)?.[0]?.content;
  if (!messageDigest || !signature) throw new RangeError('not a detached signature');
  const hashes = essHashes(values.get(SIGNING_CERTIFICATE_V2)?.[0]);
  return {
    algorithm: algorithmNamed(readOid(members(algorithmId, TAG.sequence)[0]), digest),
    digest,
    chain: hashes
      .map((wanted) => certificates.find((certificate) => hash('SHA-256', certificate).equals(wanted)))
      .filter((found) => found !== undefined),
    messageDigest,
    signature: signature.content,
  };
}

function readAttribute(element: Element): [string, Element[]] {
  const [id, values] = members(element, TAG.sequence);
  return [readOid(id), members(values, TAG.set)];
}

/** SigningCertificateV2 → certs → ESSCertIDv2 → certHash */
function essHashes(value: Element | undefined): Buffer[] {
  const certificates = members(members(value, TAG.sequence)[0], TAG.sequence);
  return certificates.map((id) => members(id, TAG.sequence)[0]?.content ?? Buffer.alloc(0));
}

function digestNamed(id: string): Digest {
  if (id === DIGESTS['SHA-256']) return 'SHA-256';
  if (id === DIGESTS['SHA-384']) return 'SHA-384';
  if (id === DIGESTS['SHA-512']) return 'SHA-512';
  throw new RangeError(`unknown digest ${id}`);
}

function algorithmNamed(id: string, digest: Digest): Scheme['algorithm'] {
  if (id === ECDSA[digest]) return 'ECDSA';
  if (id === RSA_PKCS1) return 'RSA-PKCS1';
  if (id === RSA_PSS) return 'RSA-PSS';
  throw new RangeError(`unknown signature algorithm ${id}`);
}
