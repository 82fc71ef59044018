import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCertificate } from './certificate.ts';
import type { SigningKey } from './key.ts';
import { pemKey } from './pem-key.ts';

export interface DevelopmentKey {
  readonly key: SigningKey;
  /** Just now, so that whoever asked can say so; false if it was there already. */
  readonly made: boolean;
  /** The file with key and certificates. */
  readonly path: string;
  /** The root certificate in PEM, to pass to `verify` as trust anchor. */
  readonly root: string;
}

/**
 * A key for trying out, made once a directory: a P-256 key under a root of its own, whose private key is forgotten. It
 * seals correctly and proves nothing about who sealed; its names say so.
 */
export async function developmentKey(directory: string): Promise<DevelopmentKey> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'development-key.pem');
  const found = await readIfThere(path);
  const made = found === undefined && (await placeOnce(path, newKey()));
  const pem = found ?? (await readFile(path, 'utf8'));
  const key = pemKey(pem);
  return { key, made, path, root: pemOf('CERTIFICATE', key.chain.at(-1) ?? new Uint8Array()) };
}

/** Valid for days past, too, so that these can be tried out. */
const FROM = 2026;

function newKey(): string {
  const from = new Date(Date.UTC(FROM, 0, 1));
  const years = new Date().getUTCFullYear() - FROM + 10;
  const organisation = 'Vordruck Entwicklung (ohne Beweiswert)';
  const root = makeCertificate({ commonName: 'Vordruck Entwicklungswurzel', organisation, from, years });
  const leaf = makeCertificate({ commonName: 'Vordruck Entwicklungssiegel', organisation, from, years, issuer: root });
  return [
    leaf.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pemOf('CERTIFICATE', leaf.der),
    pemOf('CERTIFICATE', root.der),
  ].join('');
}

/** Puts a file in place unless another process was faster; never leaves half a file. */
async function placeOnce(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

function pemOf(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
