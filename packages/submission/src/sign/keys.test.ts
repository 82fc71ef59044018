import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SealError, UnusableKeyError } from '../errors.ts';
import { makeCertificate } from './certificate.ts';
import { checkDetached, signDetached } from './cms.ts';
import { developmentKey } from './development-key.ts';
import type { SigningKey } from './key.ts';
import { pemKey } from './pem-key.ts';
import { signXades } from './xades.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vordruck-keys-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('a development key', () => {
  test('is made once, and by one of several that ask at the same time', async () => {
    const place = join(directory, 'race');
    const asked = await Promise.all(Array.from({ length: 6 }, () => developmentKey(place)));
    expect(asked.filter(({ made }) => made)).toHaveLength(1);
    expect(new Set(asked.map(({ root }) => root)).size).toBe(1);
    expect((await developmentKey(place)).made).toBe(false);
  });

  test('is readable by its owner only', async () => {
    const { path } = await developmentKey(join(directory, 'mode'));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('stands under a root that says what it is, and whose key is gone', async () => {
    const { key, path, root } = await developmentKey(join(directory, 'names'));
    const [leaf, issuer] = key.chain.map((bytes) => new X509Certificate(bytes));
    expect(leaf?.subject).toContain('ohne Beweiswert');
    expect(leaf?.ca).toBe(false);
    expect(issuer?.ca).toBe(true);
    expect(issuer && leaf?.checkIssued(issuer) && leaf.verify(issuer.publicKey)).toBe(true);
    expect(new X509Certificate(root).raw).toEqual(issuer?.raw);
    expect((await readFile(path, 'utf8')).match(/PRIVATE KEY-----\n/g)).toHaveLength(2);
  });

  test('that is damaged is refused, not made anew', async () => {
    const place = join(directory, 'damaged');
    const { path } = await developmentKey(place);
    await writeFile(path, 'rubbish');
    await expect(developmentKey(place)).rejects.toThrow(UnusableKeyError);
  });
});

const pemOf = (certificate: { readonly der: Buffer }): string =>
  `-----BEGIN CERTIFICATE-----\n${certificate.der.toString('base64')}\n-----END CERTIFICATE-----\n`;

describe('a PEM file', () => {
  const wish = { commonName: 'Siegel', organisation: 'Stadt', from: new Date(), years: 2 };
  const root = makeCertificate({ ...wish, commonName: 'Wurzel' });
  const leaf = makeCertificate({ ...wish, issuer: root });
  const keyText = leaf.key.export({ type: 'pkcs8', format: 'pem' }).toString();

  test('gives the chain in order, wherever the certificates stand', () => {
    const key = pemKey(pemOf(root) + keyText + pemOf(leaf));
    expect(key.chain).toEqual([leaf.der, root.der]);
    expect([key.algorithm, key.digest]).toEqual(['ECDSA', 'SHA-256']);
  });

  test('opens with its passphrase only', () => {
    const locked =
      leaf.key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'geheim' }).toString() + pemOf(leaf);
    expect(pemKey(locked, { passphrase: 'geheim' }).chain).toHaveLength(1);
    expect(() => pemKey(locked, { passphrase: 'falsch' })).toThrow(UnusableKeyError);
    expect(() => pemKey(locked)).toThrow(UnusableKeyError);
  });

  const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const refused: readonly [string, string, Date?][] = [
    ['without key', pemOf(leaf)],
    ['without certificate', keyText],
    ['with the certificate of another key', keyText + pemOf(root)],
    ['with a key of a kind that others cannot check', ed25519 + pemOf(leaf)],
    ['with a broken certificate', `${keyText}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`],
    [
      'whose certificate is for issuing, not for sealing',
      root.key.export({ type: 'pkcs8', format: 'pem' }).toString() + pemOf(root),
    ],
    ['whose certificate is not valid yet', keyText + pemOf(leaf), new Date(Date.now() - 864e5 * 2)],
    ['whose certificate has expired', keyText + pemOf(leaf), new Date(Date.now() + 864e5 * 800)],
  ];
  test.each(refused)('%s is refused', (_, pem, at = new Date()) => {
    expect(() => pemKey(pem, { at })).toThrow(UnusableKeyError);
  });
});

const broken = async (): Promise<SigningKey> => ({
  ...(await developmentKey(join(directory, 'broken'))).key,
  sign: async () => Buffer.from('30060201010201010000', 'hex').subarray(0, 8),
});

describe('a key that does not do what it says', () => {
  const content = Buffer.from('message');
  test('seals nothing: the signature is checked before it is handed out', async () => {
    await expect(signDetached(await broken(), [content])).rejects.toThrow(SealError);
    await expect(
      signXades({
        key: await broken(),
        references: [{ uri: 'a', type: 'text/plain', bytes: content }],
        at: new Date(),
        scope: '',
      }),
    ).rejects.toThrow(SealError);
  });

  test('and one for RSA-PSS seals no XML', async () => {
    const key = { ...(await broken()), algorithm: 'RSA-PSS' as const };
    await expect(signXades({ key, references: [], at: new Date(), scope: '' })).rejects.toThrow(UnusableKeyError);
  });
});

test('RFC 5652: no byte of a signature can be changed', async () => {
  const { key } = await developmentKey(join(directory, 'cms'));
  const content = Buffer.from('message');
  const cms = await signDetached(key, [content]);
  const holds = (bytes: Uint8Array): boolean => {
    try {
      return checkDetached(bytes, content).isUnchanged;
    } catch {
      return false;
    }
  };
  expect(holds(cms)).toBe(true);
  const undetected = Array.from(cms.keys()).filter((at) => {
    const changed = Buffer.from(cms);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    return holds(changed);
  });
  expect(undetected).toEqual([]);
});
