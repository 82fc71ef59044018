import type { FastifyInstance, FastifyRequest } from 'fastify';
import { limits } from '../limits.ts';
import { Refusal } from './refusal.ts';

/** Refuses bodies by their declared size before a byte is read, and posts with files that declare none. */
export function guardSize(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const length = request.headers['content-length'];
    if (length === undefined && isMultipart(request)) throw new Refusal(400, 'a post with files declares its length');
    if (Number(length ?? 0) > (isMultipart(request) ? limits.uploadBytes : limits.formBytes))
      throw new Refusal(413, 'the body is too large');
  });
}

function isMultipart({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.toLowerCase().startsWith('multipart/form-data') ?? false;
}
