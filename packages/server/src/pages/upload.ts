import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { Refusal } from '../guard/refusal.ts';
import { limits } from '../limits.ts';
import { largestFile } from './largest-file.ts';
import { checkToken } from './start.ts';
import { visit, type Visit } from './visit.ts';

interface UploadAddress {
  ags: string;
  form: string;
  id: string;
}

/** Media type of a piece, as in the tus protocol 1.0, of whose core and creation this is a part. */
const pieceType = 'application/offset+octet-stream';

/**
 * `/hochladen/<AGS>/<form>`: files in pieces, for the browser's script. POST begins, HEAD tells the offset, PATCH adds a piece,
 * DELETE gives up. What arrived becomes part of an answer only by the post of the page, which names it as `_upload`.
 */
export function routeUploads(server: FastifyInstance, context: Context): void {
  void server.register(async (inner) => {
    inner.addContentTypeParser(
      pieceType,
      { parseAs: 'buffer', bodyLimit: limits.formBytes },
      async (_: unknown, body: Buffer) => body,
    );
    inner.post<{ Params: UploadAddress }>('/hochladen/:ags/:form', (request, reply) => begin(context, request, reply));
    inner.head<{ Params: UploadAddress }>('/hochladen/:ags/:form/:id', async (request, reply) => {
      const { place } = await owner(context, request, reply);
      const found = await context.partialUploads.offset(place.secret, request.params.id);
      return found ? told(reply, 200, found.offset) : reply.code(404).send();
    });
    inner.patch<{ Params: UploadAddress }>('/hochladen/:ags/:form/:id', (request, reply) => append(context, request, reply));
    inner.delete<{ Params: UploadAddress }>('/hochladen/:ags/:form/:id', async (request, reply) => {
      const { place } = await owner(context, request, reply);
      await context.partialUploads.remove(place.secret, request.params.id);
      return told(reply, 204, 0);
    });
  });
}

type UploadRequest = FastifyRequest<{ Params: UploadAddress }>;

async function owner(context: Context, request: UploadRequest, reply: FastifyReply): Promise<Visit> {
  const asked = await visit(context, request, reply, request.params);
  checkToken(asked, headerText(request, 'x-vordruck-token'));
  return asked;
}

async function begin(context: Context, request: UploadRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked = await owner(context, request, reply);
  if (!asked.draft) throw new Refusal(404, 'the draft is not there (any more)', asked.base);
  const length = Number(headerText(request, 'upload-length'));
  if (!Number.isInteger(length) || length < 0) throw new Refusal(400, 'an upload declares its length');
  if (length > largestFile(asked)) throw new Refusal(413, 'the file is larger than any question takes');
  const id = await context.partialUploads.begin(asked.place.secret, {
    field: decoded(request, 'upload-field'),
    name: decoded(request, 'upload-name'),
    declared: headerText(request, 'upload-type'),
    length,
  });
  if (id === undefined) throw new Refusal(409, 'too many uploads are open');
  return reply.code(201).header('cache-control', 'no-store').header('location', `${request.url}/${id}`).send();
}

async function append(context: Context, request: UploadRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { place } = await owner(context, request, reply);
  const { id } = request.params;
  const offset = Number(headerText(request, 'upload-offset'));
  if (!(request.body instanceof Buffer)) throw new Refusal(415, 'a piece is bytes');
  const added = await context.partialUploads.append(place.secret, id, offset, request.body);
  const found = await context.partialUploads.offset(place.secret, id);
  if (!found) return reply.code(404).send();
  return told(reply, added ? 204 : 409, found.offset);
}

function told(reply: FastifyReply, status: number, offset: number): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').header('upload-offset', offset).send();
}

function headerText({ headers }: FastifyRequest, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

/** Headers carry ASCII only, so names come percent-encoded. */
function decoded(request: FastifyRequest, name: string): string {
  try {
    return decodeURIComponent(headerText(request, name)).slice(0, 300);
  } catch (cause) {
    throw new Refusal(400, 'a header is badly encoded', undefined, { cause });
  }
}
