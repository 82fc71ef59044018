import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../test/system-tool.ts';

/** Certificates as an authority of certificates would issue them, made by openssl, so that nothing of ours vouches for itself. */
export interface TestChain {
  /** The root certificate in PEM: the trust anchor. */
  readonly root: string;
  /** The list of revoked certificates, DER. */
  readonly revoked: string;
  /** Private key, certificate and root in PEM, by what is special about them. */
  key(kind: KeyKind): string;
}

export const goodKeys = ['P-256', 'P-384', 'RSA-3072'] as const;
export type KeyKind = (typeof goodKeys)[number] | 'expired' | 'revoked';

const generate: Readonly<Record<KeyKind, readonly string[]>> = {
  'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'RSA-3072': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'],
  expired: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  revoked: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
};

// The distribution point is never asked: whoever validates is given the list as a file.
const settings = `[ca]
default_ca = here
[here]
dir = .
database = index.txt
serial = serial
crlnumber = crlnumber
new_certs_dir = .
certificate = root.crt
private_key = root.key
default_md = sha256
default_days = 20
default_crl_days = 10
policy = any
x509_extensions = seal
crl_extensions = list
unique_subject = no
[any]
organizationName = supplied
commonName = supplied
[list]
# ExpiredCertsOnCRL (X.509, 9.5.2.8): the list speaks of expired certificates, too, so that only their expiry counts against them.
2.5.29.60 = ASN1:GENERALIZEDTIME:20200101000000Z
[seal]
basicConstraints = CA:false
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:http://crl.invalid/root.crl
`;

/** Makes a root, one certificate of each kind and the list of revoked ones in a folder, by openssl. */
export function makeTestChain(folder: string, kinds: readonly KeyKind[] = [...goodKeys, 'expired', 'revoked']): TestChain {
  mkdirSync(folder, { recursive: true });
  const openssl = (...args: readonly string[]) => {
    const { status, stderr } = runTool('sh', ['-c', 'cd "$1" && shift && exec openssl "$@"', 'sh', folder, ...args]);
    if (status !== 0) throw new Error(`openssl ${args[0]} failed: ${stderr}`);
  };
  writeFileSync(join(folder, 'ca.cnf'), settings);
  writeFileSync(join(folder, 'index.txt'), '');
  for (const counter of ['serial', 'crlnumber']) writeFileSync(join(folder, counter), '01\n');
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'root.key');
  openssl(
    'req',
    '-x509',
    '-key',
    'root.key',
    '-subj',
    '/O=Vordruck/CN=Conformance root',
    '-days',
    '30',
    '-out',
    'root.crt',
    '-addext',
    'keyUsage=critical,keyCertSign,cRLSign',
  );
  for (const kind of kinds) {
    openssl('genpkey', ...generate[kind], '-out', `${kind}.key`);
    openssl('req', '-new', '-key', `${kind}.key`, '-subj', `/O=Vordruck/CN=Seal ${kind}`, '-out', `${kind}.csr`);
    const period = kind === 'expired' ? ['-startdate', stamp(-20), '-enddate', stamp(-2)] : [];
    openssl('ca', '-config', 'ca.cnf', '-batch', '-notext', '-in', `${kind}.csr`, '-out', `${kind}.crt`, ...period);
    if (kind === 'revoked') openssl('ca', '-config', 'ca.cnf', '-revoke', 'revoked.crt');
  }
  openssl('ca', '-config', 'ca.cnf', '-gencrl', '-out', 'root.crl.pem');
  openssl('crl', '-in', 'root.crl.pem', '-outform', 'DER', '-out', 'root.crl');
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    root: join(folder, 'root.crt'),
    revoked: join(folder, 'root.crl'),
    key: (kind) => text(`${kind}.key`) + text(`${kind}.crt`) + text('root.crt'),
  };
}

/** Days from now as openssl reads a moment, `20260101000000Z`. */
function stamp(days: number): string {
  const moment = new Date(Date.now() + days * 86_400_000);
  return `${moment.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
}
