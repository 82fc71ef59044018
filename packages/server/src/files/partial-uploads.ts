import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { derive, newKey, open, seal } from '../keys/seal.ts';
import { isSecret, newSecret, sha256 } from '../keys/secret.ts';
import { limits } from '../limits.ts';
import type { Blobs } from './blobs.ts';
import { safeFileName } from './file-name.ts';
import type { Upload } from './upload.ts';

/** What is told of a file before its bytes come. */
export interface UploadHead {
  /** Name of the input. */
  readonly field: string;
  readonly name: string;
  readonly declared: string;
  /** In bytes. */
  readonly length: number;
}

/**
 * Files that arrive in pieces, so that a broken connection goes on where it broke off. Each piece is encrypted by a key from
 * the cookie's secret: nobody else can find, read or continue an upload, and nothing of it lies here in plain.
 */
export interface PartialUploads {
  /** The upload's id; `undefined` if this person has too many open. */
  begin(secret: string, head: UploadHead): Promise<string | undefined>;
  /** How many bytes arrived; `undefined` if there is no such upload. */
  offset(secret: string, id: string): Promise<{ readonly offset: number; readonly length: number } | undefined>;
  /** Adds a piece at the offset where the last one ended; false if it does not fit there. */
  append(secret: string, id: string, offset: number, bytes: Uint8Array): Promise<boolean>;
  /** Puts the pieces of a whole upload together, as if they had come in one post; `undefined` if it is not whole. */
  take(secret: string, id: string, blobs: Blobs): Promise<Upload | undefined>;
  remove(secret: string, id: string): Promise<void>;
  /** Removes uploads that nobody went on with for a day. */
  sweep(): Promise<void>;
}

const SEAL_BYTES = 28;
const DAY_MS = 86_400_000;

export async function partialUploads(root: string): Promise<PartialUploads> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const folderOf = (secret: string) => join(root, derive(secret, 'uploads').toString('hex'));
  const pathOf = (secret: string, id: string) => join(folderOf(secret), sha256(derive(secret, `upload/${id}`)).toString('hex'));
  const keyOf = (secret: string, id: string) => derive(secret, `upload/key/${id}`);
  const headOf = async (secret: string, id: string): Promise<UploadHead | undefined> => {
    if (!isSecret(id)) return undefined;
    const sealed = await readFile(join(pathOf(secret, id), 'head')).catch(() => undefined);
    return sealed && JSON.parse(open(keyOf(secret, id), sealed, 'head').toString('utf8'));
  };
  const offsetOf = async (secret: string, id: string) => {
    const pieces = await piecesIn(pathOf(secret, id));
    return pieces.reduce((sum, { start, size }) => (start === sum ? sum + size : sum), 0);
  };
  return {
    async begin(secret, head) {
      const open = await readdir(folderOf(secret)).catch(() => []);
      if (open.length >= limits.files) return undefined;
      const id = newSecret();
      await mkdir(pathOf(secret, id), { recursive: true, mode: 0o700 });
      await put(pathOf(secret, id), 'head', seal(keyOf(secret, id), Buffer.from(JSON.stringify(head)), 'head'));
      return id;
    },
    async offset(secret, id) {
      const head = await headOf(secret, id);
      return head && { offset: await offsetOf(secret, id), length: head.length };
    },
    async append(secret, id, offset, bytes) {
      const head = await headOf(secret, id);
      if (!head || offset !== (await offsetOf(secret, id)) || offset + bytes.length > head.length) return false;
      await put(pathOf(secret, id), pieceName(offset), seal(keyOf(secret, id), bytes, String(offset)));
      return true;
    },
    async take(secret, id, blobs) {
      const head = await headOf(secret, id);
      if (!head || (await offsetOf(secret, id)) !== head.length) return undefined;
      const key = newKey();
      const stored = await blobs.put(Readable.from(plainPieces(pathOf(secret, id), keyOf(secret, id))), key);
      await rm(pathOf(secret, id), { recursive: true, force: true });
      return { ...stored, field: head.field, name: safeFileName(head.name), declared: head.declared, truncated: false, key };
    },
    async remove(secret, id) {
      if (isSecret(id)) await rm(pathOf(secret, id), { recursive: true, force: true });
    },
    async sweep() {
      const cutoff = Date.now() - DAY_MS;
      for (const person of await readdir(root)) {
        const folder = join(root, person);
        for (const upload of await readdir(folder)) {
          if ((await stat(join(folder, upload))).mtimeMs < cutoff)
            await rm(join(folder, upload), { recursive: true, force: true });
        }
        if ((await readdir(folder)).length === 0) await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Pieces sort as they follow. */
function pieceName(offset: number): string {
  return `piece-${String(offset).padStart(12, '0')}`;
}

async function piecesIn(folder: string): Promise<readonly { name: string; start: number; size: number }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('piece-')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      start: Number(name.slice('piece-'.length)),
      size: (await stat(join(folder, name))).size - SEAL_BYTES,
    })),
  );
}

async function* plainPieces(folder: string, key: Uint8Array): AsyncGenerator<Buffer> {
  for (const { name, start } of await piecesIn(folder)) yield open(key, await readFile(join(folder, name)), String(start));
}

/** A piece is there wholly or not at all. */
async function put(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, newSecret());
  await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600, flush: true });
  await rename(temporary, join(folder, name));
}
