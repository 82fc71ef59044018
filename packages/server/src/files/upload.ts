import type { MultipartFile } from '@fastify/multipart';
import type { FileValue } from '@vordruck/engine';
import { newKey } from '../keys/seal.ts';
import type { Blobs, PutBlob } from './blobs.ts';
import { safeFileName } from './file-name.ts';
import { agrees, sniff } from './media-type.ts';

/** A file of a post: encrypted on disk under a key of its own, not yet believed. */
export interface Upload extends PutBlob {
  /** Name of the input. */
  readonly field: string;
  readonly name: string;
  readonly declared: string;
  /** Longer than any file may be; the rest was not kept. */
  readonly truncated: boolean;
  readonly key: Buffer;
}

/** Takes one file of a post; `undefined` for an input in which none was chosen. */
export async function takeFile(part: MultipartFile, blobs: Blobs): Promise<Upload | undefined> {
  const key = newKey();
  const put = await blobs.put(part.file, key);
  if (put.size === 0 && (part.filename ?? '') === '') {
    await blobs.remove(put.blob);
    return undefined;
  }
  return {
    ...put,
    field: part.fieldname,
    name: safeFileName(part.filename),
    declared: part.mimetype,
    truncated: part.file.truncated,
    key,
  };
}

/** What the bytes show, as the engine knows a file; and whether name and declared type say the same. */
export function describe({ name, size, sha256, head, declared }: Upload): { file: FileValue; known: boolean; honest: boolean } {
  const type = sniff(head);
  const file = { name, type: type ?? 'application/octet-stream', size, sha256 };
  return { file, known: type !== undefined, honest: type !== undefined && agrees(type, name, declared) };
}
