import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open as openFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newSecret } from '../keys/secret.ts';
import { open } from '../keys/seal.ts';

/** A folder of encrypted files, each named by the SHA-256 of its ciphertext. */
export interface Blobs {
  /** Encrypts a stream on its way to disk, and is done when it lies there safely. */
  put(bytes: Readable | Uint8Array, key: Uint8Array): Promise<PutBlob>;
  /** The plain bytes; throws if the file was changed or the key is another. */
  get(blob: string, key: Uint8Array): Promise<Buffer>;
  remove(blob: string): Promise<void>;
  /** Removes what broken off uploads left and, of the blobs older than an hour, those that `keeps` does not know. */
  sweep(keeps: (blobs: readonly string[]) => Promise<ReadonlySet<string>>): Promise<void>;
}

export interface PutBlob {
  readonly blob: string;
  /** Of the plain bytes. */
  readonly size: number;
  readonly sha256: string;
  /** The first plain bytes, by which a media type is known. */
  readonly head: Buffer;
}

const HEAD_BYTES = 512;
const HOUR_MS = 3_600_000;

export async function blobFolder(root: string): Promise<Blobs> {
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const folderOf = (blob: string) => join(root, blob.slice(0, 2));
  const pathOf = (blob: string) => {
    // Names come from the database; all the same, nothing but a hash ever becomes a path.
    if (!/^[0-9a-f]{64}$/.test(blob)) throw new Error('That is no name of a blob.');
    return join(folderOf(blob), blob);
  };
  return {
    async put(bytes, key) {
      const temporary = join(incoming, newSecret());
      try {
        const put = await encrypt(bytes instanceof Uint8Array ? Readable.from([Buffer.from(bytes)]) : bytes, key, temporary);
        await mkdir(folderOf(put.blob), { recursive: true, mode: 0o700 });
        await rename(temporary, pathOf(put.blob));
        await syncFolder(folderOf(put.blob));
        return put;
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    get: async (blob, key) => open(key, await readFile(pathOf(blob)), 'blob'),
    remove: (blob) => rm(pathOf(blob), { force: true }),
    async sweep(keeps) {
      const cutoff = Date.now() - HOUR_MS;
      for (const folder of await readdir(root)) {
        const old = await olderThan(join(root, folder), cutoff);
        const kept = folder === 'incoming' ? new Set<string>() : await keeps(old);
        for (const name of old) if (!kept.has(name)) await rm(join(root, folder, name), { force: true });
      }
    },
  };
}

/** The format of {@link open}: nonce, ciphertext, tag. */
async function encrypt(bytes: Readable, key: Uint8Array, path: string): Promise<PutBlob> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('blob'));
  const plainHash = createHash('sha256');
  const sealedHash = createHash('sha256').update(nonce);
  const head: Buffer[] = [];
  let size = 0;
  const sealing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (size < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - size));
      size += chunk.length;
      plainHash.update(chunk);
      const sealed = cipher.update(chunk);
      sealedHash.update(sealed);
      done(null, sealed);
    },
    flush(done) {
      const rest = Buffer.concat([cipher.final(), cipher.getAuthTag()]);
      sealedHash.update(rest);
      done(null, rest);
    },
  });
  sealing.push(nonce);
  await pipeline(bytes, sealing, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  return { blob: sealedHash.digest('hex'), size, sha256: plainHash.digest('hex'), head: Buffer.concat(head) };
}

/** A renamed file survives a power cut only once its folder is on disk, too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await openFile(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function olderThan(folder: string, cutoff: number): Promise<string[]> {
  const names = await readdir(folder);
  const old = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs < cutoff));
  return names.filter((_, index) => old[index]);
}
