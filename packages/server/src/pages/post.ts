import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Blobs } from '../files/blobs.ts';
import { takeFile, type Upload } from '../files/upload.ts';
import { Refusal } from '../guard/refusal.ts';
import { limits } from '../limits.ts';

/** What a form posted: texts by name, and files that already lie encrypted on disk. */
export interface Post {
  getAll(name: string): readonly string[];
  /** Names under which something was posted. */
  names(): readonly string[];
  /** The first value; empty if there is none. */
  text(name: string): string;
  readonly uploads: readonly Upload[];
  /** What the pressed button does; `next` if none was, as when Enter is pressed. */
  readonly action: string;
  /** Names of the questions that were on the page; `undefined` if the post does not say. */
  readonly shown: ReadonlySet<string> | undefined;
}

/**
 * What no document can carry (XML 1.0, 2.2): controls, halves of surrogate pairs, noncharacters. They are invisible and come
 * along when people paste from other programs, so they are dropped; nobody could be asked to remove them.
 */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu;

/** Reads a post of either encoding; `largestFile` is where a file is cut off. */
export async function readPost(request: FastifyRequest, blobs: Blobs, largestFile: number): Promise<Post> {
  const values = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    const all = values.get(name) ?? [];
    values.set(name, [...all, value.replace(UNWRITABLE, '')]);
  };
  const uploads: Upload[] = [];
  if (request.isMultipart()) await readMultipart(request, blobs, largestFile, add, uploads);
  else if (request.body instanceof URLSearchParams) for (const [name, value] of request.body) add(name, value);
  const getAll = (name: string): readonly string[] => values.get(name) ?? [];
  const text = (name: string): string => getAll(name)[0] ?? '';
  const shown = values.has('_shown') ? new Set(getAll('_shown').flatMap((names) => names.split(' '))) : undefined;
  return { getAll, names: () => [...values.keys()], text, uploads, action: text('_action') || 'next', shown };
}

async function readMultipart(
  request: FastifyRequest,
  blobs: Blobs,
  largestFile: number,
  add: (name: string, value: string) => void,
  uploads: Upload[],
): Promise<void> {
  const parts = request.parts({
    // One byte more than allowed is kept, so that "too large" is known.
    limits: {
      fileSize: largestFile + 1,
      files: limits.files,
      fields: limits.fields,
      fieldSize: limits.fieldBytes,
      parts: limits.fields + limits.files,
    },
  });
  try {
    for await (const part of parts) {
      if (part.type === 'file') {
        const upload = await takeFile(part, blobs);
        if (upload) uploads.push(upload);
        continue;
      }
      if (part.valueTruncated || part.fieldnameTruncated) throw new Refusal(413, 'a value is too long');
      if (typeof part.value === 'string') add(part.fieldname, part.value);
    }
  } catch (error) {
    await discard(uploads, blobs);
    // The parser's own errors have no code; those of disk and limits have one.
    if (error instanceof Error && !('code' in error) && !(error instanceof Refusal))
      throw new Refusal(400, 'the body is not multipart/form-data', undefined, { cause: error });
    throw error;
  }
}

/** Removes files of a post that nothing refers to. */
export async function discard(uploads: readonly Upload[], blobs: Blobs): Promise<void> {
  await Promise.all(uploads.map(({ blob }) => blobs.remove(blob)));
}

/** Reads `application/x-www-form-urlencoded` strictly: what is no UTF-8 or badly escaped is refused, not repaired. */
export function parseUrlencoded(body: Buffer): URLSearchParams {
  const text = body.toString('latin1');
  if (/[^\x20-\x7e]|%(?![0-9a-fA-F]{2})/.test(text)) throw new Refusal(400, 'the body is not form-urlencoded');
  try {
    const bytes = Buffer.from(
      text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      'latin1',
    );
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Refusal(400, 'the body is not UTF-8', undefined, { cause });
  }
  const values = new URLSearchParams(text);
  if (values.size > limits.fields) throw new Refusal(413, 'too many values');
  return values;
}
