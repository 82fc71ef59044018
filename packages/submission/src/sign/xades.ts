import { X509Certificate } from 'node:crypto';
import { SealError, UnusableKeyError } from '../errors.ts';
import { element, escapeText } from '../xml/canonical.ts';
import { hash, type Digest } from './hash.ts';
import { isSignedBy, type Scheme, type SigningKey } from './key.ts';
import { ecdsaFromDer, ecdsaToDer } from './ecdsa.ts';
import type { SealOptions } from './cms.ts';
import { assertStrong, assertUnbroken } from './strength.ts';
import { checkTimestamp, type Timestamp } from './timestamp-token.ts';

/** What an XML signature covers: one document or file. */
export interface Reference {
  /** Empty for the document around the signature; else a file beside it, percent-encoded. */
  readonly uri: string;
  /** The bytes as they are digested: canonical, without the signature, where the reference is to the document around it. */
  readonly bytes: Uint8Array;
  /** Media type. */
  readonly type: string;
}

const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';
const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const DIGESTS: Readonly<Record<Digest, string>> = {
  'SHA-256': 'http://www.w3.org/2001/04/xmlenc#sha256',
  'SHA-384': 'http://www.w3.org/2001/04/xmldsig-more#sha384',
  'SHA-512': 'http://www.w3.org/2001/04/xmlenc#sha512',
};
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

/** All that tells one signature of ours from another. */
interface Parts extends Scheme {
  readonly chain: readonly Uint8Array[];
  /** `2026-11-23T11:00:00Z` */
  readonly signingTime: string;
  readonly references: readonly { readonly uri: string; readonly type: string; readonly digest: string }[];
  readonly signature: Uint8Array;
  /** A time-stamp token over the signature value. */
  readonly timestamp?: Uint8Array;
}

export interface XadesOptions extends SealOptions {
  readonly key: SigningKey;
  readonly references: readonly Reference[];
  readonly at: Date;
  /** Namespace declarations of the elements around, as Canonical XML writes them: ` xmlns="urn:…"`. */
  readonly scope: string;
}

/** A `ds:Signature` at the level XAdES B-B or B-T (ETSI EN 319 132-1), checked before it is returned. */
export async function signXades({ key, references, at, scope, timestamps, signal }: XadesOptions): Promise<string> {
  if (key.algorithm === 'RSA-PSS') throw new UnusableKeyError('RSA-PSS is for PDF only; few XML tools know it');
  const unsigned: Parts = {
    algorithm: key.algorithm,
    digest: key.digest,
    chain: key.chain,
    signingTime: at.toISOString().replace(/\.\d+Z$/, 'Z'),
    references: references.map(({ uri, type, bytes }) => ({ uri, type, digest: hash(key.digest, bytes).toString('base64') })),
    signature: new Uint8Array(),
  };
  const cancel = signal ? { signal } : {};
  const signed = await key.sign(signedInfo(unsigned, scope, ` xmlns:ds="${XMLDSIG}"`), cancel);
  const parts = { ...unsigned, signature: key.algorithm === 'ECDSA' ? ecdsaFromDer(signed, key.digest) : signed };
  if (!checkXades({ signature: render(parts, scope), references, scope }).isUnchanged)
    throw new SealError('The signature of the key does not hold');
  if (!timestamps) return render(parts, scope);
  const written = render({ ...parts, timestamp: await timestamps.stamp(stamped(parts, scope), cancel) }, scope);
  if (!checkXades({ signature: written, references, scope }).isUnchanged)
    throw new SealError('The time-stamp of the seal does not hold');
  return written;
}

export interface XadesCheck {
  readonly isUnchanged: boolean;
  readonly chain: readonly X509Certificate[];
  /** The time the signer claims, ISO 8601. */
  readonly signingTime: string;
  /** There at level B-T, and only where it is one over this signature. */
  readonly timestamp?: Timestamp;
}

/**
 * Checks a `ds:Signature`. It must be, letter by letter, what we would have written for its certificates, time, signature
 * value and time-stamp over these references: so nothing in it can be changed, not even parts that no signature covers.
 */
export function checkXades({
  signature,
  references,
  scope,
}: {
  readonly signature: string;
  readonly references: readonly Reference[];
  readonly scope: string;
}): XadesCheck {
  const scheme = readScheme(signature);
  const [token] = all(signature, 'xades:EncapsulatedTimeStamp');
  const parts: Parts = {
    ...scheme,
    chain: all(signature, 'ds:X509Certificate').map((text) => Buffer.from(text, 'base64')),
    signingTime: all(signature, 'xades:SigningTime')[0] ?? '',
    references: references.map(({ uri, type, bytes }) => ({ uri, type, digest: hash(scheme.digest, bytes).toString('base64') })),
    signature: Buffer.from(all(signature, 'ds:SignatureValue')[0] ?? '', 'base64'),
    ...(token === undefined ? {} : { timestamp: Buffer.from(token, 'base64') }),
  };
  const timestamp = parts.timestamp && checkTimestamp(parts.timestamp, stamped(parts, scope));
  const chain = parts.chain.map((bytes) => new X509Certificate(bytes));
  const [leaf] = chain;
  assertStrong(leaf);
  const value = parts.algorithm === 'ECDSA' ? ecdsaToDer(parts.signature) : parts.signature;
  const isUnchanged =
    leaf !== undefined &&
    (parts.timestamp === undefined || timestamp !== undefined) &&
    render(parts, scope) === signature &&
    isSignedBy(leaf, parts, signedInfo(parts, scope, ` xmlns:ds="${XMLDSIG}"`), value);
  return { isUnchanged, chain, signingTime: parts.signingTime, ...(timestamp ? { timestamp } : {}) };
}

