import { createHash, X509Certificate } from 'node:crypto';
import { digestAlgorithm, readDigest, readScheme, signatureAlgorithm } from './algorithms.ts';
import { readAttribute } from './attribute.ts';
import { issuerAndSerial } from './certificate.ts';
import { isIssuedBy, isStrict } from './certification-path.ts';
import {
  der,
  integer,
  members,
  octets,
  oid,
  readElement,
  readElements,
  readOid,
  sequence,
  setOf,
  TAG,
  tagged,
  type Element,
} from './der.ts';
import { hash, type Digest } from './hash.ts';
import { isSignedBy, type Scheme } from './key.ts';
import { chainFrom } from './local-key.ts';
import { assertStrong } from './strength.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const ALGORITHM_PROTECTION = '1.2.840.113549.1.9.52';

/** What a time-stamp token (RFC 3161) proves: that something was there at a time. */
export interface Timestamp {
  /** ISO 8601 in UTC. */
  readonly time: string;
  /** The authority's own certificate first, then as far as the token leads. */
  readonly chain: readonly X509Certificate[];
}

/** All that a token says, not yet checked. */
export interface TokenParts extends Scheme {
  readonly info: TimestampInfo;
  /** DER of TSTInfo. */
  readonly content: Buffer;
  readonly chain: readonly X509Certificate[];
  /** DER of each signed attribute. */
  readonly attributes: readonly Buffer[];
  readonly messageDigest: Buffer;
  readonly signature: Buffer;
  /** The algorithm as the authority signed it (RFC 6211), where it did. */
  readonly protectedAlgorithm?: Buffer;
}

export interface TimestampInfo {
  readonly policy: string;
  readonly digest: Digest;
  readonly imprint: Buffer;
  readonly nonce?: Buffer;
  readonly time: string;
}

/** Reads a token; throws on what is none, or has other than one signer. */
export function readToken(token: Uint8Array): TokenParts {
  const [type, wrapped] = members(readElement(Buffer.from(token)), TAG.sequence);
  const signedData = members(members(wrapped, 0xa0)[0], TAG.sequence);
  const [contentType, content] = members(signedData[2], TAG.sequence);
  const signers = members(signedData.at(-1), TAG.set);
  if (readOid(type) !== SIGNED_DATA || readOid(contentType) !== TST_INFO || signers.length !== 1)
    throw new RangeError('not a time-stamp token');
  const info = members(content, 0xa0)[0];
  const [, , digestId, attributes, algorithm, signature] = members(signers[0], TAG.sequence);
  const digest = readDigest(digestId);
  const attributeList = members(attributes, 0xa0);
  const values = new Map(attributeList.map(readAttribute));
  const messageDigest = values.get(MESSAGE_DIGEST)?.[0];
  const protection = values.get(ALGORITHM_PROTECTION)?.[0];
  if (info?.tag !== TAG.octetString || !messageDigest || !signature) throw new RangeError('not a time-stamp token');
  const listed = signedData.find(({ tag }) => tag === 0xa0);
  const certificates = (listed ? readElements(listed.content) : []).map(({ raw }) => new X509Certificate(raw));
  return {
    ...readScheme(algorithm, digest),
    info: readInfo(info.content),
    content: info.content,
    chain: chainOf(certificates, essHash(values)),
    attributes: attributeList.map(({ raw }) => raw),
    messageDigest: messageDigest.content,
    signature: signature.content,
    ...(protection ? { protectedAlgorithm: protectedAlgorithm(protection) } : {}),
  };
}

/** TSTInfo (RFC 3161, 2.4.2): version, policy, messageImprint, serialNumber, genTime, then what may be left out. */
function readInfo(bytes: Buffer): TimestampInfo {
  const [, policy, imprint, , time, ...rest] = members(readElement(bytes), TAG.sequence);
  const [algorithm, value] = members(imprint, TAG.sequence);
  const nonce = rest.find(({ tag }) => tag === TAG.integer);
  if (value?.tag !== TAG.octetString || time?.tag !== TAG.generalizedTime) throw new RangeError('not a time-stamp');
  return {
    policy: readOid(policy),
    digest: readDigest(algorithm),
    imprint: value.content,
    time: isoTime(time.content.toString('latin1')),
    ...(nonce ? { nonce: nonce.content } : {}),
  };
}

