import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import {
  archivePdf,
  createDocuments,
  describe as inWords,
  EvidenceError,
  gatherEvidence,
  pemKey,
  SealError,
  timestampAuthority,
  verify,
  type ArchiveOptions,
  type TimestampAuthority,
} from '../src/index.ts';
import { readElement } from '../src/sign/der.ts';
import { sha256 } from '../src/sign/hash.ts';
import {
  certificate,
  isAuthority,
  keyPem,
  keyUsage,
  pem,
  purposes,
  timestampCertificate,
  TIME_STAMPING,
} from './certificates.ts';
import { flipped, workplace, type Workplace } from './documents.ts';
import { answeredAt, listedAt, revocationService, type RevocationService } from './revocation-service.ts';
import { authority, number, proof, received, submitted, xsd } from './sample.ts';
import { serveTime, testAuthority, type TestServer } from './time-authority.ts';

const inYears = (years: number): Date => new Date(Date.now() + years * 365.25 * 864e5);
const askElsewhere: ArchiveOptions['evidence'] = (chains) => gatherEvidence(chains, { hosts: ['ocsp.example'] });

withTool('openssl', () => {
  describe('EN 319 142-1: an archived record', () => {
    const root = certificate('Wurzel', { extensions: [isAuthority(), keyUsage(0x06)], years: 20 });
    let place: Workplace;
    let service: RevocationService;
    let timeServer: TestServer;
    let timestamps: TimestampAuthority;
    let sealed: Uint8Array;
    let serials: readonly string[];
    const options = (): ArchiveOptions => ({
      trust: [pem(root.der)],
      evidence: (chains) => gatherEvidence(chains, { hosts: [new URL(service.url).host] }),
      timestamps,
    });
    const judged = async (bytes: Uint8Array, at = new Date()) =>
      verify([{ name: 'document.pdf', bytes }], { trust: [pem(root.der)], at });

    beforeAll(async () => {
      place = await workplace();
      service = await revocationService(place.directory, () => root);
      const seal = certificate('Siegel', { issuer: root, extensions: [keyUsage(0xc0), answeredAt(service.url)] });
      const time = timestampCertificate(root, [keyUsage(0x80), purposes(true, TIME_STAMPING), listedAt(`${service.url}crl`)]);
      serials = [seal, time].map(({ der }) => new X509Certificate(der).serialNumber);
      await service.know(serials.map((serial) => ({ serial })));
      timeServer = await serveTime(testAuthority(root, time));
      timestamps = timestampAuthority({ url: timeServer.url, trust: [pem(root.der)] });
      const documents = await createDocuments({
        session: submitted(),
        xsd,
        authority,
        number,
        received,
        files: new Map([[sha256(proof), proof]]),
        key: pemKey(keyPem(seal) + pem(seal.der)),
        timestamps,
      });
      sealed = documents.get('document.pdf') ?? new Uint8Array();
    });
    afterAll(async () => {
      await Promise.all([service.close(), timeServer.close()]);
      await place.remove();
    });

    test('keeps the sealed bytes and is at level B-LT, or B-LTA with a time-stamp over all', async () => {
      const { timestamps: _, ...withoutStamp } = options();
      const kept = await archivePdf(sealed, withoutStamp);
      const stamped = await archivePdf(sealed, options());
      for (const archived of [kept, stamped]) expect(Buffer.from(archived.subarray(0, sealed.length)).equals(sealed)).toBe(true);
      expect(await judged(kept)).toMatchObject({ ok: true, files: [{ seal: { format: 'B-LT', trusted: true } }] });
      const verdict = await judged(stamped);
      expect(verdict).toMatchObject({
        ok: true,
        files: [{ seal: { format: 'B-LTA', timestamps: [{ over: 'seal' }, { over: 'document' }] } }],
      });
      expect(inWords(verdict)).toContain('complete with its evidence not later than');
    });

    test('can be renewed, and then proves the seal as long as its last time-stamp', async () => {
      const once = await archivePdf(sealed, options());
      const twice = await archivePdf(once, options());
      const verdict = await judged(twice);
      expect(verdict.ok, inWords(verdict)).toBe(true);
      expect(verdict.files[0]?.seal?.timestamps).toHaveLength(3);
      expect((await judged(twice, inYears(1.9))).ok).toBe(true);
      expect((await judged(twice, inYears(3))).ok).toBe(false);
    });

    test('is the same record as the one without what was added', async () => {
      const records = [sealed, await archivePdf(sealed, options()), await archivePdf(sealed, options())];
      const verdict = await verify(records.map((bytes, index) => ({ name: `${index}.pdf`, bytes })));
      expect(verdict).toMatchObject({ ok: true, disagreements: [] });
    });

    test('shows any changed byte in what was added', async () => {
      const archived = await archivePdf(sealed, options());
      const undetected: number[] = [];
      const added = archived.length - sealed.length;
      for (let index = 0; index < 240; index += 1) {
        const at = sealed.length + Math.floor((added * (index + ((index * 7919) % 101) / 101)) / 240);
        if ((await verify([{ name: 'document.pdf', bytes: flipped(archived, at, 1 << (index % 8)) }])).ok) undetected.push(at);
      }
      expect(undetected).toEqual([]);
    }, 120_000);

    test('shows what was appended besides, cut off, or put in another order', async () => {
      const archived = Buffer.from(await archivePdf(sealed, options()));
      const revision = '\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n';
      const changed = [
        Buffer.concat([archived, Buffer.from(revision)]),
        Buffer.concat([archived, Buffer.from('\n')]),
        archived.subarray(0, -1),
        Buffer.concat([archived, archived.subarray(sealed.length)]),
      ];
      for (const bytes of changed)
        expect((await verify([{ name: 'document.pdf', bytes }])).files[0]?.problems[0]).toMatch(/appended/);
    });

    test('is not made of a seal whose certificate was revoked, nor of one of which nothing is said', async () => {
      const [first = '', second = ''] = serials;
      const yesterday = new Date(Date.now() - 864e5);
      for (const revoked of [first, second]) {
        await service.know(serials.map((serial) => ({ serial, ...(serial === revoked ? { revoked: yesterday } : {}) })));
        await expect(archivePdf(sealed, options())).rejects.toThrow(/was revoked at/);
      }
      await service.know(serials.map((serial) => ({ serial })));
      const withoutLists: ArchiveOptions['evidence'] = async (chains) => ({ ...(await options().evidence(chains)), crls: [] });
      await expect(archivePdf(sealed, { ...options(), evidence: withoutLists })).rejects.toThrow(/Nothing says/);
    });

    test('asks no host that it was not told to ask', async () => {
      const before = service.asked();
      await expect(archivePdf(sealed, { ...options(), evidence: askElsewhere })).rejects.toThrow(EvidenceError);
      expect(service.asked()).toBe(before);
    });

    test('is not made with evidence of others, or rubbish', async () => {
      const other = certificate('Andere Wurzel', { extensions: [isAuthority(), keyUsage(0x06)] });
      const elsewhere = await revocationService(place.directory, () => other);
      const evidence: ArchiveOptions['evidence'] = async (chains) => {
        const asked = await gatherEvidence(chains, { hosts: [new URL(service.url).host] });
        const { url } = elsewhere;
        return { ...asked, crls: [new Uint8Array(await (await fetch(`${url}crl`)).arrayBuffer())] };
      };
      await expect(archivePdf(sealed, { ...options(), evidence })).rejects.toThrow(EvidenceError);
      await elsewhere.close();
      const rubbish = { certificates: [], crls: [], ocsps: [Buffer.from('rubbish')] };
      await expect(archivePdf(sealed, { ...options(), evidence: () => rubbish })).rejects.toThrow(EvidenceError);
      await expect(archivePdf(sealed, { ...options(), trust: [pem(other.der)] })).rejects.toThrow(/not trusted/);
      await expect(archivePdf(flipped(sealed, 5000), options())).rejects.toThrow(SealError);
    });

    withTool(['qpdf', 'pdfsig'], () => {
      test('is a sound PDF whose seals others find valid', async () => {
        const file = await place.write('archived.pdf', await archivePdf(sealed, options()));
        expect(runTool('qpdf', ['--check', file])).toMatchObject({ status: 0, stderr: '' });
        const said = runTool('pdfsig', [file]).stdout;
        // Poppler finds the document time-stamp, and does not check such.
        expect(said).toMatch(
          /Signature is Valid[\s\S]*Signature #2[\s\S]*Signer Certificate Common Name: Zeitstempel[\s\S]*Total document signed/,
        );
      });

      test('bears a time-stamp that openssl finds over all of it, and over nothing else', async () => {
        const archived = Buffer.from(await archivePdf(sealed, options()));
        const from = archived.lastIndexOf('/Contents <') + '/Contents '.length;
        const to = archived.indexOf('>', from) + 1;
        const hex = archived.subarray(from + 1, to - 1).toString('latin1');
        const token = await place.write('token', readElement(Buffer.from(hex, 'hex')).raw);
        const trusted = await place.write('root.crt', pem(root.der));
        const check = async (...parts: readonly Uint8Array[]) => {
          const data = await place.write('covered', Buffer.concat(parts));
          return runTool('openssl', ['ts', '-verify', '-token_in', '-in', token, '-data', data, '-CAfile', trusted]).status;
        };
        expect(await check(archived.subarray(0, from), archived.subarray(to))).toBe(0);
        expect(await check(archived.subarray(0, from), archived.subarray(to), Buffer.of(10))).not.toBe(0);
      });
    });
  });
});
