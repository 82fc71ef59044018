import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey, SealBrokenError } from '../keys/seal.ts';
import { type Blobs, blobFolder } from './blobs.ts';

let folder: string;
let blobs: Blobs;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vordruck-blobs-'));
  blobs = await blobFolder(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const pathOf = (blob: string) => join(folder, blob.slice(0, 2), blob);

test('a file is named by its ciphertext and comes back byte for byte', async () => {
  const key = newKey();
  const bytes = Buffer.from('Inhalt'.repeat(50_000));
  const put = await blobs.put(Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]), key);
  const sealed = await readFile(pathOf(put.blob));
  expect(createHash('sha256').update(sealed).digest('hex')).toBe(put.blob);
  expect(sealed.includes('Inhalt')).toBe(false);
  expect(put).toMatchObject({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  expect(put.head.equals(bytes.subarray(0, 512))).toBe(true);
  expect((await blobs.get(put.blob, key)).equals(bytes)).toBe(true);
});

test('a changed byte or another key is noticed', async () => {
  const key = newKey();
  const { blob } = await blobs.put(Buffer.from('wichtig'), key);
  await expect(blobs.get(blob, newKey())).rejects.toThrow(SealBrokenError);
  const sealed = await readFile(pathOf(blob));
  sealed[15] = (sealed[15] ?? 0) ^ 1;
  await writeFile(pathOf(blob), sealed);
  await expect(blobs.get(blob, key)).rejects.toThrow(SealBrokenError);
});

test('a stream that breaks off leaves nothing', async () => {
  const breaking = Readable.from(
    (async function* () {
      yield Buffer.from('Anfang');
      throw new Error('abgebrochen');
    })(),
  );
  await expect(blobs.put(breaking, newKey())).rejects.toThrow('abgebrochen');
  expect(await readdir(join(folder, 'incoming'))).toEqual([]);
});

test('nothing but a hash becomes a path', async () => {
  await expect(blobs.get('../../etc/passwd', newKey())).rejects.toThrow('no name of a blob');
});

test('sweeping removes what is old and not known', async () => {
  const put = () => blobs.put(Buffer.from('x'), newKey());
  const [known, loose, fresh] = [await put(), await put(), await put()];
  const old = new Date(Date.now() - 2 * 3_600_000);
  for (const { blob } of [known, loose]) await utimes(pathOf(blob), old, old);
  await blobs.sweep(async () => new Set([known.blob]));
  const left = (await readdir(folder, { recursive: true })).map((path) => path.split('/').at(-1));
  expect([known, loose, fresh].map(({ blob }) => left.includes(blob))).toEqual([true, false, true]);
});
