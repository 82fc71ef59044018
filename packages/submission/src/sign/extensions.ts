import type { X509Certificate } from 'node:crypto';
import { members, readElement, readElements, readOid, TAG, type Element } from './der.ts';

/** What the extensions of a certificate say about its use (RFC 5280, 4.2.1). */
export interface Extensions {
  /** Names of critical extensions that this module does not know: whoever meets one must refuse the certificate. */
  readonly unknownCritical: readonly string[];
  /** Undefined where the certificate does not restrict it. */
  readonly keyUsage?: KeyUsage;
  /** Purposes as object identifiers. */
  readonly purposes?: { readonly critical: boolean; readonly ids: readonly string[] };
  /** How many authorities may stand below this one. */
  readonly pathLength?: number;
  readonly nameConstraints?: NameConstraints;
  /** Names of the subject besides its distinguished name. */
  readonly alternativeNames: readonly Element[];
  /** Where revocation is told. */
  readonly crlAddresses: readonly string[];
  readonly ocspAddresses: readonly string[];
}

export interface KeyUsage {
  readonly signs: boolean;
  readonly issues: boolean;
  readonly signsCrls: boolean;
}

/** General names that the subjects below an authority must, or must not, lie under. */
export interface NameConstraints {
  readonly permitted: readonly Element[];
  readonly excluded: readonly Element[];
}

const ID = {
  keyUsage: '2.5.29.15',
  alternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  crlDistribution: '2.5.29.31',
  policies: '2.5.29.32',
  purposes: '2.5.29.37',
  authorityInformation: '1.3.6.1.5.5.7.1.1',
} as const;
const OCSP = '1.3.6.1.5.5.7.48.1';
/** The last: statements about qualified certificates (EN 319 412-5). */
const KNOWN = new Set<string>([...Object.values(ID), '2.5.29.14', '2.5.29.35', '1.3.6.1.5.5.7.1.3', '1.3.6.1.5.5.7.48.1.5']);
const URI = 0x86;

interface Extension {
  readonly critical: boolean;
  readonly value: Buffer;
}

/** Reads extensions; throws where they are not DER. */
export function readExtensions(certificate: X509Certificate): Extensions {
  const found = listed(certificate);
  const value = (id: string): Element | undefined => {
    const bytes = found.get(id)?.value;
    return bytes && readElement(bytes);
  };
  const usage = value(ID.keyUsage);
  const purposes = value(ID.purposes);
  const basic = value(ID.basicConstraints);
  const names = value(ID.nameConstraints);
  const pathLength = basic ? members(basic, TAG.sequence).find(({ tag }) => tag === TAG.integer) : undefined;
  return {
    unknownCritical: [...found].flatMap(([id, { critical }]) => (critical && !KNOWN.has(id) ? [id] : [])),
    ...(usage ? { keyUsage: keyUsage(usage) } : {}),
    ...(purposes
      ? { purposes: { critical: found.get(ID.purposes)?.critical === true, ids: members(purposes, TAG.sequence).map(readOid) } }
      : {}),
    ...(pathLength ? { pathLength: Number.parseInt(pathLength.content.toString('hex'), 16) } : {}),
    ...(names ? { nameConstraints: nameConstraints(names) } : {}),
    alternativeNames: generalNames(value(ID.alternativeName)),
    crlAddresses: crlAddresses(value(ID.crlDistribution)),
    ocspAddresses: ocspAddresses(value(ID.authorityInformation)),
  };
}

function listed(certificate: X509Certificate): Map<string, Extension> {
  const [body] = members(readElement(certificate.raw), TAG.sequence);
  const wrapped = members(body, TAG.sequence).find(({ tag }) => tag === 0xa3);
  const all = wrapped ? members(members(wrapped, 0xa3)[0], TAG.sequence) : [];
  return new Map(
    all.map((extension) => {
      const [id, ...rest] = members(extension, TAG.sequence);
      const critical = rest.some(({ tag, content }) => tag === TAG.boolean && content[0] !== 0);
      return [readOid(id), { critical, value: rest.at(-1)?.content ?? Buffer.alloc(0) }];
    }),
  );
}

/** RFC 5280, 4.2.1.3. Bits: digitalSignature 0, nonRepudiation 1, keyCertSign 5, cRLSign 6. */
function keyUsage({ content }: Element): KeyUsage {
  const bits = content[1] ?? 0;
  return { signs: (bits & 0xc0) !== 0, issues: (bits & 0x04) !== 0, signsCrls: (bits & 0x02) !== 0 };
}

function nameConstraints(element: Element): NameConstraints {
  const subtrees = (tag: number): Element[] => {
    const list = members(element, TAG.sequence).find((part) => part.tag === tag);
    return list ? readElements(list.content).flatMap((subtree) => members(subtree, TAG.sequence).slice(0, 1)) : [];
  };
  return { permitted: subtrees(0xa0), excluded: subtrees(0xa1) };
}

const generalNames = (names: Element | undefined): Element[] => (names ? members(names, TAG.sequence) : []);

/** DistributionPoint → distributionPoint → fullName → URI */
function crlAddresses(points: Element | undefined): string[] {
  return (points ? members(points, TAG.sequence) : []).flatMap((point) => {
    const place = members(point, TAG.sequence).find(({ tag }) => tag === 0xa0);
    const full = place ? members(place, 0xa0).find(({ tag }) => tag === 0xa0) : undefined;
    return full ? members(full, 0xa0).flatMap(uriOf) : [];
  });
}

function ocspAddresses(descriptions: Element | undefined): string[] {
  return (descriptions ? members(descriptions, TAG.sequence) : []).flatMap((description) => {
    const [method, place] = members(description, TAG.sequence);
    return place && readOid(method) === OCSP ? uriOf(place) : [];
  });
}

const uriOf = ({ tag, content }: Element): string[] => (tag === URI ? [content.toString('latin1')] : []);
