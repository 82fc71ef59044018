import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

/**
 * Refuses posts that another site's page made. Browsers say where a post comes from (Fetch Metadata, `Origin`); programs
 * that do not say it carry nobody's cookie.
 */
export function guardOrigin(server: FastifyInstance, origin: string): void {
  server.addHook('onRequest', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && isForeign(request, origin))
      throw new Refusal(403, 'the post comes from another site', '/');
  });
}

function isForeign({ headers }: FastifyRequest, own: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  if (origin === undefined || origin === own) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
