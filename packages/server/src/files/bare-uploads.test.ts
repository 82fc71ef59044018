import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey } from '../keys/seal.ts';
import { bareUploads } from './bare-uploads.ts';
import { type Blobs, blobFolder } from './blobs.ts';
import { describe as described, type Upload } from './upload.ts';

let folder = '';
let blobs: Blobs;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vordruck-'));
  blobs = await blobFolder(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const photo = { id: 'fotos', key: 'meldungen.fotos', type: 'file', parent: 0, step: 0, depth: 1 } as const;
const form = {
  fields: [
    { ...photo, metadata: 'remove' as const },
    { ...photo, id: 'plan', key: 'plan' },
  ],
};

/** A PNG of one point, with a text beside the picture. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
  'base64',
);
const text = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from('tEXtHier', 'latin1'), Buffer.alloc(4)]);
const end = picture.indexOf('IEND') - 4;
const telling = Buffer.concat([picture.subarray(0, end), text, picture.subarray(end)]);

async function upload(field: string, bytes: Buffer): Promise<Upload> {
  const key = newKey();
  return { ...(await blobs.put(bytes, key)), field, name: 'foto.png', declared: 'image/png', truncated: false, key };
}

test('a photo for such a question is kept without what it tells, and the file as it came is gone', async () => {
  const came = await upload('/meldungen/@1/fotos', telling);
  const [kept] = await bareUploads(form, [came], blobs);
  expect(kept && (await blobs.get(kept.blob, kept.key))).toEqual(picture);
  expect(kept).toMatchObject({ size: picture.length, name: 'foto.png' });
  expect(kept && described(kept)).toMatchObject({ known: true, honest: true, file: { type: 'image/png' } });
  await expect(blobs.get(came.blob, came.key)).rejects.toThrow('ENOENT');
});

test('files for other questions stay as they came', async () => {
  const came = await upload('/plan', telling);
  expect(await bareUploads(form, [came], blobs)).toEqual([came]);
});

test('what cannot be freed of it is of no known kind, so its question refuses it', async () => {
  const [broken] = await bareUploads(form, [await upload('/meldungen/@1/fotos', telling.subarray(0, 60))], blobs);
  expect(broken && described(broken)).toMatchObject({ known: false, file: { type: 'application/octet-stream' } });
});
