import { X509Certificate } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import { builtTokenLibrary } from '../../../scripts/test/token-library.ts';
import {
  createDocuments,
  fileKey,
  pkcs11Key,
  remoteKey,
  SealError,
  UnusableKeyError,
  verify,
  type SigningKey,
} from '../src/index.ts';
import { certificate, keyPem, pem } from './certificates.ts';
import { asFiles, workplace, type Workplace } from './documents.ts';
import { authority, number, proof, received, submitted, xsd } from './sample.ts';
import { signatureService, type ServiceSettings, type TestService } from './signature-service.ts';
import { sha256 } from '../src/sign/hash.ts';

let place: Workplace;
const root = certificate('Wurzel');
const leaf = certificate('Siegel', { issuer: root });
beforeAll(async () => {
  place = await workplace();
  await place.write('seal.key', keyPem(leaf));
  await place.write('seal.crt', pem(leaf.der));
  await place.write('root.crt', pem(root.der));
});
afterAll(() => place.remove());

async function sealed(key: SigningKey): Promise<boolean> {
  const files = new Map([[sha256(proof), proof]]);
  const documents = await createDocuments({ session: submitted(), xsd, authority, number, received, files, key });
  const verdict = await verify(asFiles(Object.fromEntries(documents)), { trust: [pem(root.der)] });
  return verdict.ok;
}

/** The sealing key as openssl exports it. */
async function exported(name: string, ...options: readonly string[]): Promise<Buffer> {
  const [key, own, above] = ['seal.key', 'seal.crt', 'root.crt'].map((file) => place.path(file));
  const command = ['pkcs12', '-export', '-inkey', key ?? '', '-in', own ?? '', '-certfile', above ?? ''];
  const made = runTool('openssl', [...command, '-out', place.path(name), ...options]);
  expect(made.status, made.stderr).toBe(0);
  return readFile(place.path(name));
}

withTool('openssl', () => {
  describe('RFC 7292: a PKCS#12 file', () => {
    const kinds: readonly [string, readonly string[]][] = [
      ['AES-256 and SHA-256, as today', []],
      ['AES-128 and SHA-512', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha512']],
      ['triple DES and SHA-1, as years ago', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
      ['certificates in the clear', ['-certpbe', 'NONE']],
    ];
    test.each(kinds)('with %s opens with its passphrase only', async (_, options) => {
      const bytes = await exported('own.p12', '-passout', 'pass:geheim-ä', ...options);
      expect(fileKey(bytes, { passphrase: 'geheim-ä' }).chain).toEqual([leaf.der, root.der]);
      for (const passphrase of ['falsch', '']) expect(() => fileKey(bytes, { passphrase })).toThrow(/wrong passphrase/);
      expect(() => fileKey(bytes)).toThrow(UnusableKeyError);
    });

    test('seals documents', async () => {
      expect(await sealed(fileKey(await exported('own.p12', '-passout', 'pass:x'), { passphrase: 'x' }))).toBe(true);
    });

    test('that is cut off or changed is refused, whatever was changed', async () => {
      const bytes = await exported('own.p12', '-passout', 'pass:x');
      for (let at = 0; at < bytes.length; at += 37) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        try {
          // What lies outside the checksum may be changed; the key must then be the same.
          expect(fileKey(changed, { passphrase: 'x' }).chain[0]).toEqual(leaf.der);
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableKeyError);
        }
        expect(() => fileKey(bytes.subarray(0, at), { passphrase: 'x' })).toThrow(UnusableKeyError);
      }
    });

    test('encrypted as nobody should any more is refused with the way out', async () => {
      const bytes = await exported('old.p12', '-passout', 'pass:x', '-legacy');
      expect(() => fileKey(bytes, { passphrase: 'x' })).toThrow(/export it anew/);
    });

    test('without a key, or with the certificate of another, is refused', async () => {
      const other = await place.write('other.crt', pem(certificate('Andere').der));
      const file = place.path('without.p12');
      runTool('openssl', ['pkcs12', '-export', '-nokeys', '-in', other, '-out', file, '-passout', 'pass:x']);
      expect(() => fileKey(Buffer.alloc(0))).toThrow(UnusableKeyError);
      const bytes = await readFile(file);
      expect(() => fileKey(bytes, { passphrase: 'x' })).toThrow(/no private key/);
    });
  });
});

