import { createHash, X509Certificate } from 'node:crypto';
import { readScheme } from './algorithms.ts';
import { isFor, isIssuedBy, isStrict } from './certification-path.ts';
import { bits, der, members, octets, oid, readElement, readElements, readOid, sequence, TAG, type Element } from './der.ts';
import { readExtensions } from './extensions.ts';
import { isSignedBy } from './key.ts';

/** What an authority says of its certificates, as it signed it: a revocation list (RFC 5280, 5) or an answer (RFC 6960). */
export interface RevocationStatement {
  readonly kind: 'crl' | 'ocsp';
  /** When it was so, ISO 8601. */
  readonly at: string;
  /** When something newer should be there. */
  readonly until?: string;
  /** What it says of a certificate of an issuer; `undefined` if nothing. */
  statusOf(certificate: X509Certificate, issuer: X509Certificate): { readonly revoked?: string } | undefined;
}

const CRL_REASON_ONLY = ['2.5.29.20', '2.5.29.35'];

/**
 * Reads a revocation list; throws where it is none, not in the one spelling that its signature covers, or not signed by one of these
 * issuers. Lists with critical rules, such as those for some certificates only, are refused.
 */
export function readCrl(bytes: Uint8Array, issuers: readonly X509Certificate[]): RevocationStatement {
  const [list, ...after] = readElements(bytes);
  const [body, algorithm, signature] = members(list, TAG.sequence);
  const fields = members(body, TAG.sequence).filter(({ tag }, index) => !(index === 0 && tag === TAG.integer));
  const [inner, name, thisUpdate, ...rest] = fields;
  const nextUpdate = rest[0] && isTime(rest[0]) ? rest[0] : undefined;
  const revoked = rest.find(({ tag }) => tag === TAG.sequence);
  const extensions = rest.find(({ tag }) => tag === 0xa0);
  if (after.length > 0 || !algorithm || !inner?.raw.equals(algorithm.raw)) throw new RangeError('not a revocation list');
  if (extensions && hasUnknownCritical(extensions)) throw new RangeError('a revocation list for some certificates only');
  const issuer = signerOf({ body, algorithm, signature, whole: list }, issuers);
  if (!issuer || !name?.raw.equals(subjectOf(issuer))) throw new RangeError('a revocation list of somebody else');
  const usage = readExtensions(issuer).keyUsage;
  if (usage && !usage.signsCrls) throw new RangeError('an issuer that may not sign revocation lists');
  const entries = new Map((revoked ? members(revoked, TAG.sequence) : []).map(revokedEntry));
  return {
    kind: 'crl',
    at: timeOf(thisUpdate),
    ...(nextUpdate ? { until: timeOf(nextUpdate) } : {}),
    statusOf: (certificate, asked) => {
      if (!asked.raw.equals(issuer.raw)) return undefined;
      const date = entries.get(serialOf(certificate));
      return date === undefined ? {} : { revoked: date };
    },
  };
}

function hasUnknownCritical({ content }: Element): boolean {
  return members(readElement(content), TAG.sequence).some((extension) => {
    const [id, second] = members(extension, TAG.sequence);
    return second?.tag === TAG.boolean && !CRL_REASON_ONLY.includes(readOid(id));
  });
}

function revokedEntry(entry: Element): [string, string] {
  const [serial, date] = members(entry, TAG.sequence);
  return [serial?.content.toString('hex') ?? '', timeOf(date)];
}

const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';

/** Reads an answer about certificates; throws where it is none, not in one spelling, or not signed by an issuer or whom it named. */
export function readOcsp(bytes: Uint8Array, issuers: readonly X509Certificate[]): RevocationStatement {
  const [outer, ...after] = readElements(bytes);
  const [status, wrapped] = members(outer, TAG.sequence);
  const [type, content] = members(members(wrapped, 0xa0)[0], TAG.sequence);
  if (
    after.length > 0 ||
    status?.content.toString('hex') !== '00' ||
    readOid(type) !== BASIC_RESPONSE ||
    content?.tag !== TAG.octetString
  )
    throw new RangeError('not an answer about certificates');
  const basic = readElement(content.content);
  const [body, algorithm, signature, listed] = members(basic, TAG.sequence);
  const sent = listed ? members(members(listed, 0xa0)[0], TAG.sequence).map(({ raw }) => new X509Certificate(raw)) : [];
  const written = sequence(der(0x0a, Buffer.of(0)), der(0xa0, sequence(oid(BASIC_RESPONSE), octets(content.content))));
  const delegates = sent.filter((certificate) => isDelegate(certificate, issuers));
  const signer = signerOf({ body, algorithm, signature, whole: basic, certificates: listed }, [...issuers, ...delegates]);
  if (!signer || !written.equals(bytes) || !sent.every((certificate) => isProved(certificate, [...issuers, ...sent])))
    throw new RangeError('an answer of somebody else');
  const fields = members(body, TAG.sequence).filter(({ tag }) => tag !== 0xa0);
  const [, producedAt, responses] = fields;
  const answers = members(responses, TAG.sequence).map(readAnswer);
  const [first] = answers;
  return {
    kind: 'ocsp',
    at: first?.at ?? timeOf(producedAt),
    ...(first?.until === undefined ? {} : { until: first.until }),
    statusOf: (certificate, issuer) => {
      if (!signer.raw.equals(issuer.raw) && !isIssuedBy(signer, issuer)) return undefined;
      const found = answers.find((answer) => answer.isAbout(certificate, issuer));
      if (!found || found.state === 'unknown') return undefined;
      return found.state === 'good' ? {} : { revoked: found.state };
    },
  };
}

