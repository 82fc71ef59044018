import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { certificate, isAuthority, keyUsage, notFor, onlyFor, purposes } from '../../test/certificates.ts';
import { extension, type IssuedCertificate } from './certificate.ts';
import { findPath } from './certification-path.ts';
import { nil } from './der.ts';

const issues = keyUsage(0x06);
const root = certificate('Wurzel', { extensions: [isAuthority(), issues] });
const below = (extensions = [isAuthority(), issues], issuer = root): IssuedCertificate =>
  certificate('Mitte', { issuer, extensions });

function doubt(...chain: readonly IssuedCertificate[]): string | undefined {
  const certificates = chain.map(({ der }) => new X509Certificate(der));
  return findPath({ chain: certificates, anchors: [new X509Certificate(root.der)], at: new Date(), use: 'seal' }).doubt;
}
const sealBelow = (middle: IssuedCertificate): string | undefined => doubt(certificate('Siegel', { issuer: middle }), middle);

describe('RFC 5280, 6.1: a chain', () => {
  test('leads over authorities to the anchor, in whatever order they are given', () => {
    const [one, two] = [below(), below()];
    const last = below(undefined, one);
    expect(doubt(certificate('Siegel', { issuer: last }), two, one, last)).toBeUndefined();
  });

  test('does not lead there without one that is missing', () => {
    expect(doubt(certificate('Siegel', { issuer: below() }))).toContain('trusted authority');
    expect(doubt()).toBeDefined();
  });

  const refused: readonly [string, IssuedCertificate, string][] = [
    ['over one that is no authority', below([issues]), 'trusted authority'],
    ['over one whose key may not issue', below([isAuthority(), keyUsage(0x80)]), 'trusted authority'],
    ['over one with rules that are not known', below([isAuthority(), issues, extension('1.2.3.4', true, nil())]), 'not known'],
    ['over one for other organisations only', below([isAuthority(), issues, onlyFor('Kreis')]), 'a name'],
    ['over one for all organisations but this', below([isAuthority(), issues, notFor('prüfstelle ')]), 'a name'],
    [
      'over one that has expired',
      certificate('Mitte', { issuer: root, from: new Date('2020-01-01'), years: 1, extensions: [isAuthority(), issues] }),
      'valid from',
    ],
  ];
  test.each(refused)('does not lead %s', (_, middle, reason) => {
    expect(sealBelow(middle)).toContain(reason);
  });

  test('may lead over one for the organisation, however it is spelled', () => {
    expect(sealBelow(below([isAuthority(), issues, onlyFor(' PRÜFSTELLE')]))).toBeUndefined();
    expect(sealBelow(below([isAuthority(), issues, notFor('Kreis')]))).toBeUndefined();
  });

  test('is no longer than an authority allows', () => {
    const short = below([isAuthority(0), issues]);
    expect(sealBelow(short)).toBeUndefined();
    const middle = certificate('Unten', { issuer: short, extensions: [isAuthority(), issues] });
    expect(doubt(certificate('Siegel', { issuer: middle }), middle, short)).toContain('may not issue');
  });

  test.each([
    ['signs nothing', [keyUsage(0x20)], 'may not be used'],
    ['is for servers', [keyUsage(0x80), purposes(false, '1.3.6.1.5.5.7.3.1')], 'may not be used'],
    ['is for documents', [keyUsage(0x40), purposes(true, '1.3.6.1.5.5.7.3.36')], undefined],
    ['says nothing of its use', [], undefined],
  ] as const)('of a key that %s', (_, extensions, reason) => {
    const found = doubt(certificate('Siegel', { issuer: root, extensions: [...extensions] }));
    if (reason) expect(found).toContain(reason);
    else expect(found).toBeUndefined();
  });

  test('of two that bear the same name is the one that was signed', () => {
    const [real, namesake] = [below(), below()];
    const leaf = certificate('Siegel', { issuer: real });
    expect(doubt(leaf, namesake, real)).toBeUndefined();
    expect(doubt(leaf, namesake)).toBeDefined();
  });
});
