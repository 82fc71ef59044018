import { X509Certificate } from 'node:crypto';
import { SealError } from '../errors.ts';
import { digestAlgorithm, readDigest, readScheme, signatureAlgorithm } from './algorithms.ts';
import { readAttribute } from './attribute.ts';
import { issuerAndSerial } from './certificate.ts';
import { der, integer, members, octets, oid, readElements, sequence, setOf, TAG, tagged, type Element } from './der.ts';
import { hash } from './hash.ts';
import { isSignedBy, type Scheme, type SigningKey } from './key.ts';
import { assertStrong } from './strength.ts';
import type { TimestampAuthority } from './timestamp-authority.ts';
import { checkTimestamp, type Timestamp } from './timestamp-token.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SIGNATURE_TIMESTAMP = '1.2.840.113549.1.9.16.2.14';

/** A detached signature over a message as CMS carries it. */
interface DetachedSignature extends Scheme {
  readonly chain: readonly Uint8Array[];
  readonly messageDigest: Uint8Array;
  readonly signature: Uint8Array;
  /** A time-stamp token over the signature. */
  readonly timestamp?: Uint8Array;
}

/** What a seal gets besides the signature. */
export interface SealOptions {
  /** Proves when it was sealed: level B-T. */
  readonly timestamps?: TimestampAuthority | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A detached CMS signature at the level CAdES and PAdES B-B or B-T (ETSI EN 319 122-1, 319 142-1): content type, message digest and
 * signing-certificate-v2 over the whole chain, no signing time. Checked before it is returned.
 */
export async function signDetached(
  key: SigningKey,
  content: readonly Uint8Array[],
  { timestamps, signal }: SealOptions = {},
): Promise<Buffer> {
  const messageDigest = hash(key.digest, ...content);
  const signature = await key.sign(setOf(...signedAttributes(key.chain, messageDigest)), signal ? { signal } : {});
  const parts = { chain: key.chain, algorithm: key.algorithm, digest: key.digest, messageDigest, signature };
  if (!checkDetached(render(parts), ...content).isUnchanged) throw new SealError('The signature of the key does not hold');
  if (!timestamps) return render(parts);
  const timestamp = await timestamps.stamp(signature, signal ? { signal } : {});
  const cms = render({ ...parts, timestamp });
  if (!checkDetached(cms, ...content).isUnchanged) throw new SealError('The time-stamp of the seal does not hold');
  return cms;
}

export interface DetachedCheck {
  readonly isUnchanged: boolean;
  readonly chain: readonly X509Certificate[];
  /** There at level B-T, and only where it is one over this signature. */
  readonly timestamp?: Timestamp;
}

/**
 * Checks a detached signature. It must be, byte by byte, what we would have written for its certificates, signature value and
 * time-stamp: so nothing in it can be changed, not even parts that no signature covers. Throws on anything unreadable.
 */
export function checkDetached(cms: Uint8Array, ...content: readonly Uint8Array[]): DetachedCheck {
  const read = parse(cms);
  const chain = read.chain.map((bytes) => new X509Certificate(bytes));
  const [leaf] = chain;
  assertStrong(leaf);
  const timestamp = read.timestamp && checkTimestamp(read.timestamp, read.signature);
  const isUnchanged =
    leaf !== undefined &&
    (read.timestamp === undefined || timestamp !== undefined) &&
    render(read).equals(cms) &&
    hash(read.digest, ...content).equals(read.messageDigest) &&
    isSignedBy(leaf, read, setOf(...signedAttributes(read.chain, read.messageDigest)), read.signature);
  return { isUnchanged, chain, ...(timestamp ? { timestamp } : {}) };
}

function render(parts: DetachedSignature): Buffer {
  const [leaf] = parts.chain;
  if (!leaf) throw new SealError('A key without certificate cannot seal');
  const digest = digestAlgorithm(parts.digest);
  const signer = sequence(
    integer(1),
    issuerAndSerial(leaf),
    digest,
    der(0xa0, ...signedAttributes(parts.chain, parts.messageDigest).toSorted(Buffer.compare)),
    signatureAlgorithm(parts),
    octets(parts.signature),
    ...(parts.timestamp ? [tagged(1, sequence(oid(SIGNATURE_TIMESTAMP), setOf(parts.timestamp)))] : []),
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

function parse(cms: Uint8Array): DetachedSignature {
  const [outer] = readElements(cms);
  const [, wrapped] = members(outer, TAG.sequence);
  const signedData = members(members(wrapped, 0xa0)[0], TAG.sequence);
  const signer = members(members(signedData[4], TAG.set)[0], TAG.sequence);
  const certificates = members(signedData[3], 0xa0).map((element) => element.raw);
  const [, , digestId, attributes, algorithmId, signature, unsigned] = signer;
  const digest = readDigest(digestId);
  const timestamp = unsigned && new Map(members(unsigned, 0xa1).map(readAttribute)).get(SIGNATURE_TIMESTAMP)?.[0]?.raw;
  const values = new Map(members(attributes, 0xa0).map(readAttribute));
  const messageDigest = values.get(MESSAGE_DIGEST)?.[0]?.content;
  if (!messageDigest || !signature) throw new RangeError('not a detached signature');
  const hashes = essHashes(values.get(SIGNING_CERTIFICATE_V2)?.[0]);
  return {
    ...readScheme(algorithmId, digest),
    chain: hashes
      .map((wanted) => certificates.find((certificate) => hash('SHA-256', certificate).equals(wanted)))
      .filter((found) => found !== undefined),
    messageDigest,
    signature: signature.content,
    ...(timestamp ? { timestamp } : {}),
  };
}

/** SigningCertificateV2 → certs → ESSCertIDv2 → certHash */
function essHashes(value: Element | undefined): Buffer[] {
  const certificates = members(members(value, TAG.sequence)[0], TAG.sequence);
  return certificates.map((id) => members(id, TAG.sequence)[0]?.content ?? Buffer.alloc(0));
}