const isDelegate = (certificate: X509Certificate, issuers: readonly X509Certificate[]): boolean =>
  isFor(readExtensions(certificate), 'ocsp') && issuers.some((issuer) => isIssuedBy(certificate, issuer));

interface Answer {
  readonly state: string;
  readonly at: string;
  readonly until?: string;
  isAbout(certificate: X509Certificate, issuer: X509Certificate): boolean;
}

/** SingleResponse (RFC 6960, 4.2.1): certID, certStatus `[0]` good, `[1]` revoked, `[2]` unknown, thisUpdate, nextUpdate. */
function readAnswer(answer: Element): Answer {
  const [id, status, thisUpdate, next] = members(answer, TAG.sequence);
  const [algorithm, nameHash, keyHash, serial] = members(id, TAG.sequence);
  const digest = CERT_ID_DIGESTS[readOid(members(algorithm, TAG.sequence)[0])];
  const states: Readonly<Record<number, string>> = { 0x80: 'good', 0x82: 'unknown' };
  const state = status?.tag === 0xa1 ? timeOf(readElement(status.content)) : (states[status?.tag ?? 0] ?? 'unknown');
  return {
    state,
    at: timeOf(thisUpdate),
    ...(next?.tag === 0xa0 ? { until: timeOf(readElement(next.content)) } : {}),
    isAbout: (certificate, issuer) =>
      digest !== undefined &&
      createHash(digest)
        .update(subjectOf(issuer))
        .digest()
        .equals(nameHash?.content ?? Buffer.alloc(0)) &&
      createHash(digest)
        .update(keyBits(issuer))
        .digest()
        .equals(keyHash?.content ?? Buffer.alloc(0)) &&
      serial?.content.toString('hex') === serialOf(certificate),
  };
}

const CERT_ID_DIGESTS: Readonly<Record<string, string>> = { '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256' };

const sha1 = (bytes: Uint8Array): Buffer => octets(createHash('sha1').update(bytes).digest());

/** The question about one certificate (RFC 6960, 4.1); without nonce, since the answer is to be kept. */
export function ocspRequest(certificate: X509Certificate, issuer: X509Certificate): Buffer {
  const id = sequence(
    sequence(oid('1.3.14.3.2.26'), der(TAG.null)),
    sha1(subjectOf(issuer)),
    sha1(keyBits(issuer)),
    der(TAG.integer, Buffer.from(serialOf(certificate), 'hex')),
  );
  return sequence(sequence(sequence(sequence(id))));
}

interface Signed {
  readonly body: Element | undefined;
  readonly algorithm: Element | undefined;
  readonly signature: Element | undefined;
  readonly whole: Element | undefined;
  readonly certificates?: Element | undefined;
}

/** Who signed it, if it is spelled in the one way that leaves no byte uncovered. */
function signerOf(
  { body, algorithm, signature, whole, certificates }: Signed,
  candidates: readonly X509Certificate[],
): X509Certificate | undefined {
  if (!body || !algorithm || signature?.tag !== TAG.bitString || signature.content[0] !== 0) return undefined;
  const value = signature.content.subarray(1);
  const written = sequence(
    der(body.tag, body.content),
    der(algorithm.tag, algorithm.content),
    bits(value),
    ...(certificates
      ? [der(0xa0, der(TAG.sequence, ...members(members(certificates, 0xa0)[0], TAG.sequence).map(({ raw }) => raw)))]
      : []),
  );
  if (!whole || !written.equals(whole.raw)) return undefined;
  const scheme = readScheme(algorithm);
  return candidates.find((candidate) => isSignedBy(candidate, scheme, body.raw, value));
}

/** Whether a certificate is proved by another or by itself, and so none of its bytes can be changed. */
export function isProved(certificate: X509Certificate, others: readonly X509Certificate[]): boolean {
  return isStrict(certificate) && others.some((other) => isIssuedBy(certificate, other));
}

function fieldsOf(certificate: X509Certificate): Element[] {
  const [body] = members(readElement(certificate.raw), TAG.sequence);
  const fields = members(body, TAG.sequence);
  return fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
}

const serialOf = (certificate: X509Certificate): string => fieldsOf(certificate)[0]?.content.toString('hex') ?? '';
const subjectOf = (certificate: X509Certificate): Buffer => fieldsOf(certificate)[4]?.raw ?? Buffer.alloc(0);

function keyBits(certificate: X509Certificate): Buffer {
  return members(fieldsOf(certificate)[5], TAG.sequence)[1]?.content.subarray(1) ?? Buffer.alloc(0);
}

const isTime = ({ tag }: Element): boolean => tag === TAG.utcTime || tag === TAG.generalizedTime;

/** RFC 5280, 4.1.2.5: two-digit years from 1950 on. */
function timeOf(element: Element | undefined): string {
  if (!element || !isTime(element)) throw new RangeError('not a time');
  const digits = element.content.toString('latin1');
  const full = element.tag === TAG.utcTime ? `${digits < '50' ? '20' : '19'}${digits}` : digits;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full) ?? [];
  if (year === undefined) throw new RangeError('not a time');
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
