import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Answers requests for addresses that exist, but not with their method: `refuse` sends the page (RFC 9110, 15.5.6). */
export function guardMethods(
  server: FastifyInstance,
  refuse: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  server.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  // Not when a page is not found: by then a body of a type that nobody reads is refused for its type.
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const path = request.url.split('?')[0] ?? '/';
    const allowed = new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods));
    if (allowed.size > 0 && !allowed.has(request.method))
      return refuse(request, reply.header('allow', [...allowed].sort().join(', ')));
  });
}

/** `/:ags/:form/*` as what its addresses look like. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[^\w-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
