import { X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  archivePdf,
  createDocuments,
  gatherEvidence,
  pemKey,
  timestampAuthority,
  type ArchiveOptions,
} from '@vordruck/submission';
import {
  certificate,
  isAuthority,
  keyPem,
  keyUsage,
  pem,
  purposes,
  timestampCertificate,
  TIME_STAMPING,
} from '../../packages/submission/test/certificates.ts';
import { answeredAt, listedAt, revocationService } from '../../packages/submission/test/revocation-service.ts';
import { serveTime, testAuthority } from '../../packages/submission/test/time-authority.ts';
import type { ArchivedDocuments } from './setup.ts';
import type { Specimen } from './specimen.ts';

/**
 * Documents at the levels above B-B, with authority of time, responder and revocation lists on loopback: seals with a time-stamp
 * (B-T), with evidence (B-LT), with a time-stamp over all (B-LTA), and that renewed.
 */
export async function makeArchived(place: string, specimens: readonly Specimen[], received: string): Promise<ArchivedDocuments> {
  mkdirSync(place);
  const root = certificate('Wurzel', { extensions: [isAuthority(), keyUsage(0x06)], years: 20 });
  const revocation = await revocationService(place, () => root);
  const seal = certificate('Siegel', { issuer: root, extensions: [keyUsage(0xc0), answeredAt(revocation.url)] });
  const listed = listedAt(`${revocation.url}crl`);
  const time = timestampCertificate(root, [keyUsage(0x80), purposes(true, TIME_STAMPING), listed]);
  await revocation.know([seal, time].map(({ der }) => ({ serial: new X509Certificate(der).serialNumber })));
  const clock = await serveTime(testAuthority(root, time));
  const trust = [pem(root.der)];
  const timestamps = timestampAuthority({ url: clock.url, trust });
  const evidence: ArchiveOptions['evidence'] = (chains) => gatherEvidence(chains, { hosts: [new URL(revocation.url).host] });
  const write = (name: string, bytes: Uint8Array | string): string => {
    const path = join(place, name);
    writeFileSync(path, bytes);
    return path;
  };
  try {
    const files: { path: string; level: string }[] = [];
    for (const { name, session, xsd, authority, number = 'VD-2026-K7MQ-3XWA', files: attached } of specimens) {
      const key = pemKey(keyPem(seal) + pem(seal.der));
      const base = { session, xsd, authority, number, received, files: attached, key, timestamps };
      const documents = await createDocuments(base);
      const pdf = documents.get('document.pdf') ?? new Uint8Array();
      const archived = await archivePdf(pdf, { trust, evidence, timestamps });
      const all = [
        { file: 'T.pdf', level: 'PAdES-BASELINE-T', bytes: pdf },
        { file: 'T.xml', level: 'XAdES-BASELINE-T', bytes: documents.get('submission.xml') },
        { file: 'T.asice', level: 'XAdES-BASELINE-T', bytes: documents.get('container.asice') },
        { file: 'LT.pdf', level: 'PAdES-BASELINE-LT', bytes: await archivePdf(pdf, { trust, evidence }) },
        { file: 'LTA.pdf', level: 'PAdES-BASELINE-LTA', bytes: archived },
        {
          file: 'LTA-renewed.pdf',
          level: 'PAdES-BASELINE-LTA',
          bytes: await archivePdf(archived, { trust, evidence, timestamps }),
        },
      ];
      for (const { file, level, bytes = new Uint8Array() } of all) files.push({ path: write(`${name}.${file}`, bytes), level });
    }
    const revoked = write('root.crl', new Uint8Array(await (await fetch(`${revocation.url}crl`)).arrayBuffer()));
    return { root: write('root.crt', pem(root.der)), revoked, files };
  } finally {
    await Promise.all([revocation.close(), clock.close()]);
  }
}
