import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import assets from '@fastify/static';
import { fastify, type FastifyInstance } from 'fastify';
import { clock } from './clock.ts';
import type { Context } from './context.ts';
import { secretCookie } from './drafts/cookie.ts';
import { drafts } from './drafts/drafts.ts';
import { blobFolder } from './files/blobs.ts';
import { partialUploads } from './files/partial-uploads.ts';
import { answerClientErrors } from './guard/client-errors.ts';
import { handleErrors, sendMessage } from './guard/errors.ts';
import { guardingHeaders, setHeaders } from './guard/headers.ts';
import { guardMethods } from './guard/methods.ts';
import { guardOrigin } from './guard/origin.ts';
import { guardSize } from './guard/size.ts';
import { keyFile } from './keys/key-file.ts';
import { watchKeys } from './keys/watch-keys.ts';
import { limits } from './limits.ts';
import type { LogEntry, PortalOptions } from './options.ts';
import { formModules, serveFormModules } from './pages/form-modules.ts';
import { parseUrlencoded } from './pages/post.ts';
import { routePages } from './pages/routes.ts';
import { logos, serveLogos } from './pages/logos.ts';
import { serveThemes, themes } from './pages/themes.ts';
import { isSecure } from './pages/visit.ts';
import { makeLater } from './receive/make-later.ts';
import { type Database, openDatabase } from './store/database.ts';
import { tidyRegularly } from './tidy.ts';

/** Opens database and data directory, and makes the portal; the caller listens. `close()` stops all of it. */
export async function createPortal(options: PortalOptions): Promise<FastifyInstance> {
  const log = options.log ?? writeLine;
  await mkdir(options.dataDirectory, { recursive: true });
  const database = await openDatabase({
    ...(options.databaseUrl === undefined ? {} : { url: options.databaseUrl }),
    data: options.dataDirectory,
    onConnectionError: (error) => log({ level: 'error', message: 'database connection broke', error: error.name }),
  });
  try {
    const context = await createContext(options, database, log);
    return await createServer(context, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function createContext(options: PortalOptions, { store }: Database, log: (entry: LogEntry) => void): Promise<Context> {
  const time = clock(options.now ?? (() => new Date()), options.today);
  const blobs = await blobFolder(join(options.dataDirectory, 'blobs'));
  const days = options.draftDays ?? 30;
  return {
    options,
    clock: time,
    store,
    blobs,
    themes: await themes(options, log),
    logos: await logos(options, log),
    partialUploads: await partialUploads(join(options.dataDirectory, 'uploads')),
    drafts: drafts({ store, blobs, clock: time, days }),
    cookie: secretCookie(options.origin, days),
    modules: formModules(options.forms),
    making: new Map(),
    transitKey: await keyFile(join(options.dataDirectory, 'keys', 'transit.key')),
    log,
  };
}

async function createServer(context: Context, database: Database): Promise<FastifyInstance> {
  const { options } = context;
  const server = fastify({
    logger: false,
    bodyLimit: limits.formBytes,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.idleMs,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be decoded reaches no route and no hook.
    frameworkErrors: (error, request, reply) =>
      sendMessage(context, request, reply.headers(guardingHeaders(isSecure(context))), {
        status: error.statusCode === 414 ? 414 : 400,
        next: '/',
      }),
    clientErrorHandler: answerClientErrors(context),
  });
  // Cookies first: whatever is refused later, its page knows the chosen language.
  await server.register(cookie);
  setHeaders(server, isSecure(context));
  guardMethods(server, (request, reply) => sendMessage(context, request, reply, { status: 405, next: '/' }));
  guardOrigin(server, options.origin, options.embedding);
  guardSize(server);
  handleErrors(server, context);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: limits.formBytes },
    async (_request: unknown, body: Buffer) => parseUrlencoded(body),
  );
  await server.register(multipart, { throwFileSizeLimit: false });
  await server.register(assets, {
    root: options.assets.directory,
    prefix: '/assets/',
    dotfiles: 'ignore',
    immutable: true,
    maxAge: '365d',
    index: false,
    redirect: false,
    // Compressed when the pages were built.
    preCompressed: true,
  });
  serveFormModules(server, context.modules);
  serveThemes(server, context.themes);
  serveLogos(server, context.logos);
  server.get('/healthz', async (_request, reply) => {
    await context.store.selectFrom('draft').select('version').limit(1).execute();
    return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('ok\n');
  });
  routePages(server, context);
  const stopTidying = tidyRegularly(context);
  const keys = watchKeys(context);
  const later = makeLater(context);
  server.addHook('onClose', async () => {
    keys.stop();
    // What is being sealed is kept; whoever sent it has the receipt already.
    await Promise.allSettled([stopTidying(), later.stop(), ...context.making.values()]);
    await database.close();
  });
  return server;
}

function writeLine(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}