const ACCESS = { clientId: 'stadt', clientSecret: 'geheim' };

withTool('openssl', () => {
  describe('CSC API v2: a key that a service holds', () => {
    async function withService<T>(
      settings: Partial<ServiceSettings>,
      use: (key: () => Promise<SigningKey>, service: TestService) => Promise<T>,
      options: { readonly pin?: string; readonly clientSecret?: string } = {},
    ): Promise<T> {
      const service = await signatureService({
        key: leaf.key,
        chain: [leaf.der, root.der],
        folder: place.directory,
        ...settings,
      });
      const { clientSecret = ACCESS.clientSecret, ...rest } = options;
      const access = { tokenUrl: `${service.url}oauth2/token`, clientId: ACCESS.clientId, clientSecret };
      try {
        return await use(
          () => remoteKey({ url: `${service.url}csc/v2`, credential: 'siegel-1', access, timeoutMs: 500, ...rest }),
          service,
        );
      } finally {
        await service.close();
      }
    }

    test('seals documents; the key is activated for each hash', async () => {
      await withService(
        { pin: '1234' },
        async (key, { calls }) => {
          expect(await sealed(await key())).toBe(true);
          expect(calls.filter((call) => call === '/oauth2/token')).toHaveLength(1);
          expect(calls.filter((call) => call === 'credentials/authorize')).toHaveLength(3);
          expect(calls.filter((call) => call === 'signatures/signHash')).toHaveLength(3);
        },
        { pin: '1234' },
      );
    });

    const refused: readonly [string, Partial<ServiceSettings>, { pin?: string; clientSecret?: string }][] = [
      ['with a wrong PIN', { pin: '1234' }, { pin: '4321' }],
      ['without the PIN that it wants', { pin: '1234' }, {}],
      ['to a client it does not know', {}, { clientSecret: 'falsch' }],
      ['once it is disabled', { status: 'disabled' }, {}],
      ['with a certificate that is not its own', { key: root.key }, {}],
      ['with a certificate for something else', { chain: [root.der] }, {}],
      ['without certificate', { chain: [] }, {}],
      [
        'with an answer that is no JSON',
        { twist: (method, answer) => (method === 'signatures/signHash' ? { body: '<h1>' } : answer) },
        {},
      ],
      [
        'with an endless answer',
        { twist: (method, answer) => (method === 'signatures/signHash' ? { body: ' '.repeat(300_000) } : answer) },
        {},
      ],
      [
        'with two signatures for one',
        { twist: (method, answer) => (method === 'signatures/signHash' ? { body: '{"signatures":["AA==","AA=="]}' } : answer) },
        {},
      ],
    ];
    test.each(refused)('seals nothing %s', async (_, settings, options) => {
      await withService(
        settings,
        async (key) => {
          const attempt = async (): Promise<Uint8Array> => (await key()).sign(Buffer.from('message'));
          await expect(attempt()).rejects.toSatisfy((error) => error instanceof SealError || error instanceof UnusableKeyError);
        },
        options,
      );
    });

    test('is not asked over an open line', async () => {
      await expect(remoteKey({ url: 'http://sign.example/csc/v2', credential: 'x', access: { token: 't' } })).rejects.toThrow(
        /https/,
      );
    });

    test('that cannot be reached is an error', async () => {
      const attempt = remoteKey({ url: 'http://127.0.0.1:9/', credential: 'x', access: { token: 't' } });
      await expect(attempt).rejects.toThrow(SealError);
    });
  });
});

test('a key on a token needs the optional package', async () => {
  const options = { library: '/nowhere.so', token: 't', label: 'l', pin: '1', package: 'no-such-package' };
  await expect(pkcs11Key(options)).rejects.toThrow(/not installed/);
});

