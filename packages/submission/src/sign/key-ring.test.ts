import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { certificate, keyPem, pem } from '../../test/certificates.ts';
import { UnusableKeyError } from '../errors.ts';
import type { IssuedCertificate } from './certificate.ts';
import { openKeyRing, ringOf } from './key-ring.ts';
import { pemKey } from './pem-key.ts';

const root = certificate('Wurzel');
const keyOf = (from: string, years = 2): IssuedCertificate =>
  certificate('Siegel', { issuer: root, from: new Date(from), years });
const old = keyOf('2024-01-01');
const current = keyOf('2025-06-01');
const coming = keyOf('2027-01-01');
const at = new Date('2025-10-01');

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vordruck-ring-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function put(name: string, made: IssuedCertificate, passphrase?: string): Promise<void> {
  const path = join(directory, name);
  await mkdir(dirname(path), { recursive: true });
  const text = passphrase
    ? made.key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString()
    : keyPem(made);
  await writeFile(path, text + pem(made.der), { mode: 0o600 });
}

describe('a ring of keys', () => {
  test('gives the newest of the valid keys, and the next one when its time has come', async () => {
    await put('10041100/2024.pem', old);
    await put('10041100/2025.pem', current);
    await put('10041100/2027.pem', coming);
    const ring = await openKeyRing(directory);
    expect(ring.keyFor('10041100', at).chain[0]).toEqual(current.der);
    expect(ring.keyFor('10041100', new Date('2025-01-01')).chain[0]).toEqual(old.der);
    expect(ring.keyFor('10041100', new Date('2027-02-01')).chain[0]).toEqual(coming.der);
    expect(() => ring.keyFor('10041100', new Date('2030-01-01'))).toThrow(UnusableKeyError);
  });

  test('keeps municipalities apart, and has a default for those without a key of their own', async () => {
    await put('10041100/key.pem', old);
    await put('10042111/key.pem', current);
    const apart = await openKeyRing(directory);
    expect(apart.keyFor('10042111', at).chain[0]).toEqual(current.der);
    expect(() => apart.keyFor('10043112', at)).toThrow(UnusableKeyError);
    expect(() => apart.keyFor(undefined, at)).toThrow(UnusableKeyError);
    await put('default/key.pem', current);
    const both = await openKeyRing(directory);
    expect(both.keyFor('10043112', at).chain[0]).toEqual(current.der);
    expect(both.keyFor('10041100', at).chain[0]).toEqual(old.der);
  });

  test('reads keys again that were added, changed or taken away, and keeps what it had beside a broken one', async () => {
    await put('10041100/key.pem', old);
    const ring = await openKeyRing(directory);
    await put('10041100/next.pem', current);
    expect(ring.keyFor('10041100', new Date('2025-12-01')).chain[0]).toEqual(old.der);
    await ring.refresh();
    expect(ring.keyFor('10041100', new Date('2025-12-01')).chain[0]).toEqual(current.der);
    await writeFile(join(directory, '10041100/broken.pem'), 'no key');
    await expect(ring.refresh()).rejects.toThrow(UnusableKeyError);
    expect(ring.keyFor('10041100', new Date('2025-12-01')).chain[0]).toEqual(current.der);
    await rm(join(directory, '10041100/broken.pem'));
    await rm(join(directory, '10041100/next.pem'));
    await ring.refresh();
    expect(ring.keyFor('10041100', new Date('2025-12-01')).chain[0]).toEqual(old.der);
    await put('10042111/key.pem', coming);
    await ring.refresh();
    expect(ring.keyFor('10042111', new Date('2027-02-01')).chain[0]).toEqual(coming.der);
  });

  test('may be one key for all, and tells of its end', () => {
    const ring = ringOf(pemKey(keyPem(current) + pem(current.der), { at: 'any-time' }), 'key.pem');
    expect(ring.keyFor('10041100', at).chain[0]).toEqual(current.der);
    expect(ring.warnings(at)).toEqual([]);
    expect(ring.warnings(new Date('2027-05-20'))).toMatchObject([{ kind: 'expires', holder: 'default', path: 'key.pem' }]);
    expect(ring.warnings(new Date('2028-01-01'))).toMatchObject([{ kind: 'expired' }]);
  });

  test('does not fall back to the default when the own key has expired', async () => {
    await put('10041100/key.pem', old);
    await put('default/key.pem', coming);
    const ring = await openKeyRing(directory);
    expect(() => ring.keyFor('10041100', new Date('2027-02-01'))).toThrow(UnusableKeyError);
  });

  test('warns before the last key ends, when it has, and of files open to others', async () => {
    await put('10041100/key.pem', old);
    const ring = await openKeyRing(directory, { warnDays: 60 });
    expect(ring.warnings(new Date('2025-10-01'))).toEqual([]);
    expect(ring.warnings(new Date('2025-11-20'))).toMatchObject([
      { kind: 'expires', holder: '10041100', until: '2026-01-01T00:00:00.000Z' },
    ]);
    expect(ring.warnings(new Date('2026-02-01'))).toMatchObject([{ kind: 'expired' }]);
    await put('10041100/next.pem', current);
    await chmod(join(directory, '10041100/next.pem'), 0o644);
    const next = await openKeyRing(directory, { warnDays: 60 });
    expect(next.warnings(new Date('2025-11-20'))).toMatchObject([{ kind: 'open-to-others' }]);
  });

  test('finds a passphrase beside the key, or is given it', async () => {
    await put('10041100/key.pem', current, 'geheim');
    await expect(openKeyRing(directory)).rejects.toThrow(UnusableKeyError);
    expect((await openKeyRing(directory, { passphrase: () => 'geheim' })).keyFor('10041100', at)).toBeDefined();
    await writeFile(join(directory, '10041100/key.pem.passphrase'), 'geheim\n');
    expect((await openKeyRing(directory)).keyFor('10041100', at)).toBeDefined();
  });

  test('says which key is broken', async () => {
    await put('10041100/key.pem', current);
    await writeFile(join(directory, '10041100/broken.p12'), 'rubbish');
    await expect(openKeyRing(directory)).rejects.toThrow(/broken\.p12 cannot be used/);
  });
});
