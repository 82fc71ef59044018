import { readFile } from 'node:fs/promises';
import { runTool } from '../../../scripts/test/system-tool.ts';
import { sha256 } from '../src/sign/hash.ts';
import { certificate, keyPem, pem, timestampCertificate } from './certificates.ts';
import type { Workplace } from './documents.ts';
import { serve, type TestServer } from './time-authority.ts';

/** A time-stamp authority made of `openssl ts`, which answers over HTTP: with a key on P-256, or RSA as most real ones. */
export async function opensslAuthority(
  place: Workplace,
  kind: 'P-256' | 'RSA' = 'P-256',
): Promise<{ readonly root: string; readonly server: TestServer }> {
  const anchor = certificate('Zeitwurzel');
  const at = (name: string): string => place.path(`tsa-${kind}-${name}`);
  const put = (name: string, text: string): Promise<string> => place.write(`tsa-${kind}-${name}`, text);
  await put('root.crt', pem(anchor.der));
  await put('root.key', keyPem(anchor));
  await put('serial', '01');
  if (kind === 'RSA') {
    await put('use', 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n');
    const request = [
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-noenc',
      '-keyout',
      at('own.key'),
      '-subj',
      '/CN=Zeit',
      '-out',
      at('csr'),
    ];
    runTool('openssl', request);
    const issuer = ['-CA', at('root.crt'), '-CAkey', at('root.key'), '-CAcreateserial', '-days', '9', '-extfile', at('use')];
    runTool('openssl', ['x509', '-req', '-in', at('csr'), ...issuer, '-out', at('own.crt')]);
  } else {
    const leaf = timestampCertificate(anchor);
    await put('own.key', keyPem(leaf));
    await put('own.crt', pem(leaf.der));
  }
  const settings = {
    serial: at('serial'),
    signer_cert: at('own.crt'),
    signer_key: at('own.key'),
    signer_digest: kind === 'RSA' ? 'sha512' : 'sha256',
    certs: at('root.crt'),
    default_policy: '1.2.3.4.1',
    digests: 'sha256,sha384,sha512',
    accuracy: 'secs:1',
    // Older authorities name their certificate by SHA-1 (RFC 2634).
    ess_cert_id_alg: kind === 'RSA' ? 'sha1' : 'sha256',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  const config = await put('cnf', ['[tsa]', 'default_tsa = own', '[own]', ...lines, ''].join('\n'));
  const server = await serve(async (body) => {
    const name = sha256(body);
    const query = await place.write(`${name}.tsq`, body);
    const reply = place.path(`${name}.tsr`);
    runTool('openssl', ['ts', '-reply', '-config', config, '-queryfile', query, '-out', reply]);
    return { type: 'application/timestamp-reply', body: await readFile(reply) };
  });
  return { root: pem(anchor.der), server };
}
