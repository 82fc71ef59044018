import { algorithmIdentifier } from './certificate.ts';
import { integer, members, oid, readOid, sequence, TAG, tagged, type Element } from './der.ts';
import type { Digest } from './hash.ts';
import type { Scheme } from './key.ts';
import { assertUnbroken } from './strength.ts';

/** Names of algorithms in CMS (RFC 5754, RFC 4055), each in the one spelling that we write. */

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
/** RFC 5754, 3.2: the digest may be named, too. Certificates and answers about them do so. */
const RSA_WITH: Readonly<Record<Digest, string>> = {
  'SHA-256': '1.2.840.113549.1.1.11',
  'SHA-384': '1.2.840.113549.1.1.12',
  'SHA-512': '1.2.840.113549.1.1.13',
};

/** Over what nobody signs any more, alone and with RSA, DSA and ECDSA. */
const BROKEN: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.5', 'MD5'],
  ['1.2.840.113549.1.1.4', 'MD5'],
  ['1.3.14.3.2.26', 'SHA-1'],
  ['1.2.840.113549.1.1.5', 'SHA-1'],
  ['1.2.840.10040.4.3', 'SHA-1'],
  ['1.2.840.10045.4.1', 'SHA-1'],
]);

/** The broken digest that an algorithm uses, if it uses one. */
export const brokenDigest = (id: string): string | undefined => BROKEN.get(id);

export const digestAlgorithm = (digest: Digest): Buffer => algorithmIdentifier(DIGESTS[digest], false);

export function signatureAlgorithm({ algorithm, digest }: Scheme): Buffer {
  if (algorithm === 'ECDSA') return algorithmIdentifier(ECDSA[digest], false);
  if (algorithm === 'RSA-PKCS1') return algorithmIdentifier(RSA_PKCS1, true);
  const digestId = algorithmIdentifier(DIGESTS[digest], true);
  const saltLength = integer({ 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 }[digest]);
  return sequence(oid(RSA_PSS), sequence(tagged(0, digestId), tagged(1, sequence(oid(MGF1), digestId)), tagged(2, saltLength)));
}

export function readDigest(algorithm: Element | undefined): Digest {
  const id = readOid(members(algorithm, TAG.sequence)[0]);
  assertUnbroken(brokenDigest(id));
  const digest = named(DIGESTS, id);
  if (!digest) throw new RangeError(`unknown digest ${id}`);
  return digest;
}

/** What an algorithm identifier of a signature names; the digest is told beside it, or by it. */
export function readScheme(algorithm: Element | undefined, beside?: Digest): Scheme {
  const [first, parameters] = members(algorithm, TAG.sequence);
  const id = readOid(first);
  assertUnbroken(brokenDigest(id));
  const ecdsa = named(ECDSA, id);
  if (ecdsa && (beside ?? ecdsa) === ecdsa) return { algorithm: 'ECDSA', digest: ecdsa };
  const rsa = named(RSA_WITH, id);
  if (rsa && (beside ?? rsa) === rsa) return { algorithm: 'RSA-PKCS1', digest: rsa };
  if (id === RSA_PKCS1 && beside) return { algorithm: 'RSA-PKCS1', digest: beside };
  if (id === RSA_PSS) {
    const [hashed] = parameters ? members(parameters, TAG.sequence) : [];
    const digest = beside ?? readDigest(hashed && members(hashed, 0xa0)[0]);
    return { algorithm: 'RSA-PSS', digest };
  }
  throw new RangeError(`unknown signature algorithm ${id}`);
}

function named(names: Readonly<Record<Digest, string>>, id: string): Digest | undefined {
  const digests: readonly Digest[] = ['SHA-256', 'SHA-384', 'SHA-512'];
  return digests.find((digest) => names[digest] === id);
}
