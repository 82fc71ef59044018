import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject, type X509Certificate } from 'node:crypto';
import {
  bits,
  der,
  integer,
  members,
  nil,
  octets,
  oid,
  readElement,
  sequence,
  setOf,
  TAG,
  tagged,
  utf8,
  type Element,
} from './der.ts';
import { isFor } from './certification-path.ts';
import { readExtensions } from './extensions.ts';

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const KEY_USAGE = '2.5.29.15';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';

export interface NewCertificate {
  readonly commonName: string;
  readonly organisation: string;
  readonly from: Date;
  readonly years: number;
  /** Who signs it; itself unless given. */
  readonly issuer?: IssuedCertificate;
  /** What it says of its use; by default an authority if it issues itself, else for seals. */
  readonly extensions?: readonly Buffer[];
}

export interface IssuedCertificate {
  readonly der: Buffer;
  readonly key: KeyObject;
  readonly subject: Buffer;
  readonly keyId: Buffer;
}

/** A P-256 certificate with a new key (RFC 5280): an authority if it issues itself, else one that may only seal. */
export function makeCertificate(wish: NewCertificate): IssuedCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha1').update(publicKeyBits(spki)).digest();
  const subject = sequence(attribute(ORGANISATION, wish.organisation), attribute(COMMON_NAME, wish.commonName));
  const until = new Date(wish.from);
  until.setUTCFullYear(until.getUTCFullYear() + wish.years);
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const algorithm = sequence(oid(ECDSA_WITH_SHA256));
  const uses = wish.extensions ?? defaultUse(wish.issuer === undefined);
  const body = sequence(
    tagged(0, integer(2)),
    integer(serial),
    algorithm,
    wish.issuer?.subject ?? subject,
    sequence(time(wish.from), time(until)),
    subject,
    spki,
    tagged(3, sequence(...uses, ...keyIds(keyId, wish.issuer))),
  );
  const signature = sign('SHA-256', body, wish.issuer?.key ?? privateKey);
  return { der: sequence(body, algorithm, bits(signature)), key: privateKey, subject, keyId };
}

/** RFC 5280, 4.2.1. Key usage bits: digitalSignature and nonRepudiation, or keyCertSign and cRLSign. */
function defaultUse(isAuthority: boolean): Buffer[] {
  const usage = isAuthority ? Buffer.of(TAG.bitString, 2, 1, 0x06) : Buffer.of(TAG.bitString, 2, 6, 0xc0);
  return [
    extension('2.5.29.19', true, isAuthority ? sequence(Buffer.of(TAG.boolean, 1, 0xff)) : sequence()),
    extension(KEY_USAGE, true, usage),
  ];
}

function keyIds(keyId: Buffer, issuer: IssuedCertificate | undefined): Buffer[] {
  return [
    extension('2.5.29.14', false, octets(keyId)),
    ...(issuer ? [extension('2.5.29.35', false, sequence(der(0x80, issuer.keyId)))] : []),
  ];
}

/** One extension of a certificate. */
export function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [Buffer.of(TAG.boolean, 1, 0xff)] : []), octets(value));
}

const attribute = (id: string, text: string): Buffer => setOf(sequence(oid(id), utf8(text)));

/** RFC 5280, 4.1.2.5: two-digit years up to 2049. */
function time(date: Date): Buffer {
  const digits = `${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  return date.getUTCFullYear() < 2050
    ? der(TAG.utcTime, Buffer.from(digits.slice(2)))
    : der(TAG.generalizedTime, Buffer.from(digits));
}

function publicKeyBits(spki: Uint8Array): Buffer {
  const [, key] = members(readElement(Buffer.from(spki)), TAG.sequence);
  return key?.content.subarray(1) ?? Buffer.alloc(0);
}

/** The parts of a certificate that a signature refers to. */
export function issuerAndSerial(certificate: Uint8Array): Buffer {
  const { issuer, serial } = parts(certificate);
  return sequence(issuer.raw, serial.raw);
}

/** Whether what a certificate says of its use (RFC 5280, 4.2.1.3 and 4.2.1.12) allows seals. */
export function maySign(certificate: X509Certificate): boolean {
  return isFor(readExtensions(certificate), 'seal');
}

/** Common name of the subject, or all of it in one line. */
export function nameOf(certificate: X509Certificate): string {
  const lines = certificate.subject.split('\n');
  const common = lines.find((line) => line.startsWith('CN='))?.slice(3);
  const organisation = lines.find((line) => line.startsWith('O='))?.slice(2);
  return [common, organisation].filter((part) => part !== undefined).join(', ') || lines.join(', ');
}

function parts(certificate: Uint8Array): { issuer: Element; serial: Element } {
  const [body] = members(readElement(Buffer.from(certificate)), TAG.sequence);
  const fields = members(body, TAG.sequence);
  const at = fields[0]?.tag === 0xa0 ? 1 : 0;
  const [serial, issuer] = [fields[at], fields[at + 2]];
  if (!serial || !issuer) throw new RangeError('not a certificate');
  return { issuer, serial };
}

/** AlgorithmIdentifier without parameters, or with NULL as RSA wants it. */
export function algorithmIdentifier(id: string, hasNull: boolean): Buffer {
  return sequence(oid(id), ...(hasNull ? [nil()] : []));
}
