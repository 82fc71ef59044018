import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../../../../scripts/test/system-tool.ts';
import { sampleDocuments, workplace, type Workplace } from '../../test/documents.ts';
import { FILE_BYTES_MAX, pemKey, UnusableKeyError, verify, type DocumentName } from '../index.ts';
import { findPath } from '../sign/certification-path.ts';

let place: Workplace;
let documents: Record<DocumentName, Uint8Array>;
beforeAll(async () => {
  place = await workplace();
  documents = await sampleDocuments(place);
});
afterAll(() => place.remove());

const problemsOf = async (name: DocumentName, bytes: Uint8Array): Promise<readonly string[]> => {
  const { ok, files } = await verify([{ name, bytes }]);
  expect(ok).toBe(false);
  return files[0]?.problems ?? [];
};
const xml = (): string => Buffer.from(documents['submission.xml']).toString('utf8');
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';

describe('a seal over SHA-1 is refused by name', () => {
  test.each([
    ['a signature by RSA', () => xml().replace(MORE, 'http://www.w3.org/2000/09/xmldsig#rsa-sha1')],
    ['a signature by ECDSA', () => xml().replace(MORE, 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1')],
    [
      'the digest of what is sealed',
      () => xml().replace('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'),
    ],
  ])('XML: %s', async (_, changed) => {
    expect(changed()).not.toBe(xml());
    expect(await problemsOf('submission.xml', Buffer.from(changed()))).toEqual([
      'The seal uses SHA-1, which is broken: it proves nothing',
    ]);
  });
});

const openssl = (...args: readonly string[]): void => expect(runTool('openssl', args)).toMatchObject({ status: 0 });

withTool('openssl', () => {
  const made = (name: string, ...algorithm: readonly string[]): { key: string; certificate: string } => {
    const [key, certificate] = [place.path(`${name}.key`), place.path(`${name}.crt`)];
    openssl(
      'req',
      '-x509',
      '-newkey',
      ...algorithm,
      '-nodes',
      '-keyout',
      key,
      '-out',
      certificate,
      '-days',
      '30',
      '-subj',
      '/CN=Siegel',
      '-addext',
      'keyUsage=critical,digitalSignature',
    );
    return { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') };
  };

  test.each([
    ['sha1', 'SHA-1'],
    ['md5', 'MD5'],
  ])('a record sealed over %s by other means is refused by name', async (digest, name) => {
    const { key, certificate } = made(digest, 'rsa:3072');
    const pdf = Buffer.from(documents['document.pdf']);
    const [, from = 0, to = 0] = (/\/ByteRange \[ 0 (\d+) (\d+) /.exec(pdf.toString('latin1')) ?? []).map(Number);
    const content = await place.write(`${digest}.bytes`, Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]));
    const signer = await place.write(`${digest}.pem`, key + certificate);
    const cms = place.path(`${digest}.p7s`);
    openssl('cms', '-sign', '-binary', '-md', digest, '-signer', signer, '-in', content, '-outform', 'DER', '-out', cms);
    pdf.write(
      readFileSync(cms)
        .toString('hex')
        .padEnd(to - from - 2, '0'),
      from + 1,
      'latin1',
    );
    expect(await problemsOf('document.pdf', pdf)).toEqual([`The seal uses ${name}, which is broken: it proves nothing`]);
  });

  describe('a key that is too weak', () => {
    test('seals nothing', () => {
      const { key, certificate } = made('weak', 'rsa:1024');
      expect(() => pemKey(key + certificate)).toThrow(UnusableKeyError);
    });

    test('is named in a seal that bears its certificate', async () => {
      const weak = new X509Certificate(made('named', 'rsa:1024').certificate).raw.toString('base64');
      const changed = xml().replace(/<ds:X509Certificate>[^<]*/, `<ds:X509Certificate>${weak}`);
      expect(await problemsOf('submission.xml', Buffer.from(changed))).toEqual([
        'The key is too weak to prove anything: RSA with 1024 bits',
      ]);
    });

    test('makes no chain, even if it is trusted', () => {
      for (const [algorithm, weakness] of [
        ['rsa:1024', 'RSA with 1024 bits'],
        ['ed25519', 'a kind that is not taken (ed25519)'],
      ] as const) {
        const certificate = new X509Certificate(made(algorithm.replace(':', ''), algorithm).certificate);
        const { doubt } = findPath({ chain: [certificate], anchors: [certificate], at: new Date(), use: 'seal' });
        expect(doubt).toBe(`A certificate has a key that is too weak: ${weakness}`);
      }
    });
  });

  test('RSA with 2048 bits still proves what was sealed with it, but seals nothing new', async () => {
    const { key, certificate } = made('old', 'rsa:2048');
    expect(() => pemKey(key + certificate)).toThrow('3072');
    const old = new X509Certificate(certificate);
    expect(findPath({ chain: [old], anchors: [old], at: new Date(), use: 'seal' }).doubt).toBeUndefined();
  });
});

test('a file that is larger than any submission is told, and not read', async () => {
  const huge = new Uint8Array(FILE_BYTES_MAX + 1);
  huge.set(documents['document.pdf']);
  expect(await problemsOf('document.pdf', huge)).toEqual([
    'The file is larger than 200 MB, more than any submission has: it was not looked at',
  ]);
});