/** `20261123120000.25Z` */
function isoTime(text: string): string {
  const [, year, month, day, hour, minute, second, fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`;
  if (year === undefined || Number.isNaN(Date.parse(iso))) throw new RangeError('not a time');
  return iso;
}

/** Certificates → the first: its hash, and before it the digest where that is not the default. */
function firstEssId(value: Element | undefined): readonly Element[] {
  return members(members(members(value, TAG.sequence)[0], TAG.sequence)[0], TAG.sequence);
}

/** How the authority's own certificate is named among the signed attributes: by SHA-1 (RFC 2634) or better (RFC 5035). */
function essHash(attributes: ReadonlyMap<string, readonly Element[]>): (certificate: Uint8Array) => boolean {
  const newer = attributes.get(SIGNING_CERTIFICATE_V2)?.[0];
  if (newer) {
    const parts = firstEssId(newer);
    const digest = parts[0]?.tag === TAG.sequence ? readDigest(parts[0]) : 'SHA-256';
    const wanted = parts.find(({ tag }) => tag === TAG.octetString)?.content;
    return (certificate) => wanted !== undefined && hash(digest, certificate).equals(wanted);
  }
  const wanted = firstEssId(attributes.get(SIGNING_CERTIFICATE)?.[0])[0]?.content;
  return (certificate) => wanted !== undefined && createHash('sha1').update(certificate).digest().equals(wanted);
}

function chainOf(certificates: readonly X509Certificate[], isLeaf: (certificate: Uint8Array) => boolean): X509Certificate[] {
  const leaf = certificates.find(({ raw }) => isLeaf(raw));
  return leaf ? chainFrom(leaf, certificates) : [];
}

/** CMSAlgorithmProtection: digestAlgorithm, then `[1]` signatureAlgorithm. */
function protectedAlgorithm(value: Element): Buffer {
  const algorithm = members(value, TAG.sequence).find(({ tag }) => tag === 0xa1);
  if (!algorithm) throw new RangeError('not an algorithm protection');
  return der(TAG.sequence, algorithm.content);
}

/**
 * Writes a token in the only spelling that we take. What the authority signed stays as it was; its certificates, which no signature
 * covers, are those that lead to a root that signed itself, so that each is proved by the next.
 */
export function renderToken(parts: TokenParts): Buffer {
  const [leaf] = parts.chain;
  if (!leaf) throw new RangeError('the token names no certificate');
  const digest = digestAlgorithm(parts.digest);
  const signer = sequence(
    integer(1),
    issuerAndSerial(leaf.raw),
    digest,
    der(0xa0, ...parts.attributes.toSorted(Buffer.compare)),
    parts.protectedAlgorithm ?? signatureAlgorithm(parts),
    octets(parts.signature),
  );
  const signedData = sequence(
    integer(3),
    setOf(digest),
    sequence(oid(TST_INFO), tagged(0, octets(parts.content))),
    tagged(0, ...parts.chain.map(({ raw }) => raw).toSorted(Buffer.compare)),
    setOf(signer),
  );
  return sequence(oid(SIGNED_DATA), tagged(0, signedData));
}

/** Whether the signature of a token holds: over its content, by the certificate that its attributes name. */
export function isTokenSigned(parts: TokenParts): boolean {
  const [leaf] = parts.chain;
  return (
    leaf !== undefined &&
    hash(parts.digest, parts.content).equals(parts.messageDigest) &&
    isSignedBy(leaf, parts, setOf(...parts.attributes), parts.signature)
  );
}

/** Whether each certificate is proved by the next and the last by itself; the first stands in what was signed. */
export function isChainComplete(chain: readonly X509Certificate[]): boolean {
  const root = chain.at(-1);
  return root !== undefined && chain.every(isStrict) && (chain.length === 1 || isIssuedBy(root, root));
}

/** Checks a token over data, in our spelling; `undefined` where it is not that. Whether its authority is trusted is not asked. */
export function checkTimestamp(token: Uint8Array, ...data: readonly Uint8Array[]): Timestamp | undefined {
  const parts = readToken(token);
  assertStrong(parts.chain[0]);
  const holds =
    renderToken(parts).equals(token) &&
    hash(parts.info.digest, ...data).equals(parts.info.imprint) &&
    isTokenSigned(parts) &&
    isChainComplete(parts.chain);
  return holds ? { time: parts.info.time, chain: parts.chain } : undefined;
}
