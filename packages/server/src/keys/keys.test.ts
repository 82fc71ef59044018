import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, integer, property, string, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { keyFile } from './key-file.ts';
import { derive, newKey, open, seal, SealBrokenError } from './seal.ts';
import { isSecret, newSecret } from './secret.ts';

test('what is sealed opens with the same key and the same bound text only', () => {
  const key = newKey();
  assert(
    property(uint8Array({ maxLength: 200 }), string(), integer({ min: 0 }), (plain, bound, place) => {
      const sealed = seal(key, plain, bound);
      expect(open(key, sealed, bound).equals(plain)).toBe(true);
      expect(() => open(key, sealed, `${bound}x`)).toThrow(SealBrokenError);
      expect(() => open(newKey(), sealed, bound)).toThrow(SealBrokenError);
      const broken = Buffer.from(sealed);
      const at = place % broken.length;
      broken[at] = (broken[at] ?? 0) ^ 1;
      expect(() => open(key, broken, bound)).toThrow(SealBrokenError);
      expect(() => open(key, sealed.subarray(0, at), bound)).toThrow(SealBrokenError);
    }),
  );
});

test('keys for different purposes or of different secrets differ', () => {
  expect(derive('a', 'x').equals(derive('a', 'x'))).toBe(true);
  expect(derive('a', 'x').equals(derive('a', 'y'))).toBe(false);
  expect(derive('a', 'x').equals(derive('b', 'x'))).toBe(false);
});

test('secrets have 26 characters of 5 bits that are easy to tell apart', () => {
  const secrets = new Set(Array.from({ length: 1000 }, () => newSecret()));
  expect(secrets.size).toBe(1000);
  for (const secret of secrets) expect(isSecret(secret)).toBe(true);
  for (const other of ['', 'i'.repeat(26), '0'.repeat(25), '0'.repeat(27), `${'0'.repeat(25)}O`])
    expect(isSecret(other)).toBe(false);
});

test('a key file is made once, for its owner only, and refused when it is damaged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vordruck-keys-'));
  const path = join(folder, 'deep', 'transit.key');
  const keys = await Promise.all(Array.from({ length: 8 }, () => keyFile(path)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await writeFile(path, 'kurz');
  await expect(keyFile(path)).rejects.toThrow('4 bytes instead of 32');
  await rm(folder, { recursive: true });
});