test('a token whose PIN is locked, or that is gone, says so', async () => {
  const refusing = async (code: number): Promise<string> =>
    place.write(
      `token-${code}.mjs`,
      `export default { PKCS11: class {
        load() {} C_Initialize() {} C_GetSlotList() { return [Buffer.of(1)]; } C_GetTokenInfo() { return { label: 'stadt' }; }
        C_OpenSession() { return Buffer.of(1); } C_Login() { throw Object.assign(new Error('refused'), { code: ${code} }); }
      } };`,
    );
  const open = async (code: number) =>
    pkcs11Key({ library: '/any.so', token: 'stadt', label: 'siegel', pin: '1', package: await refusing(code) });
  await expect(open(0xa4)).rejects.toThrow('The token cannot be opened: its PIN is locked');
  await expect(open(0xa0)).rejects.toThrow('The token cannot be opened: wrong PIN');
  await expect(open(0xe0)).rejects.toThrow('The token cannot be opened: it refuses the login');
});

const util = (...words: readonly string[]): unknown => runTool('softhsm2-util', words);

withTool(['softhsm2-util', 'make', 'g++', 'python3'], () => {
  const library = '/usr/lib/softhsm/libsofthsm2.so';
  const options = { library, token: 'stadt', label: 'siegel', pin: '1234', package: '' };
  beforeAll(async () => {
    options.package = builtTokenLibrary();
    await mkdir(place.path('tokens'));
    process.env['SOFTHSM2_CONF'] = await place.write('softhsm2.conf', `directories.tokendir = ${place.path('tokens')}\n`);
    util('--init-token', '--free', '--label', 'stadt', '--pin', '1234', '--so-pin', '5678');
    util('--import', place.path('seal.key'), '--token', 'stadt', '--label', 'siegel', '--id', '01', '--pin', '1234');
    const { privateKey } = (await import('node:crypto')).generateKeyPairSync('rsa', { modulusLength: 3072 });
    const rsa = await place.write('rsa.key', privateKey.export({ type: 'pkcs8', format: 'pem' }));
    util('--import', rsa, '--token', 'stadt', '--label', 'rsa', '--id', '02', '--pin', '1234');
    runTool('openssl', [
      'req',
      '-x509',
      '-key',
      rsa,
      '-subj',
      '/CN=RSA',
      '-days',
      '9',
      '-addext',
      'basicConstraints=critical,CA:false',
      '-addext',
      'keyUsage=digitalSignature',
      '-out',
      place.path('rsa.crt'),
    ]);
    // Building takes a while, once.
  }, 120_000);

  const certificates = pem(leaf.der) + pem(root.der);

  // First: a login holds for the whole process, whatever is told later.
  test('PKCS#11: a wrong PIN opens no token', async () => {
    await expect(pkcs11Key({ ...options, certificates, pin: '4321' })).rejects.toThrow(/wrong PIN/);
  });

  test('PKCS#11: a key on a token seals documents, several at once', async () => {
    const key = await pkcs11Key({ ...options, certificates });
    expect(key.chain).toEqual([leaf.der, root.der]);
    expect(await Promise.all([sealed(key), sealed(key)])).toEqual([true, true]);
    await key.close?.();
  });

  test('may be RSA', async () => {
    const key = await pkcs11Key({ ...options, label: 'rsa', certificates: (await readFile(place.path('rsa.crt'))).toString() });
    expect(key.algorithm).toBe('RSA-PKCS1');
    expect(new X509Certificate(key.chain[0] ?? '').subject).toBe('CN=RSA');
  });

  test.each([
    ['with the certificate of another key', { certificates: pem(certificate('Andere', { issuer: root }).der) }],
    ['under a label that is not there', { certificates, label: 'andere' }],
    ['on a token that is not there', { certificates, token: 'andere' }],
    ['without certificate', {}],
  ])('is refused %s', async (_, change) => {
    await expect(pkcs11Key({ ...options, ...change })).rejects.toThrow(UnusableKeyError);
  });
});