function render(parts: Parts, scope: string): string {
  const certificates = parts.chain.map((bytes) => element('ds:X509Certificate', {}, Buffer.from(bytes).toString('base64')));
  return element(
    'ds:Signature',
    { 'xmlns:ds': XMLDSIG, Id: 'signature' },
    signedInfo(parts, scope, '').toString('utf8'),
    signatureValue(parts, ''),
    element('ds:KeyInfo', {}, element('ds:X509Data', {}, ...certificates)),
    element(
      'ds:Object',
      {},
      element(
        'xades:QualifyingProperties',
        { 'xmlns:xades': XADES, Target: '#signature' },
        signedProperties(parts, ''),
        parts.timestamp ? unsignedProperties(parts.timestamp) : '',
      ),
    ),
  );
}

function signatureValue({ signature }: Parts, declared: string): string {
  return `<ds:SignatureValue${declared}>${Buffer.from(signature).toString('base64')}</ds:SignatureValue>`;
}

/** What a signature time-stamp covers: the element with the signature value, canonical as a document of its own. */
function stamped(parts: Parts, scope: string): Buffer {
  return Buffer.from(signatureValue(parts, `${scope} xmlns:ds="${XMLDSIG}"`));
}

function unsignedProperties(timestamp: Uint8Array): string {
  const stamp = element(
    'xades:SignatureTimeStamp',
    {},
    element('ds:CanonicalizationMethod', { Algorithm: C14N }),
    element('xades:EncapsulatedTimeStamp', {}, Buffer.from(timestamp).toString('base64')),
  );
  return element('xades:UnsignedProperties', {}, element('xades:UnsignedSignatureProperties', {}, stamp));
}

/** In place, or (given the declarations around it) canonical as a document of its own, which is what gets signed. */
function signedInfo(parts: Parts, scope: string, declared: string): Buffer {
  const c14n = element('ds:Transform', { Algorithm: C14N });
  const properties = signedProperties(parts, `${scope} xmlns:ds="${XMLDSIG}" xmlns:xades="${XADES}"`);
  const references = parts.references.map(({ uri, digest }, index) =>
    element(
      'ds:Reference',
      { Id: `reference-${index + 1}`, URI: uri },
      uri === '' ? element('ds:Transforms', {}, element('ds:Transform', { Algorithm: ENVELOPED }), c14n) : '',
      ...digestOf(parts.digest, digest),
    ),
  );
  const own = element(
    'ds:Reference',
    { Type: SIGNED_PROPERTIES, URI: '#signed-properties' },
    element('ds:Transforms', {}, c14n),
    ...digestOf(parts.digest, hash(parts.digest, Buffer.from(properties)).toString('base64')),
  );
  const method = element('ds:SignatureMethod', {
    Algorithm: `${MORE}${parts.algorithm === 'ECDSA' ? 'ecdsa' : 'rsa'}-${parts.digest.replace('-', '').toLowerCase()}`,
  });
  const content = [element('ds:CanonicalizationMethod', { Algorithm: C14N }), method, ...references, own].join('');
  return Buffer.from(`<ds:SignedInfo${declared && `${scope}${declared}`}>${content}</ds:SignedInfo>`);
}

function signedProperties(parts: Parts, declared: string): string {
  const certificates = parts.chain.map((bytes) =>
    element('xades:Cert', {}, element('xades:CertDigest', {}, ...digestOf('SHA-256', hash('SHA-256', bytes).toString('base64')))),
  );
  const formats = parts.references.map(({ type }, index) =>
    element(
      'xades:DataObjectFormat',
      { ObjectReference: `#reference-${index + 1}` },
      element('xades:MimeType', {}, escapeText(type)),
    ),
  );
  const content = [
    element(
      'xades:SignedSignatureProperties',
      {},
      element('xades:SigningTime', {}, escapeText(parts.signingTime)),
      element('xades:SigningCertificateV2', {}, ...certificates),
    ),
    element('xades:SignedDataObjectProperties', {}, ...formats),
  ].join('');
  return `<xades:SignedProperties${declared} Id="signed-properties">${content}</xades:SignedProperties>`;
}

function digestOf(digest: Digest, value: string): string[] {
  return [element('ds:DigestMethod', { Algorithm: DIGESTS[digest] }), element('ds:DigestValue', {}, value)];
}

/** A signature of ours carries neither comments nor CDATA nor attributes on these elements; what differs fails the comparison. */
function all(xml: string, name: string): string[] {
  return Array.from(xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g')), (match) => match[1] ?? '');
}

function readScheme(xml: string): Scheme {
  const [, broken] = /<ds:(?:Signature|Digest)Method Algorithm="[^"]*[#-](sha1|md5)"/.exec(xml) ?? [];
  assertUnbroken(broken && { sha1: 'SHA-1', md5: 'MD5' }[broken]);
  const [, name, size] =
    /<ds:SignatureMethod Algorithm="http:\/\/www\.w3\.org\/2001\/04\/xmldsig-more#(ecdsa|rsa)-sha(256|384|512)">/.exec(xml) ?? [];
  if (size !== '256' && size !== '384' && size !== '512') throw new RangeError('unknown signature algorithm');
  return { algorithm: name === 'ecdsa' ? 'ECDSA' : 'RSA-PKCS1', digest: `SHA-${size}` };
}
