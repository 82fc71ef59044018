import type { MultipartFile } from '@fastify/multipart';
import type { FieldState, FileValue } from '@vordruck/engine';
import { newKey } from '../keys/seal.ts';
import { limits } from '../limits.ts';
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

/** What is wrong with a file; `undefined` if nothing is. */
export type UploadFault = 'file-empty' | 'file-too-large' | 'file-type' | 'file-mismatch';

/** Takes one file of a post; `undefined` for an input in which none was chosen. */
export async function takeFile(part: MultipartFile, blobs: Blobs): Promise<Upload | undefined> {
  const key = newKey();
  const put = await blobs.put(part.file, key);
  if (put.size === 0 && (part.filename ?? '') === '') {
    await blobs.remove(put.blob);
    return undefined;
  }
  return { ...put, field: part.fieldname, name: safeFileName(part.filename), declared: part.mimetype, truncated: part.file.truncated, key };
}

/** Holds a file against what its question allows. The bytes decide; name and declared type must say the same. */
export function judge(upload: Upload, field: FieldState): UploadFault | FileValue {
  const { plan } = field;
  if (upload.size === 0) return 'file-empty';
  if (upload.truncated || upload.size > maxSizeOf(field)) return 'file-too-large';
  const type = sniff(upload.head);
  if (type === undefined || !(plan.accept ?? DEFAULT_ACCEPT).includes(type)) return 'file-type';
  if (!agrees(type, upload.name, upload.declared)) return 'file-mismatch';
  return { name: upload.name, type, size: upload.size, sha256: upload.sha256 };
}

const DEFAULT_ACCEPT = ['application/pdf', 'image/jpeg', 'image/png'];

export function maxSizeOf({ plan }: FieldState): number {
  return Math.min(plan.maxSize ?? limits.fileBytes, limits.uploadBytes);
}
