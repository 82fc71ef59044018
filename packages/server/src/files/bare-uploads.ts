import type { CompiledForm } from '@vordruck/engine';
import { newKey } from '../keys/seal.ts';
import type { Blobs } from './blobs.ts';
import { sniff } from './media-type.ts';
import { removeMetadata } from './metadata/remove-metadata.ts';
import type { Upload } from './upload.ts';

/**
 * The uploads with what photos tell beside the picture removed, where the question says so (`metadata: "remove"`). The file as
 * it came is removed at once. One that is no whole picture stays as it is but unknown, so that its question refuses it.
 */
export async function bareUploads(
  form: Pick<CompiledForm, 'fields'>,
  uploads: readonly Upload[],
  blobs: Blobs,
): Promise<readonly Upload[]> {
  const bare: Upload[] = [];
  for (const upload of uploads) bare.push(removes(form, upload.field) ? await bareUpload(upload, blobs) : upload);
  return bare;
}

/** By its name, `/fotos` or `/hunde/@2/fotos`: whatever version of a page was posted, the form of the draft decides. */
function removes(form: Pick<CompiledForm, 'fields'>, name: string): boolean {
  const ids = name.split('/').filter((part) => part !== '' && !part.startsWith('@'));
  return form.fields.some((plan) => plan.metadata === 'remove' && plan.key === ids.join('.'));
}

async function bareUpload(upload: Upload, blobs: Blobs): Promise<Upload> {
  // What is cut off is refused for its size anyway.
  const type = upload.truncated ? undefined : sniff(upload.head);
  const bytes = type === undefined ? undefined : removeMetadata(await blobs.get(upload.blob, upload.key), type);
  if (bytes === undefined) return { ...upload, head: Buffer.alloc(0) };
  await blobs.remove(upload.blob);
  const key = newKey();
  return { ...upload, ...(await blobs.put(bytes, key)), key };
}
