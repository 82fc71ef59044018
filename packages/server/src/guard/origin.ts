import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Embedding } from '../options.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses posts that another site's page made. Browsers say where a post comes from (Fetch Metadata, `Origin`); programs
 * that do not say it carry nobody's cookie.
 */
export function guardOrigin(server: FastifyInstance, origin: string, embedding?: Embedding): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url?.startsWith(EMBEDDED)) {
      // Also of a refusal the page there learns why (CORS). Whoever may post is checked by the route itself.
      reply.header('vary', 'origin');
      if (isFromEmbedder(request, embedding)) reply.header('access-control-allow-origin', request.headers.origin);
    } else if (request.method !== 'GET' && request.method !== 'HEAD' && isForeign(request, origin))
      throw new Refusal(403, 'the post comes from another site', '/');
  });
}

/** Of posts to these addresses no cookie is read, so that no page can misuse one. */
const EMBEDDED = '/einreichen/';

/** Does it come from a page of a site that the operator names? Programs, which send no origin, do not. */
export function isFromEmbedder({ headers: { origin } }: FastifyRequest, embedding: Embedding | undefined): boolean {
  return origin !== undefined && embedding !== undefined && embedding.origins.includes(origin);
}

function isForeign({ headers }: FastifyRequest, own: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  if (origin === undefined || origin === own) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
