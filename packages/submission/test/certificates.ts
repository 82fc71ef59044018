import { extension, makeCertificate, type IssuedCertificate, type NewCertificate } from '../src/sign/certificate.ts';
import { oid, sequence, tagged, der, utf8, setOf, TAG, integer } from '../src/sign/der.ts';

/** Certificates for tests, with what they say of their use. */

export const year = { organisation: 'Prüfstelle', years: 2 } as const;

export function pem(bytes: Uint8Array, label = 'CERTIFICATE'): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

export const keyPem = ({ key }: IssuedCertificate): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

const TRUE = Buffer.of(TAG.boolean, 1, 0xff);

/** BIT STRING of key usage: 0xc0 signs, 0x04 issues, 0x02 signs revocation lists. */
export const keyUsage = (bits: number): Buffer => extension('2.5.29.15', true, Buffer.of(TAG.bitString, 2, 1, bits));
export const isAuthority = (pathLength?: number): Buffer =>
  extension('2.5.29.19', true, sequence(TRUE, ...(pathLength === undefined ? [] : [integer(pathLength)])));
export const purposes = (critical: boolean, ...ids: readonly string[]): Buffer =>
  extension('2.5.29.37', critical, sequence(...ids.map(oid)));
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

const organisation = (name: string): Buffer => tagged(4, sequence(setOf(sequence(oid('2.5.4.10'), utf8(name)))));

/** Names below must belong to one organisation, or must not. */
export const onlyFor = (name: string): Buffer => extension('2.5.29.30', true, sequence(der(0xa0, sequence(organisation(name)))));
export const notFor = (name: string): Buffer => extension('2.5.29.30', true, sequence(der(0xa1, sequence(organisation(name)))));

export function certificate(commonName: string, wish: Partial<NewCertificate> = {}): IssuedCertificate {
  return makeCertificate({ ...year, from: new Date(Date.now() - 3_600_000), commonName, ...wish });
}

/** A certificate for time-stamps, as RFC 3161 wants it unless told otherwise. */
export function timestampCertificate(
  issuer: IssuedCertificate,
  uses = [keyUsage(0x80), purposes(true, TIME_STAMPING)],
): IssuedCertificate {
  return certificate('Zeitstempel', { issuer, extensions: uses });
}
