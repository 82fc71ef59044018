import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '../../../scripts/test/system-tool.ts';
import { extension, type IssuedCertificate } from '../src/sign/certificate.ts';
import { der, oid, sequence } from '../src/sign/der.ts';
import { keyPem, pem } from './certificates.ts';
import { serve, type TestServer } from './time-authority.ts';

const address = (url: string): Buffer => der(0x86, Buffer.from(url));

/** Where a certificate says to ask for revocation lists. */
export const listedAt = (url: string): Buffer =>
  extension('2.5.29.31', false, sequence(sequence(der(0xa0, der(0xa0, address(url))))));
/** Where a certificate says to ask about itself. */
export const answeredAt = (url: string): Buffer =>
  extension('1.3.6.1.5.5.7.1.1', false, sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), address(url))));

const time = (date: Date): string => `${date.toISOString().replace(/\D/g, '').slice(2, 14)}Z`;

export interface RevocationService extends TestServer {
  /** Must be told of all certificates before it is asked. */
  know(certificates: readonly { readonly serial: string; readonly revoked?: Date }[]): Promise<void>;
}

/** A responder and lists of revoked certificates on loopback, made by `openssl ocsp` and `openssl ca`. */
export async function revocationService(folder: string, issuer: () => IssuedCertificate): Promise<RevocationService> {
  const at = (name: string): string => join(folder, name);
  const index = at('index.txt');
  const config = [
    '[ca]',
    'default_ca = own',
    '[own]',
    `database = ${index}`,
    `crlnumber = ${at('crlnumber')}`,
    'default_md = sha256',
    'default_crl_days = 7',
    '',
  ];
  await writeFile(at('ca.cnf'), config.join('\n'));
  let asked = 0;
  const server = await serve(async (body, { url }) => {
    await writeFile(at('ca.key'), keyPem(issuer()));
    await writeFile(at('ca.crt'), pem(issuer().der));
    const name = at(String((asked += 1)));
    if (url === '/crl') {
      await writeFile(at('crlnumber'), '01\n');
      runTool('openssl', [
        'ca',
        '-gencrl',
        '-config',
        at('ca.cnf'),
        '-keyfile',
        at('ca.key'),
        '-cert',
        at('ca.crt'),
        '-out',
        name,
      ]);
      runTool('openssl', ['crl', '-in', name, '-outform', 'DER', '-out', `${name}.der`]);
      return { type: 'application/pkix-crl', body: await readFile(`${name}.der`) };
    }
    await writeFile(name, body);
    const signer = ['-rsigner', at('ca.crt'), '-rkey', at('ca.key'), '-CA', at('ca.crt')];
    runTool('openssl', ['ocsp', '-index', index, ...signer, '-reqin', name, '-respout', `${name}.der`, '-ndays', '7']);
    return { type: 'application/ocsp-response', body: await readFile(`${name}.der`) };
  });
  return {
    ...server,
    know: async (certificates) => {
      const until = time(new Date(Date.now() + 864e7));
      const lines = certificates.map(({ serial, revoked }, number) =>
        [revoked ? 'R' : 'V', until, revoked ? time(revoked) : '', serial, 'unknown', `/CN=${number}`].join('\t'),
      );
      await writeFile(index, lines.map((line) => `${line}\n`).join(''));
    },
  };
}
