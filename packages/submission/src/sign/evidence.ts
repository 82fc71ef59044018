import { X509Certificate } from 'node:crypto';
import { EvidenceError } from '../errors.ts';
import { isIssuedBy } from './certification-path.ts';
import { readExtensions } from './extensions.ts';
import { fetchBounded, RequestError } from './fetch-bounded.ts';
import { isProved, ocspRequest, readCrl, readOcsp, type RevocationStatement } from './revocation.ts';

/** What proves later that certificates were valid: they themselves, revocation lists, answers about them; all in DER. */
export interface Evidence {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

/** Evidence as read. */
export interface ReadEvidence {
  readonly certificates: readonly X509Certificate[];
  readonly statements: readonly RevocationStatement[];
}

/** Reads evidence; throws where any part of it is not proved by certificates in it or beside it. */
export function readEvidence({ certificates, crls, ocsps }: Evidence, beside: readonly X509Certificate[]): ReadEvidence {
  const read = certificates.map((bytes) => new X509Certificate(bytes));
  const all = [...read, ...beside];
  if (
    !read.every(
      (certificate, index) => isProved(certificate, all) && certificate.raw.equals(certificates[index] ?? Buffer.alloc(0)),
    )
  )
    throw new RangeError('a certificate that nothing proves');
  const issuers = all.filter(({ ca }) => ca);
  return {
    certificates: read,
    statements: [...crls.map((bytes) => readCrl(bytes, issuers)), ...ocsps.map((bytes) => readOcsp(bytes, issuers))],
  };
}

/** Why a certificate on a path does not stand by what was said of it; roots are not asked about. */
export function revocationDoubt(
  path: readonly X509Certificate[],
  statements: readonly RevocationStatement[],
  at: Date,
): string | undefined {
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1];
    const said = issuer
      ? statements.map((statement) => statement.statusOf(certificate, issuer)).filter((status) => status !== undefined)
      : [];
    if (said.length === 0) return `Nothing says whether a certificate was revoked: ${certificate.subject.replaceAll('\n', ', ')}`;
    const revoked = said.find((status) => status.revoked !== undefined && new Date(status.revoked) <= at)?.revoked;
    if (revoked !== undefined) return `A certificate was revoked at ${revoked}: ${certificate.subject.replaceAll('\n', ', ')}`;
  }
  return undefined;
}

export interface GatherOptions {
  /** Hosts that may be asked (`ocsp.example.de`, `127.0.0.1:8080`); no other is, whatever certificates say. */
  readonly hosts: readonly string[];
  /** For each request; 10 seconds unless given. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const CRL_MAX = 16 * 1024 * 1024;
const OCSP_MAX = 64 * 1024;

/** Asks about each certificate of these chains where it says to ask, by OCSP, else for the revocation list. */
export async function gatherEvidence(chains: readonly (readonly X509Certificate[])[], options: GatherOptions): Promise<Evidence> {
  const all = [...new Map(chains.flat().map((certificate) => [certificate.fingerprint256, certificate])).values()];
  const crls = new Map<string, Uint8Array>();
  const ocsps: Uint8Array[] = [];
  for (const certificate of all.filter((one) => !isIssuedBy(one, one))) {
    const issuer = all.find((candidate) => isIssuedBy(certificate, candidate));
    if (!issuer) throw new EvidenceError(`The issuer of a certificate is missing: ${certificate.subject.replaceAll('\n', ', ')}`);
    const { ocspAddresses, crlAddresses } = readExtensions(certificate);
    const [ocsp] = allowed(ocspAddresses, options.hosts);
    const [crl] = allowed(crlAddresses, options.hosts);
    if (ocsp) ocsps.push(await ask(ocsp, options, ocspRequest(certificate, issuer)));
    else if (crl) crls.set(crl.href, crls.get(crl.href) ?? (await ask(crl, options)));
    else
      throw new EvidenceError(`No host that may be asked tells of a certificate: ${certificate.subject.replaceAll('\n', ', ')}`);
  }
  return { certificates: all.map(({ raw }) => raw), crls: [...crls.values()], ocsps };
}

function allowed(addresses: readonly string[], hosts: readonly string[]): URL[] {
  return addresses
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address))
    .filter(({ protocol, host }) => /^https?:$/.test(protocol) && hosts.includes(host));
}

async function ask(url: URL, { timeoutMs = 10_000, signal }: GatherOptions, question?: Buffer): Promise<Uint8Array> {
  const request = question
    ? { method: 'POST' as const, headers: { 'content-type': 'application/ocsp-request' }, body: question, bytesMax: OCSP_MAX }
    : { bytesMax: CRL_MAX };
  try {
    const { status, bytes } = await fetchBounded({ url, timeoutMs, signal, ...request });
    if (status !== 200) throw new EvidenceError(`${url.host} answered with status ${status}`);
    return bytes;
  } catch (cause) {
    if (cause instanceof RequestError)
      throw new EvidenceError(`Nothing was learned of a certificate: ${cause.message}`, { cause });
    throw cause;
  }
}
