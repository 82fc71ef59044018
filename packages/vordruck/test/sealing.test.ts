import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import {
  certificate,
  isAuthority,
  keyPem,
  keyUsage,
  pem,
  purposes,
  timestampCertificate,
  TIME_STAMPING,
} from '../../submission/test/certificates.ts';
import { serveTime, testAuthority, type TestServer } from '../../submission/test/time-authority.ts';
import { listedAt, revocationService, type RevocationService } from '../../submission/test/revocation-service.ts';
import { signatureService, type TestService } from '../../submission/test/signature-service.ts';
import { vordruck, type Said } from './run-command.ts';

const answers = 'forms/hundesteuer-anmeldung/cases/ein-hund/answers.json';
const documents = ['container.asice', 'document.pdf', 'submission.json', 'submission.xml'];
const AGS = '10041100';

withTool('openssl', () => {
  let work: string;
  let server: TestServer;
  let service: RevocationService;
  let remote: TestService;
  const pin = ['--passphrase-file', 'package.json'];
  const at = (name: string): string => join(work, name);
  const submit = (out: string, ...more: readonly string[]): Promise<Said> =>
    vordruck('submit', 'hundesteuer-anmeldung', '--municipality', AGS, '--answers', answers, '--out', at(out), ...more);

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'vordruck-sealing-'));
    const root = certificate('Wurzel', { extensions: [isAuthority(), keyUsage(0x06)] });
    service = await revocationService(work, () => root);
    const asked = listedAt(`${service.url}crl`);
    const from = new Date(Date.now() - 720 * 864e5);
    // Valid for two years, and so for ten days more.
    const leaf = certificate('Stadt', { issuer: root, from, extensions: [keyUsage(0xc0), asked] });
    const wrong = certificate('Server', { issuer: root, extensions: [keyUsage(0x20)] });
    const time = testAuthority(root, timestampCertificate(root, [keyUsage(0x80), purposes(true, TIME_STAMPING), asked]));
    await service.know([]);
    const distant = certificate('Fern', { issuer: root, extensions: [keyUsage(0xc0)] });
    remote = await signatureService({ key: distant.key, chain: [distant.der, root.der], pin: 'geheim', folder: work });
    server = await serveTime(time);
    const files = {
      'root.crt': pem(root.der),
      'stadt.pem': keyPem(leaf) + pem(leaf.der),
      'wrong.pem': keyPem(wrong) + pem(wrong.der),
      'time.crt': time.root,
      'other.crt': pem(certificate('Andere').der),
      phrase: 'geheim\n',
      'half.json': '{ "url": "https://sign.example/csc/v2/", "credential": "a" }',
      'wrong.json': '{ "secret": "a" }',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(at(name), text, { mode: 0o600 });
    runTool('openssl', ['pkcs12', '-export', '-in', at('stadt.pem'), '-out', at('stadt.p12'), '-passout', 'pass:geheim']);
  });
  afterAll(async () => {
    await Promise.all([server.close(), service.close(), remote.close()]);
    await rm(work, { recursive: true });
  });

  test('a PKCS#12 file and a time-stamp authority give documents at level B-T', async () => {
    const sealing = [
      '--key',
      at('stadt.p12'),
      '--passphrase-file',
      at('phrase'),
      '--tsa',
      server.url,
      '--tsa-trust',
      at('time.crt'),
    ];
    const made = await submit('stamped', ...sealing);
    expect(made.code).toBe(0);
    expect(made.error).toMatch(/^Warning: The last key ends at \S+: \S+stadt\.p12\. Put the next one beside it\.$/);
    const files = documents.map((name) => at(`stamped/${name}`));
    const said = await vordruck('verify', ...files, '--trust', at('root.crt'));
    expect(said).toMatchObject({ code: 0 });
    expect(said.out).toContain('advanced seal (B-T) of Stadt');
    expect(said.out).toMatch(/sealed not later than \S+, as the time-stamp of Zeitstempel, Prüfstelle says, trusted/);
    const doubted = await vordruck('verify', ...files, '--trust', at('other.crt'), '--json');
    expect(doubted.code).toBe(1);
    expect(doubted.out).toContain('The time-stamp is not trusted');
  });

  test('archive adds evidence and a time-stamp to a record, and asks only hosts that were named', async () => {
    const record = at('stamped/document.pdf');
    const archive = (host: string): Promise<Said> =>
      vordruck(
        'archive',
        record,
        '--out',
        at('kept.pdf'),
        '--trust',
        at('root.crt'),
        '--ask',
        host,
        '--tsa',
        server.url,
        '--tsa-trust',
        at('time.crt'),
      );
    expect(await archive('crl.example')).toMatchObject({ code: 2, out: '' });
    expect(service.asked()).toBe(0);
    expect(await archive(new URL(service.url).host)).toMatchObject({ code: 0, error: '' });
    const said = await vordruck('verify', at('kept.pdf'), '--trust', at('root.crt'));
    expect(said).toMatchObject({ code: 0 });
    expect(said.out).toContain('advanced seal (B-LTA) of Stadt');
  });

  test('a directory of keys gives that of the municipality, and warns of its end', async () => {
    await mkdir(at(`ring/${AGS}`), { recursive: true });
    await cp(at('stadt.p12'), at(`ring/${AGS}/2026.p12`));
    await writeFile(at(`ring/${AGS}/2026.p12.passphrase`), 'geheim\n', { mode: 0o600 });
    const said = await submit('ring-out', '--key', at('ring'));
    expect(said.code).toBe(0);
    expect(said.error).toContain(`The last key of ${AGS} ends at`);
  });

  test('what a district decides on is sealed with its key, never with a municipality’s', async () => {
    const wohngeld = ['wohngeld-mietzuschuss', '--municipality', AGS, '--today', '2026-11-23', '--key', at('levels')];
    const asked = ['--answers', 'forms/wohngeld-mietzuschuss/cases/eine-person/answers.json', '--out', at('levels-out')];
    await mkdir(at(`levels/${AGS}`), { recursive: true });
    await cp(at('stadt.pem'), at(`levels/${AGS}/key.pem`));
    expect(await vordruck('submit', ...wohngeld, ...asked)).toMatchObject({
      code: 2,
      error: expect.stringContaining('There is no valid key for 10041'),
    });
    await mkdir(at('levels/10041'));
    await cp(at('stadt.pem'), at('levels/10041/key.pem'));
    expect(await vordruck('submit', ...wohngeld, ...asked)).toMatchObject({ code: 0 });
  });

  test('a signature service seals, its PIN given as passphrases are', async () => {
    const config = { credential: 'siegel-1', tokenUrl: `${remote.url}oauth2/token`, clientId: 'stadt', clientSecret: 'geheim' };
    await writeFile(at('csc.json'), JSON.stringify({ ...config, url: `${remote.url}csc/v2/` }));
    const said = await submit('remote', '--key', `csc:${at('csc.json')}`, '--passphrase-file', at('phrase'));
    expect(said).toMatchObject({ code: 0 });
    const files = documents.map((name) => at(`remote/${name}`));
    expect((await vordruck('verify', ...files, '--trust', at('root.crt'))).code).toBe(0);
    const wrong = await submit('nothing', '--key', `csc:${at('csc.json')}`, '--passphrase-file', at('root.crt'));
    expect(wrong).toMatchObject({ code: 2, error: expect.stringContaining('invalid_pin') });
  });

  test.each([
    ['a token without its library', () => ['--key', 'pkcs11:token=a;object=b?module-path=/no.so', ...pin], 'cannot be used: '],
    ['a token without PIN', () => ['--key', 'pkcs11:token=a;object=b?module-path=/no.so'], 'The token needs its PIN'],
    ['half an address of a token', () => ['--key', 'pkcs11:token=a', ...pin], 'Name token, object and module-path'],
    ['an address that is none', () => ['--key', 'pkcs11:token=%zz', ...pin], 'no address of a key on a token'],
    ['a PIN where others can read it', () => ['--key', 'pkcs11:token=a?pin-value=1'], 'pin-source=file:'],
    ['no file of a service', () => ['--key', 'csc:/no/file'], 'There is no file /no/file'],
    ['a service without access', () => ['--key', `csc:${at('half.json')}`], 'must hold "url" and "credential"'],
    ['a word a service does not know', () => ['--key', `csc:${at('wrong.json')}`], '“secret” in'],
    ['a wrong passphrase', () => ['--key', at('stadt.p12'), '--passphrase-file', at('root.crt')], 'wrong passphrase'],
    ['a certificate for something else', () => ['--key', at('wrong.pem')], 'does not allow seals'],
    ['a file that is no key', () => ['--key', at('phrase')], 'neither PEM nor PKCS#12'],
    ['a directory without its key', () => ['--key', work], `no valid key for ${AGS}`],
    ['an authority without root', () => ['--tsa', server.url], '--tsa-trust'],
    ['an authority under another root', () => ['--tsa', server.url, '--tsa-trust', at('other.crt')], 'not trusted'],
    ['an authority that is down', () => ['--tsa', 'http://127.0.0.1:9/', '--tsa-trust', at('time.crt')], 'cannot be reached'],
  ])('%s: nothing is written', async (_, options, says) => {
    const said = await submit('nothing', ...options());
    expect(said.code).toBe(2);
    expect(said.error).toContain(says);
    await expect(readdir(at('nothing'))).rejects.toThrow('ENOENT');
  });
});
